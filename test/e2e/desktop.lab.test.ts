// The desktop app whole: main.ts as it is built, over the Electron double, on a real network that breaks and mends.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../contract/messages.en.ts';
import { hasChromium } from '../browser/chromium.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { findScenario } from '../scenarios/all.ts';
import type { Shown } from './desktop-on-client.ts';

/** Longer than the pause between two quiet looks: on a busy machine a look that was asked for may meet one under way. */
const PATIENCE_MS = 150_000;
const program = fileURLToPath(new URL('desktop-on-client.ts', import.meta.url));
const silentEdges = 'It’s not you. TikTok’s servers for videos and pictures don’t answer; other parts of TikTok do.';

const startDesktop = async (lab: Lab) => {
  const child = await lab.spawnIn('cli', 'node', [program], {
    env: { HOME: await lab.freshHome() },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: Shown[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(JSON.parse(line) as Shown));
  /** Waits until tray and window both say this sentence. */
  const until = async (sentence: string): Promise<Shown> => {
    const deadlineMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const last = lines.at(-1);
      if (last?.tooltip === sentence && last.sentence === sentence) return last;
      if (performance.now() > deadlineMs) throw new Error(`not "${sentence}", but ${JSON.stringify(last)}`);
      await wait(20);
    }
  };
  const say = (word: string): void => void child.stdin!.write(`${word}\n`);
  return { until, say, ended: once(child, 'exit') as Promise<[number | null]> };
};

describeLab('The desktop app on a real network', () => {
  describe.skipIf(!hasChromium)('with its window in Chromium', () => {
    let lab: Lab;
    beforeAll(async () => {
      lab = await bootLab({ copy: 'e2d' });
    });
    afterAll(() => lab?.down());

    it(
      'tray image, tooltip, menu and window follow the CDN as it breaks and mends; quit leaves nothing running',
      async () => {
        const desktop = await startDesktop(lab);
        const well = await desktop.until(english['verdict.ok']);
        expect(well.breaks).toBe(0);

        await lab.inject(findScenario('T13'));
        desktop.say('check');
        const broken = await desktop.until(silentEdges);
        expect(broken.breaks).toBe(1);
        expect(broken.image).not.toBe(well.image);
        expect(broken.menu[0]).toBe(silentEdges);

        await lab.undo();
        const mended = await desktop.until(english['verdict.ok']);
        expect(mended).toMatchObject({ image: well.image, breaks: 0 });
        expect(mended.menu[0]).toBe(english['verdict.ok']);

        desktop.say('quit');
        expect((await desktop.ended)[0]).toBe(0);
      },
      3 * PATIENCE_MS,
    );
  });
});
