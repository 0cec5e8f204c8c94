// Rules at work on a real OBS: what they ask of it is done, and what a user does himself is left alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ObsLab } from './support/obs-lab.ts';
import type { Watcher } from './support/obs-lab.ts';
import { whyNoObs } from './support/why-no-obs.ts';

const reasons = whyNoObs();
if (reasons.length > 0) process.stderr.write(`\n!! SKIPPED: rules on a real OBS: ${reasons.join('; ')}\n\n`);

const patience = { timeout: 90_000, interval: 500 };
const storyTimeoutMs = 240_000;

const dynamicBitrate = { parameterCategory: 'Output', parameterName: 'DynamicBitrate' };

describe.skipIf(reasons.length > 0)('A rule on a real OBS (skipped where it is not installed)', () => {
  let lab: ObsLab;
  let watcher: Watcher;
  beforeAll(async () => {
    lab = new ObsLab();
    await lab.server.start();
    watcher = lab.watch({
      rules: { sceneRule: 'on', sceneName: 'Back soon', bitrateRule: 'on', reconnectRule: 'on' },
    });
    await lab.obs.start();
  }, storyTimeoutMs);
  afterAll(async () => {
    await watcher[Symbol.asyncDispose]();
    await lab[Symbol.asyncDispose]();
  }, storyTimeoutMs);

  const scene = (): unknown => lab.obs.tell('GetCurrentProgramScene');
  const shows = (sceneName: string): Promise<void> =>
    expect.poll(scene, patience).toMatchObject({ currentProgramSceneName: sceneName });
  const streams = (state: object): Promise<void> =>
    expect.poll(() => watcher.states.at(-1), patience).toMatchObject({ link: 'up', ...state });

  it('lets it lower its own bitrate before the stream begins', { timeout: storyTimeoutMs }, async () => {
    await streams({ streaming: false });
    lab.obs.tell('CreateScene', { sceneName: 'Game' });
    lab.obs.tell('CreateScene', { sceneName: 'Back soon' });
    lab.obs.tell('SetCurrentProgramScene', { sceneName: 'Game' });
    for (const [parameterName, parameterValue] of Object.entries({ MaxRetries: '30', RetryDelay: '1' }))
      lab.obs.tell('SetProfileParameter', { parameterCategory: 'Output', parameterName, parameterValue });
    await expect
      .poll(() => lab.obs.tell('GetProfileParameter', dynamicBitrate), patience)
      .toMatchObject({ parameterValue: 'true' });
    expect(watcher.told).toEqual(['rule.bitrate.done']);
  });

  it(
    'shows another scene while the stream fails, and the one of before after it',
    { timeout: storyTimeoutMs },
    async () => {
      lab.obs.tell('StartStream');
      await streams({ streaming: true, reconnecting: false });
      await shows('Game');
      await lab.server.end();
      await shows('Back soon');
      await lab.server.start();
      await streams({ streaming: true, reconnecting: false });
      await shows('Game');
      expect(watcher.told.slice(1)).toEqual(['rule.scene.done', 'rule.scene.done']);
      lab.obs.tell('StopStream');
      await streams({ streaming: false });
    },
  );

  it(
    'begins a stream again that OBS gave up, and none that somebody stopped',
    { timeout: storyTimeoutMs },
    async () => {
      lab.obs.tell('SetProfileParameter', {
        ...{ parameterCategory: 'Output', parameterName: 'MaxRetries', parameterValue: '2' },
      });
      lab.obs.tell('StartStream');
      await streams({ streaming: true, reconnecting: false });
      await lab.server.end();
      await streams({ streaming: false, gaveUp: true });
      await lab.server.start();
      await streams({ streaming: true, reconnecting: false });
      expect(watcher.told.at(-1)).toBe('rule.reconnect.done');
      lab.obs.tell('StopStream');
      await streams({ streaming: false, gaveUp: false });
      const before = watcher.rows.length;
      await expect.poll(() => watcher.rows.length, patience).toBeGreaterThan(before + 20);
      expect(watcher.states.at(-1)).toMatchObject({ streaming: false });
      expect(watcher.told.filter((id) => id === 'rule.reconnect.done')).toHaveLength(1);
    },
  );
});
