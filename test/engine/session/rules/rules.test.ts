// What rules do to OBS, moment by moment: each is off by default, and says what it would do before it is allowed to.
import { describe, expect, it } from 'vitest';
import type { ObsState } from '../../../../contract/obs.ts';
import type { Message } from '../../../../contract/message.ts';
import { defaultSettings } from '../../../../contract/settings.ts';
import type { Settings } from '../../../../contract/settings.ts';
import type { HealthState } from '../../../../contract/session.ts';
import type { ObsAct, ObsActed, ObsActing } from '../../../../engine/obs/acts/acts.ts';
import { createRules } from '../../../../engine/session/rules/create-rules.ts';
import { createHandClock } from '../../support/hand-clock.ts';

type Rule = Partial<Settings['live']>;

const since = '2026-11-01T20:00:00.000Z';
const streaming: ObsState = {
  ...{ link: 'up', since, version: '29.0.2', streaming: true, reconnecting: false, server: null, again: null },
};
const stopped: ObsState = { ...streaming, streaming: false, gaveUp: false };
const gaveUp: ObsState = { ...streaming, streaming: false, gaveUp: true };

/** OBS with a scene and a setting, and rules over it; everything that is done or said is written down. */
const evening = (rule: Rule, acted: ObsActed = 'done') => {
  const clock = createHandClock();
  const acts: ObsAct[] = [];
  const told: string[] = [];
  let asked = 0;
  const obs: { acting: ObsActing | null; whenAsked?: () => void } = { acting: { scene: 'Game', bendsBitrate: false } };
  const rules = createRules({
    clock,
    live: () => Promise.resolve({ ...defaultSettings.live, ...rule }),
    link: {
      acting: () => {
        asked += 1;
        obs.whenAsked?.();
        return Promise.resolve(obs.acting);
      },
      act: (act) => {
        acts.push(act);
        if (acted === 'done' && act.do === 'show-scene' && obs.acting) obs.acting = { ...obs.acting, scene: act.scene };
        if (acted === 'done' && act.do === 'bend-bitrate' && obs.acting)
          obs.acting = { ...obs.acting, bendsBitrate: true };
        return Promise.resolve(acted);
      },
    },
    tell: ({ id }: Message) => told.push(id),
  });
  /** So many seconds of the same. */
  const pass = async (
    seconds: number,
    state: ObsState,
    health: HealthState | null = 'ok',
    lineWell = true,
  ): Promise<void> => {
    const stands = health && { state: health, since, blame: 'unknown' as const, message: { id: 'x' } as never };
    for (let second = 0; second < seconds; second += 1) {
      await rules.consider(() => ({ obs: state, health: stands, lineWell }));
      await clock.advance(1000);
    }
  };
  return { pass, acts, told, obs, wants: (next: Rule) => void Object.assign(rule, next), asked: () => asked };
};

describe('Rules that are off', () => {
  it('do nothing, and ask nothing of OBS', async () => {
    const { pass, acts, told, asked } = evening({});
    await pass(60, streaming, 'failing', false);
    await pass(60, gaveUp);
    expect([acts, told, asked()]).toEqual([[], [], 0]);
  });
});

