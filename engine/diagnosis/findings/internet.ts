// Whether the internet is there, by a quorum of anchors of different owners, and whether somebody else answers for it.
import type { Family } from '../../../contract/reading.ts';
import { spellOf } from '../spell.ts';
import type { Spell } from '../spell.ts';
import { entriesOf, isConfirmed } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** Anchors of this many owners must all be silent before anybody says that the internet is down. */
const DOWN_OWNERS = 3;
/** Where no certificate holds, anchors of this many owners must answer both ping and TCP. */
const UP_OWNERS = 2;
/** Canaries of this many owners must be answered by somebody else. */
const FOREIGN_OWNERS = 2;

/** Anchors and canaries, weighed. */
export type InternetFindings = {
  /** `up` needs a TLS handshake that validates, or two owners that answer both ping and TCP. */
  state: 'up' | 'down' | 'unknown';
  confirmed: boolean;
  /** When it was seen to work; null unless it is up. */
  works: Spell | null;
  answering: readonly Entry[];
  silent: readonly Entry[];
  /** Families in which every anchor is dead while another family works. */
  deadFamilies: readonly Family[];
  /** Owners whose anchor is dead in every family although the internet is up. */
  deadOwners: readonly string[];
  /** Anchors answer by TCP, and not one echo request of a whole series came back. */
  icmpFiltered: boolean;
  foreignCanaries: { holds: boolean; confirmed: boolean; entries: readonly Entry[] };
  exactCanaries: readonly Entry[];
};

type Anchor = EntryOf<'anchor'>;

const answersAtAll = ({ latest: { facts } }: Anchor): boolean => facts.tcp === 'ok' || facts.icmp === 'ok';
// What could not be tried is neither an answer nor silence.
const isSilent = (anchor: Anchor): boolean => !answersAtAll(anchor) && anchor.latest.facts.tcp !== 'unknown';
const isValid = ({ latest: { facts } }: Anchor): boolean => facts.tls === 'valid';
const answersBoth = ({ latest: { facts } }: Anchor): boolean => facts.tcp === 'ok' && facts.icmp === 'ok';
const ownersOf = (entries: readonly Anchor[]): Set<string> => new Set(entries.map(({ latest }) => latest.facts.owner));

const stateOf = (anchors: readonly Anchor[]): InternetFindings['state'] => {
  if (anchors.some(isValid) || ownersOf(anchors.filter(answersBoth)).size >= UP_OWNERS) return 'up';
  return anchors.every(isSilent) && ownersOf(anchors).size >= DOWN_OWNERS ? 'down' : 'unknown';
};

const deadFamiliesOf = (anchors: readonly Anchor[]): Family[] =>
  ([4, 6] as const).filter((family) => {
    const own = anchors.filter(({ latest }) => latest.facts.family === family);
    return own.length > 0 && own.every((anchor) => isSilent(anchor) && isConfirmed(anchor));
  });

const findCanaries = (window: Window): Pick<InternetFindings, 'foreignCanaries' | 'exactCanaries'> => {
  const canaries = entriesOf(window, 'canary');
  const foreign = canaries.filter(({ latest }) => latest.facts.answer === 'foreign');
  const confirmed = foreign.filter(isConfirmed);
  const owners = (entries: typeof foreign): number => new Set(entries.map(({ latest }) => latest.facts.owner)).size;
  return {
    foreignCanaries: {
      holds: owners(foreign) >= FOREIGN_OWNERS,
      confirmed: owners(confirmed) >= FOREIGN_OWNERS,
      entries: foreign,
    },
    exactCanaries: canaries.filter(({ latest }) => latest.facts.answer === 'exact'),
  };
};

const allPingsLost = (window: Window): boolean => {
  const series = entriesOf(window, 'quality').filter(
    ({ latest: { facts } }) => facts.to === 'anchor' && facts.method === 'icmp',
  );
  return series.length > 0 && series.every(({ latest: { facts } }) => facts.sent > 0 && facts.received === 0);
};

/** Reads anchors and canaries from the window. */
export const findInternet = (window: Window): InternetFindings => {
  const anchors = entriesOf(window, 'anchor');
  const state = stateOf(anchors);
  const [answering, silent] = [anchors.filter(answersAtAll), anchors.filter(isSilent)];
  const valid = anchors.filter(isValid);
  const alive = ownersOf(answering);
  const dead = [...ownersOf(silent.filter(isConfirmed))].filter((owner) => !alive.has(owner));
  return {
    state,
    confirmed: state === 'up' || silent.every(isConfirmed),
    works: state === 'up' ? spellOf(valid.length > 0 ? valid : anchors.filter(answersBoth)) : null,
    answering,
    silent,
    deadFamilies: state === 'up' ? deadFamiliesOf(anchors) : [],
    deadOwners: state === 'up' ? dead : [],
    icmpFiltered: answering.length > 0 && allPingsLost(window),
    ...findCanaries(window),
  };
};
