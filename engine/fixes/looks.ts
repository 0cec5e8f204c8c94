// Looks for the proof of a fix. The one afterwards asks what failed before in any case: a look by itself asks fewer hosts when all
// is well, and others when it has learnt the region.
import type { Catalog } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import type { ProbeLine } from '../../contract/report.ts';
import type { Settings } from '../../contract/settings.ts';
import { checkOnce, lineOf } from '../check.ts';
import { onTime } from '../deps/on-time.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { askOnceMore } from '../schedule/ask-once-more.ts';
import { answersIn, questionOf } from './judge/picture.ts';
import type { Picture } from './judge/picture.ts';

/** A look that is older than this tells nothing about now: who was asked whether to do it may have taken an hour to answer. */
const FRESH_MS = 60_000;
/** As long as a look for a proof may take, with everything that it asks once more. */
const LOOK_MS = 25_000;

/** What looks with, and at what. */
export type LooksInputs = { edges: ProbeEdges; catalog: Catalog; settings: () => Promise<Settings> };

/** `look` looks anew; `lookOrSeen` takes what that has seen just before, once, unless it is to ask what failed in `before`. */
export type Looks = {
  look: (signal: AbortSignal) => Promise<Picture>;
  lookOrSeen: (signal?: AbortSignal, before?: Picture) => Promise<Picture>;
};

/** How a look is made, and how questions are put once more; the real ones unless told. */
export type LookWays = { check: typeof checkOnce; ask: typeof askOnceMore };

/** What failed before and was not asked afterwards. */
const failedIn = (before: Picture, after: Picture): readonly ProbeLine[] => {
  const asked = answersIn(after);
  return before.probes.filter((line) => line.status === 'fault' && !asked.has(questionOf(line)));
};

/** Makes the looks of a machine. */
export const createLooks = (
  { edges, catalog, settings }: LooksInputs,
  { check, ask }: LookWays = { check: checkOnce, ask: askOnceMore },
): Looks => {
  const { clock } = edges;
  let seen: Picture | null = null;
  const lookAnew = async (signal?: AbortSignal): Promise<Picture> =>
    check(edges, { catalog, settings: await settings(), timeoutMs: LOOK_MS, outside: 'never', signal });
  const lookAlsoAt = async (before: Picture, signal = new AbortController().signal): Promise<Picture> => {
    const untilMs = clock.monotonicMs() + LOOK_MS;
    const after = await lookAnew(signal);
    const failed = failedIn(before, after);
    const timeoutMs = untilMs - clock.monotonicMs();
    if (failed.length === 0 || timeoutMs <= 0) return after;
    const readings = new Map<string, Reading>();
    const questions = failed.map(({ id, target }) => ({ probe: id, target }));
    const asked = { catalog, settings: await settings(), questions };
    await onTime<void>({ clock, timeoutMs, signal, late: undefined }, (both) =>
      ask(edges, asked, (reading) => void readings.set(reading.key, reading), both),
    );
    const wanted = new Set(failed.map(questionOf));
    const more = [...readings.values()].map(lineOf).filter((line) => wanted.has(questionOf(line)));
    return { ...after, probes: [...after.probes, ...more] };
  };
  return {
    look: async (signal) => (seen = await lookAnew(signal)),
    lookOrSeen: (signal, before) => {
      const last = seen;
      seen = null;
      if (before) return lookAlsoAt(before, signal);
      const isFresh = last !== null && clock.now() - Date.parse(last.at) < FRESH_MS;
      return isFresh ? Promise.resolve(last) : lookAnew(signal);
    },
  };
};