describe('The scene for a stream that fails', () => {
  const rule: Rule = { sceneRule: 'on', sceneName: 'Back soon' };

  it('comes after ten seconds of it, and goes when the stream has been well for twenty', async () => {
    const { pass, acts, told } = evening(rule);
    await pass(30, streaming, 'ok');
    await pass(10, streaming, 'failing');
    expect(acts).toEqual([]);
    await pass(1, streaming, 'failing');
    expect(acts).toEqual([{ do: 'show-scene', scene: 'Back soon' }]);
    await pass(60, streaming, 'failing');
    await pass(20, streaming, 'ok');
    expect(acts).toHaveLength(1);
    await pass(5, streaming, 'ok');
    expect(acts.slice(1)).toEqual([{ do: 'show-scene', scene: 'Game' }]);
    expect(told).toEqual(['rule.scene.done', 'rule.scene.done']);
  });

  it('is not touched by troubles that pass by themselves', async () => {
    const { pass, acts } = evening(rule);
    for (let trouble = 0; trouble < 10; trouble += 1) {
      await pass(8, streaming, 'failing');
      await pass(4, streaming, 'wobbling');
    }
    expect(acts).toEqual([]);
  });

  it('does not come back against the user, who has gone to another scene meanwhile', async () => {
    const { pass, acts, obs } = evening(rule);
    await pass(12, streaming, 'failing');
    obs.acting = { scene: 'Chat', bendsBitrate: false };
    await pass(60, streaming, 'failing');
    await pass(60, streaming, 'ok');
    expect(acts).toEqual([{ do: 'show-scene', scene: 'Back soon' }]);
  });

  it('comes again with the next trouble', async () => {
    const { pass, acts, obs } = evening(rule);
    await pass(12, streaming, 'failing');
    obs.acting = { scene: 'Chat', bendsBitrate: false };
    await pass(5, streaming, 'ok');
    await pass(12, streaming, 'failing');
    expect(acts).toHaveLength(2);
  });

  it('is left when the stream ends, so that the next one does not begin with it', async () => {
    const { pass, acts } = evening(rule);
    await pass(12, streaming, 'failing');
    await pass(2, stopped, null);
    expect(acts.at(-1)).toEqual({ do: 'show-scene', scene: 'Game' });
  });

  it('stays while OBS does not say for a moment whether it streams', async () => {
    const { pass, acts } = evening(rule);
    await pass(12, streaming, 'failing');
    await pass(1, { ...streaming, streaming: null }, 'failing');
    await pass(20, streaming, 'failing');
    expect(acts).toEqual([{ do: 'show-scene', scene: 'Back soon' }]);
  });

  it.each<[string, Rule, HealthState | null]>([
    ['the rule is switched off', { sceneRule: 'off' }, 'failing'],
    ['the rule is only to be tried from now on and the session is over', { sceneRule: 'try' }, null],
    ['nobody judges any more, since the session was ended by hand', {}, null],
  ])('is given back when %s', async (_when, next, health) => {
    const { pass, acts, wants } = evening({ ...rule });
    await pass(12, streaming, 'failing');
    wants(next);
    await pass(2, streaming, health);
    expect(acts.slice(1)).toEqual([{ do: 'show-scene', scene: 'Game' }]);
  });

  it('is no scene at all while nobody can tell how the stream fares, or OBS does not say what it shows', async () => {
    const { pass, acts, obs } = evening(rule);
    await pass(60, streaming, 'unknown');
    obs.acting = null;
    await pass(60, streaming, 'failing');
    expect(acts).toEqual([]);
  });

  it('is said, not shown, in a try-out: once for each trouble', async () => {
    const { pass, acts, told } = evening({ ...rule, sceneRule: 'try' });
    await pass(60, streaming, 'failing');
    await pass(30, streaming, 'ok');
    expect([acts, told]).toEqual([[], ['rule.scene.would']]);
  });

  it('that OBS does not have is said to be missing', async () => {
    const { pass, told } = evening(rule, 'refused');
    await pass(12, streaming, 'failing');
    expect(told).toEqual(['rule.scene.failed']);
  });
});

describe('A stream that OBS gave up', () => {
  const rule: Rule = { reconnectRule: 'on' };

  it('is begun again once the line has been well for ten seconds', async () => {
    const { pass, acts } = evening(rule);
    await pass(60, gaveUp, null, false);
    await pass(10, gaveUp, null);
    expect(acts).toEqual([]);
    await pass(2, gaveUp, null);
    expect(acts).toEqual([{ do: 'begin-stream' }]);
  });

  it('is tried three times, half a minute apart, and not for ever', async () => {
    const { pass, acts } = evening(rule, 'refused');
    await pass(900, gaveUp, null);
    expect(acts).toHaveLength(3);
  });

  it('is left alone after ten minutes without a line', async () => {
    const { pass, acts } = evening(rule);
    await pass(600, gaveUp, null, false);
    await pass(120, gaveUp, null);
    expect(acts).toEqual([]);
  });

  it('is not begun where the rule is switched off while OBS still answers', async () => {
    const { pass, acts, wants, obs } = evening({ ...rule });
    await pass(10, gaveUp, null);
    obs.whenAsked = () => wants({ reconnectRule: 'off' });
    await pass(5, gaveUp, null);
    expect(acts).toEqual([]);
  });

  it('is not one that somebody stopped', async () => {
    const { pass, acts } = evening(rule);
    await pass(120, stopped, null);
    await pass(120, streaming);
    expect(acts).toEqual([]);
  });
});

describe('OBS’s own way to lower its bitrate', () => {
  it('is switched on before a stream, once, and never in the middle of one', async () => {
    const { pass, acts, told } = evening({ bitrateRule: 'on' });
    await pass(30, streaming, 'failing');
    expect(acts).toEqual([]);
    await pass(30, stopped, null);
    expect([acts, told]).toEqual([[{ do: 'bend-bitrate' }], ['rule.bitrate.done']]);
  });

  it('is not asked for again and again where OBS does not take it', async () => {
    const { pass, acts } = evening({ bitrateRule: 'on' }, 'refused');
    await pass(120, stopped, null);
    expect(acts).toHaveLength(1);
  });
});
