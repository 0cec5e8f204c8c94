// How well the resolver in use works apart from what it says: slow, hanging on one record type, failing now and then.
import type { ReadingOf } from '../../../contract/reading.ts';
import { entriesOf, isConfirmed, isFaulty, streakBegan } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** A median over fewer names than this is one slow name server somewhere, not a slow resolver. */
const SLOW_NAMES = 5;
/** From here on pages feel slow to begin (design's limit). */
const SLOW_MS = 800;
/** Looks in a row that must be slow. */
const SLOW_LOOKS = 2;
/** So many names that are not TikTok's must be slow with them, or it may be TikTok's own name servers. */
const SLOW_CONTROLS = 2;
/** So many names must hang on one record type while the other type answers. */
const HANGING_NAMES = 2;
/** One failed try is normal; so many different ones are a resolver that fails now and then. */
const FLAKY_TRIES = 2;

/** The resolver's manners. */
export type LookupFindings = {
  slow: { holds: boolean; confirmed: boolean; medianMs: number; entries: readonly Entry[] };
  /** AAAA questions are not answered while A questions are, so programs that ask both wait. */
  hangsOnAaaa: { holds: boolean; confirmed: boolean; entries: readonly Entry[] };
  isFlaky: boolean;
  /** Names of logging hosts that are denied while others are answered. */
  logHostsDenied: boolean;
};

type Lookup = EntryOf<'lookup'>;

const answered = ({ latest }: Lookup): boolean => latest.status === 'ok' && latest.facts.outcome === 'answer';

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

const tookMs = ({ phasesMs }: ReadingOf<'lookup'>): number => phasesMs.dns ?? 0;

const isControl = ({ latest }: Lookup): boolean => latest.facts.about === 'control';

// What a median name took at the look before so many others; null where too few were answered then.
const medianThen = (lookups: readonly Lookup[], back: number, atLeast: number): number | null => {
  // How long a try took that failed says when somebody gave up.
  const then = lookups
    .map(({ looks }) => looks.at(-1 - back))
    .filter((look) => look !== undefined)
    .filter(({ status, facts }) => status === 'ok' && facts.outcome === 'answer');
  return then.length >= atLeast ? medianOf(then.map(tookMs)) : null;
};

const findSlow = (lookups: readonly Lookup[]): LookupFindings['slow'] => {
  const some = lookups.filter((one) => answered(one) && one.latest.facts.recordType === 'A');
  const medians = Array.from({ length: SLOW_LOOKS }, (_, back) => {
    const ofAll = medianThen(some, back, SLOW_NAMES);
    const ofControls = medianThen(some.filter(isControl), back, SLOW_CONTROLS);
    return ofAll === null || ofControls === null ? null : Math.min(ofAll, ofControls);
  });
  const [latest] = medians;
  const holds = latest !== null && latest !== undefined && latest >= SLOW_MS;
  return {
    holds,
    confirmed: medians.every((median) => median !== null && median >= SLOW_MS),
    medianMs: Math.round(latest ?? 0),
    entries: holds ? some : [],
  };
};

const findHanging = (lookups: readonly Lookup[]): LookupFindings['hangsOnAaaa'] => {
  const of = (name: string, type: 'A' | 'AAAA'): Lookup | undefined =>
    lookups.find(({ latest: { facts } }) => facts.name === name && facts.recordType === type);
  const names = [...new Set(lookups.map(({ latest }) => latest.facts.name))];
  const sixes = names.flatMap((name) => {
    const [four, six] = [of(name, 'A'), of(name, 'AAAA')];
    return four && six && answered(four) ? [six] : [];
  });
  const hanging = sixes.filter((six) => isFaulty(six) && six.latest.facts.outcome === 'timeout');
  const [since] = hanging.filter(isControl).map(streakBegan).toSorted();
  // A resolver that has answered for one name that is not TikTok's since then answers such questions.
  const isForAll =
    since !== undefined && !sixes.some((six) => isControl(six) && !hanging.includes(six) && six.latest.at > since);
  const holds = isForAll && hanging.length >= HANGING_NAMES && hanging.length * 2 >= names.length;
  return { holds, confirmed: hanging.every(isConfirmed), entries: holds ? hanging : [] };
};

const failedOnce = ({ looks, latest }: Lookup): boolean =>
  latest.status === 'ok' && looks.some(({ status, facts }) => status === 'fault' && facts.outcome !== 'nxdomain');

/** Reads the manners of the resolver in use from the window. */
export const findLookups = (window: Window): LookupFindings => {
  const lookups = entriesOf(window, 'lookup').filter(({ latest }) => latest.facts.via === 'system');
  const logs = lookups.filter(({ latest }) => latest.facts.about === 'log');
  const others = lookups.filter(({ latest }) => latest.facts.about !== 'log');
  return {
    slow: findSlow(others),
    hangsOnAaaa: findHanging(others),
    isFlaky: others.filter(failedOnce).length >= FLAKY_TRIES,
    logHostsDenied: others.some(answered) && logs.some((one) => isFaulty(one) && isConfirmed(one)),
  };
};
