// What became of each question to TikTok, in the words that matter for blame: written by TikTok, silent, cut off, untrusted.
import type { Feature } from '../../../contract/verdict.ts';
import { entriesOf, isConfirmed } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** How one exchange ended. Only `written-error` is TikTok's own word against itself. */
export type TargetState =
  | 'well'
  | 'filtered'
  | 'unrecognised'
  | 'written-error'
  | 'denied'
  | 'not-here'
  | 'foreign'
  | 'no-name'
  | 'gone'
  | 'unreachable'
  | 'cut-in-tls'
  | 'untrusted'
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
  address: string | null;
  /** Its host answers at addresses that were learned over HTTPS: neither it nor the way to it is dead. */
  livesElsewhere: boolean;
  entry: Entry;
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
      return facts.judged;
    case 'error':
    case 'maintenance':
      return 'written-error';
    case null:
      break;
  }
  if (facts.stage === 'dns') return gone.has(facts.host) ? 'gone' : 'no-name';
  if (facts.stage === 'connect') return 'unreachable';
  if (facts.stage !== 'tls') return 'no-answer';
  return facts.identity === 'untrusted' || fault?.kind.startsWith('tls-') ? 'untrusted' : 'cut-in-tls';
};

/**
 * Reads every exchange that went to the resolver's own addresses. A name that does not exist any more, as `gone` tells,
 * is a catalog out of date and nobody's fault.
 */
export const findTargets = (window: Window, gone: ReadonlySet<string>): TargetFinding[] => {
  const all = entriesOf(window, 'exchange');
  const knownGood = all.filter(({ latest: { facts } }) => facts.addressesFrom === 'truth' && facts.stage === 'done');
  return all
    .filter(({ latest }) => latest.facts.addressesFrom === 'system')
    .map((entry) => {
      const { facts } = entry.latest;
      return {
        host: facts.host,
        feature: facts.feature,
        content: facts.content,
        state: stateOf(entry, gone),
        confirmed: isConfirmed(entry),
        httpStatus: facts.httpStatus,
        address: facts.address,
        livesElsewhere: knownGood.some(({ latest }) => latest.facts.host === facts.host),
        entry,
      };
    });
};

// A 403 that TikTok signed refuses our question, not the user's; it is reachable like any other filtered answer.
const reachable: readonly TargetState[] = ['well', 'filtered', 'unrecognised', 'denied'];

/** True for an answer that shows that TikTok itself can be reached, whatever it says. */
export const answers = ({ state }: TargetFinding): boolean => reachable.includes(state) || state === 'written-error';

/** True for a state in which the user cannot use the feature. */
export const hurts = ({ state }: TargetFinding): boolean => state !== 'gone' && !reachable.includes(state);
