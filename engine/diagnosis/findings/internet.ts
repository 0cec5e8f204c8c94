// Whether the internet is there, by a quorum of anchors of different owners, and whether somebody else answers for it.
// Where a network blocks the anchors, as some do with public resolvers, known pages and TikTok's own word stand in.
import type { Family } from '../../../contract/reading.ts';
import { spellOf } from '../spell.ts';
import type { Spell } from '../spell.ts';
import { entriesOf, isConfirmed, isFaulty, streakBegan } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** Anchors of this many owners must all be silent before anybody says that the internet is down. */
const DOWN_OWNERS = 3;
/** Where no anchor can be reached, known pages of this many owners must arrive untouched. */
const UP_OWNERS = 2;
/** Canaries of this many owners must be answered by somebody else. */
const FOREIGN_OWNERS = 2;
/** Fewer echo requests than this cannot tell heavy loss from bad luck. */
const POOLED_SAMPLES = 40;
/** From this share of lost packets on, silence may be nothing but loss; a stream stutters as well. */
const HEAVY_LOSS = 0.1;

/** Anchors and canaries, weighed. */
export type InternetFindings = {
  /**
   * `up` needs an anchor's TLS handshake that validates, or known pages of two owners and a valid handshake with TikTok;
   * `down` needs that none of them answered since the anchors fell silent.
   */
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
  /** Share of lost echo requests, 0 to 1, over the anchors that answer any; null for too few samples. */
  lossShare: number | null;
  /** So much is lost that silence accuses nobody. */
  isLossy: boolean;
  foreignCanaries: { holds: boolean; confirmed: boolean; entries: readonly Entry[] };
  exactCanaries: readonly Entry[];
};

type Anchor = EntryOf<'anchor'>;

const answersAtAll = ({ latest: { facts } }: Anchor): boolean => facts.tcp === 'ok' || facts.icmp === 'ok';
// What could not be tried is neither an answer nor silence.
const isSilent = (anchor: Anchor): boolean => !answersAtAll(anchor) && anchor.latest.facts.tcp !== 'unknown';
const isValid = ({ latest: { facts } }: Anchor): boolean => facts.tls === 'valid';
const ownersOf = (entries: readonly (Anchor | EntryOf<'canary'>)[]): Set<string> =>
  new Set(entries.map(({ latest }) => latest.facts.owner));

type Vouchers = { pages: readonly EntryOf<'canary'>[]; talks: readonly EntryOf<'exchange'>[] };

// Who else answered since the anchors failed and the router came back: known pages, and TikTok under a certificate that
// holds.
const findVouchers = (window: Window, failing: readonly Anchor[], routerSince: string): Vouchers => {
  const [failingSince = ''] = failing.map(streakBegan).toSorted();
  const since = failingSince > routerSince ? failingSince : routerSince;
  const isFresh = ({ latest }: Pick<Entry, 'latest'>): boolean => latest.at > since;
  return {
    pages: entriesOf(window, 'canary').filter((entry) => entry.latest.facts.answer === 'exact' && isFresh(entry)),
    talks: entriesOf(window, 'exchange').filter(
      (entry) => ['public', 'private'].includes(entry.latest.facts.identity ?? '') && isFresh(entry),
    ),
  };
};

const stateOf = (anchors: readonly Anchor[], { pages, talks }: Vouchers): InternetFindings['state'] => {
  if (anchors.some(isValid)) return 'up';
  // A sign-in page may let known pages through, but never has TikTok's certificate; together they leave no doubt.
  if (ownersOf(pages).size >= UP_OWNERS && talks.length > 0) return 'up';
  const nobody = anchors.every(isSilent) && pages.length + talks.length === 0;
  return nobody && ownersOf(anchors).size >= DOWN_OWNERS ? 'down' : 'unknown';
};

const deadFamiliesOf = (anchors: readonly Anchor[]): Family[] =>
  ([4, 6] as const).filter((family) => {
    const own = anchors.filter(({ latest }) => latest.facts.family === family);
    return own.length > 0 && own.every((anchor) => isSilent(anchor) && isConfirmed(anchor));
  });

const lossShareOf = (window: Window): number | null => {
  // An anchor from which nothing comes back drops pings or is blocked; what it swallows is no loss on the line.
  const series = entriesOf(window, 'quality').filter(
    ({ latest: { facts } }) => facts.to === 'anchor' && facts.received > 0,
  );
  const total = (of: 'sent' | 'received'): number => series.reduce((sum, { latest }) => sum + latest.facts[of], 0);
  const [sent, received] = [total('sent'), total('received')];
  return sent < POOLED_SAMPLES ? null : (sent - received) / sent;
};

const findCanaries = (window: Window): Pick<InternetFindings, 'foreignCanaries' | 'exactCanaries'> => {
  const canaries = entriesOf(window, 'canary');
  const foreign = canaries.filter(({ latest }) => latest.facts.answer === 'foreign');
  const confirmed = foreign.filter(isConfirmed);
  return {
    foreignCanaries: {
      holds: ownersOf(foreign).size >= FOREIGN_OWNERS,
      confirmed: ownersOf(confirmed).size >= FOREIGN_OWNERS,
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

/** Reads anchors and canaries from the window; `routerSince` (ISO 8601) is when the router came back, null if it never went. */
export const findInternet = (window: Window, routerSince: string | null = null): InternetFindings => {
  const anchors = entriesOf(window, 'anchor');
  const [answering, silent] = [anchors.filter(answersAtAll), anchors.filter(isSilent)];
  const vouchers = findVouchers(window, anchors.filter(isFaulty), routerSince ?? '');
  const lossShare = lossShareOf(window);
  const state = stateOf(anchors, vouchers);
  const valid = anchors.filter(isValid);
  const alive = ownersOf(answering);
  const dead = [...ownersOf(silent.filter(isConfirmed))].filter((owner) => !alive.has(owner));
  return {
    state,
    confirmed: state === 'up' || silent.every(isConfirmed),
    works: state === 'up' ? spellOf(valid.length > 0 ? valid : vouchers.pages) : null,
    answering: valid.length > 0 ? answering : [...answering, ...vouchers.pages],
    silent,
    deadFamilies: state === 'up' ? deadFamiliesOf(anchors) : [],
    deadOwners: state === 'up' ? dead : [],
    icmpFiltered: answering.length > 0 && allPingsLost(window),
    lossShare,
    isLossy: lossShare !== null && lossShare >= HEAVY_LOSS,
    ...findCanaries(window),
  };
};
