// What every home line has now and then, drawn from a seed: names that come slowly for a few seconds, and a line that is gone
// for one. Beside them the line loses a few packets and takes longer or shorter all the time. Pure.
import { dns } from '../../scenarios/steps.ts';
import type { Step } from '../../lab/faults/fault.ts';
import { chanceOf } from '../weeks/chance.ts';

/** Something that comes and goes; `atMs` is since the start of the watch. */
export type Disturbance =
  | { kind: 'slow names'; atMs: number; lastsMs: number; delaysMs: [number, number, number] }
  | { kind: 'blip'; atMs: number; lastsMs: number };

/** How the line is all the time, each way; half of the loss is lost on each way. */
export const weather = { lossEachWay: 0.0075, delayMs: 20, jitterMs: 15 } as const;

const PAUSE_MS = { least: 60_000, most: 180_000 };
const SLOW_NAMES_LAST_MS = { least: 3000, most: 8000 };
const NAME_DELAY_MS = { least: 300, most: 900 };
const BLIP_LASTS_MS = { least: 700, most: 1300 };
/** The last disturbance comes so long before the end that what it does to the watch still shows. */
const LAST_BEFORE_END_MS = 30_000;

/** The disturbances of a soak of so many minutes; the same seed always draws the same ones. */
export const drawDisturbances = (seed: number, minutes: number): Disturbance[] => {
  const chance = chanceOf(seed, 'soak');
  const within = ({ least, most }: { least: number; most: number }): number => chance.whole(least, most);
  const delay = (): number => within(NAME_DELAY_MS);
  const drawn: Disturbance[] = [];
  for (let atMs = within(PAUSE_MS); atMs <= minutes * 60_000 - LAST_BEFORE_END_MS; atMs += within(PAUSE_MS)) {
    const isBlip = chance.isSo(0.5);
    drawn.push(
      isBlip
        ? { kind: 'blip', atMs, lastsMs: within(BLIP_LASTS_MS) }
        : { kind: 'slow names', atMs, lastsMs: within(SLOW_NAMES_LAST_MS), delaysMs: [delay(), delay(), delay()] },
    );
  }
  return drawn;
};

/** The line as it is all the time: frames are lost in the home, and times differ beyond the provider. */
export const weatherStep: Step = {
  type: 'relay',
  settings: {
    lan: { ab: { loss: weather.lossEachWay }, ba: { loss: weather.lossEachWay } },
    wan: {
      ab: { delay: weather.delayMs, jitter: weather.jitterMs },
      ba: { delay: weather.delayMs, jitter: weather.jitterMs },
    },
  },
};

/** The steps that begin a disturbance; a blip ends by itself. */
export const beginningOf = (disturbance: Disturbance): Step => {
  if (disturbance.kind === 'blip')
    return { type: 'nft', in: 'isp', hook: 'forward', rules: ['drop'], lastsMs: disturbance.lastsMs };
  const [first, second, third] = disturbance.delaysMs;
  // Each question takes one of the three delays, all three as often.
  return dns({ isp: [{ delayMs: first, p: 1 / 3 }, { delayMs: second, p: 1 / 2 }, { delayMs: third }] });
};

/** A disturbance in words. */
export const inWords = (disturbance: Disturbance): string =>
  disturbance.kind === 'blip'
    ? `the line gone for ${(disturbance.lastsMs / 1000).toFixed(1)} s`
    : `names after ${disturbance.delaysMs.toSorted((a, b) => a - b).join(', ')} ms for ${(disturbance.lastsMs / 1000).toFixed(1)} s`;
