// What became of each question to TikTok, in the words that matter for blame: written by TikTok, silent, cut off, untrusted.
import type { Feature } from '../../../contract/verdict.ts';
import type { Fault, FactsOf, Reading } from '../../../contract/reading.ts';
import { entriesOf, isConfirmed } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** From here on a first byte is late (milliseconds)… */
const SLOW_MS = 2500;
/** … if it also takes so many times what a control takes (design's limits). */
const SLOW_TIMES = 4;

/** How one exchange ended. Only `written-error` and `maintenance` are TikTok's own words against itself. */
export type TargetState =
  | 'well'
  | 'filtered'
  | 'unrecognised'
  | 'written-error'
  | 'maintenance'
  | 'denied'
  | 'not-here'
  | 'foreign'
  | 'no-name'
  | 'gone'
  | 'unreachable'
  | 'cut-in-tls'
  | 'refused-in-tls'
  | 'untrusted'
  | 'expired'
  | 'wrong-name'
  | 'no-answer';

/** One question to TikTok and what became of it. */
export type TargetFinding = {
  host: string;
  feature: Feature;
  /** The video and image edges, which may fail while TikTok's own servers are well. */
  content: boolean;
  state: TargetState;
  confirmed: boolean;
  httpStatus: number | null;
  /** Who vouches for the certificate; null where none was seen. */
  identity: FactsOf<'exchange'>['identity'];
  /** Looks in a row whose first byte came much later than a control's. */
  slowLooks: number;
  /** It is prompt again, and was late at the look before. */
  justHastened: boolean;
  address: string | null;
  /** Its host answers at addresses that were learned over HTTPS: neither it nor the way to it is dead. */
  livesElsewhere: boolean;
  /** How the same question ended at those addresses; null where it was not asked. */
  atKnownGood: TargetState | null;
  entry: Entry;
};

// Dates and names are TikTok's own fault only on a certificate that somebody vouches for.
const tlsStateOf = ({ identity }: FactsOf<'exchange'>, fault: Fault | null): TargetState => {
  switch (fault?.kind) {
    case 'tls-expired':
      return identity === 'untrusted' ? 'untrusted' : 'expired';
    case 'tls-wrong-name':
      return identity === 'untrusted' ? 'untrusted' : 'wrong-name';
    case 'tls-untrusted':
      return 'untrusted';
    case 'tls-other':
      return 'refused-in-tls';
    default:
      return 'cut-in-tls';
  }
};

const stateOf = ({ latest: { facts, fault } }: EntryOf<'exchange'>, gone: ReadonlySet<string>): TargetState => {
  switch (facts.judged) {
    case 'healthy':
      return 'well';
    case 'filtered':
    case 'unrecognised':
    case 'foreign':
    case 'denied':
    case 'not-here':
    case 'maintenance':
      return facts.judged;
    case 'error':
      return 'written-error';
    case null:
      break;
  }
  if (facts.stage === 'dns') return gone.has(facts.host) ? 'gone' : 'no-name';
  if (facts.stage === 'connect') return 'unreachable';
  return facts.stage === 'tls' ? tlsStateOf(facts, fault) : 'no-answer';
};

// What a well-known page takes to its first byte in the same minute; null when none was asked.
const controlTtfbMs = (window: Window): number | null => {
  const ttfbs = entriesOf(window, 'canary').flatMap(({ latest }) => latest.phasesMs.ttfb ?? []);
  return ttfbs.toSorted((a, b) => a - b)[Math.floor((ttfbs.length - 1) / 2)] ?? null;
};

const slowness = (
  { looks }: EntryOf<'exchange'>,
  controlMs: number | null,
): Pick<TargetFinding, 'slowLooks' | 'justHastened'> => {
  const isSlow = ({ phasesMs: { ttfb } }: Pick<Reading, 'phasesMs'>): boolean =>
    controlMs !== null && ttfb !== null && ttfb > SLOW_MS && ttfb > SLOW_TIMES * controlMs;
  const slowLooks = looks.length - 1 - looks.findLastIndex((look) => !isSlow(look));
  return { slowLooks, justHastened: slowLooks === 0 && looks.slice(-2, -1).some(isSlow) };
};

type Exchange = EntryOf<'exchange'>;

const isDone = ({ latest }: Exchange): boolean => latest.facts.stage === 'done';
const earlierFirst = (a: Exchange, b: Exchange): number => (a.latest.at < b.latest.at ? -1 : 1);

/**
 * Reads every exchange that went to the resolver's own addresses. A name that does not exist any more, as `gone` tells,
 * is a catalog out of date and nobody's fault.
 */
export const findTargets = (window: Window, gone: ReadonlySet<string>): TargetFinding[] => {
  const all = entriesOf(window, 'exchange');
  const controlTtfb = controlTtfbMs(window);
  const knownGood = all.filter(({ latest }) => latest.facts.addressesFrom === 'truth');
  return all
    .filter(({ latest }) => latest.facts.addressesFrom === 'system')
    .map((entry) => {
      const { facts } = entry.latest;
      const elsewhere = knownGood.filter(({ latest }) => latest.facts.host === facts.host);
      const best = elsewhere.find(isDone) ?? elsewhere.toSorted(earlierFirst).at(-1);
      return {
        host: facts.host,
        feature: facts.feature,
        content: facts.content,
        state: stateOf(entry, gone),
        confirmed: isConfirmed(entry),
        httpStatus: facts.httpStatus,
        identity: facts.identity,
        ...slowness(entry, controlTtfb),
        address: facts.address,
        livesElsewhere: best !== undefined && isDone(best),
        atKnownGood: best ? stateOf(best, gone) : null,
        entry,
      };
    });
};

// A 403 that TikTok signed refuses our question, not the user's; it is reachable like any other filtered answer.
const reachable: readonly TargetState[] = ['well', 'filtered', 'unrecognised', 'denied'];

/** True for an answer that shows that TikTok itself can be reached, whatever it says. */
export const answers = ({ state }: TargetFinding): boolean =>
  reachable.includes(state) || state === 'written-error' || state === 'maintenance';

/** True for a state in which the user cannot use the feature. */
export const hurts = ({ state }: TargetFinding): boolean => state !== 'gone' && !reachable.includes(state);
