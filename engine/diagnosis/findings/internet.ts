// Whether the internet is there, by a quorum of anchors of different owners, and whether somebody else answers for it.
// Where a network blocks the anchors, as some do with public resolvers, known pages and TikTok's own word stand in.
import type { Family, ReadingOf } from '../../../contract/reading.ts';
import { spellOf } from '../spell.ts';
import type { Spell } from '../spell.ts';
import { entriesOf, isConfirmed, isFaulty, streakBegan } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** Anchors of this many owners must all be silent before anybody says that the internet is down. */
const DOWN_OWNERS = 3;
/** Where no anchor can be reached, known pages of this many owners must arrive untouched. */
const UP_OWNERS = 2;
/** Canaries of this many owners must be answered by somebody else, or present certificates that nobody trusts. */
const FOREIGN_OWNERS = 2;
/** A connection that takes longer than this has waited for the dead family (milliseconds, design's limit). */
const FAMILY_WAIT_MS = 1000;
/** And so many times longer than to the anchors. */
const WAIT_TIMES = 2;
/** So many fetches must wait … */
const WAITING_FETCHES = 2;
/** … and most of those that connected: where a few are late, a lost packet is the likelier reason. */
const MOST = 0.5;

/** Something that is claimed of several hosts, whether often enough, and what it rests on. */
export type Claim = { holds: boolean; confirmed: boolean; entries: readonly Entry[] };

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
  /** Sites of several owners present certificates that nobody trusts, and none presents a good one. */
  untrustedAnchors: Claim;
  /** IPv6 is offered and dead, and fetches wait for it. */
  ipv6Waits: Claim;
  foreignCanaries: Claim;
  exactCanaries: ReadonlyArray<EntryOf<'canary'>>;
  /** TikTok itself was heard under a certificate of a public authority: nobody answers in everybody's name. */
  tiktokVouches: boolean;
  /** Owners besides TikTok that answer. Where others are silent, a single one does not show that the line is well. */
  witnesses: number;
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
      (entry) =>
        (entry.latest.facts.stage !== 'tls' || !isFaulty(entry)) &&
        ['public', 'extra', 'private'].includes(entry.latest.facts.identity ?? '') &&
        isFresh(entry),
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

// Anchors that a network blocks are silent for hours; what falls silent with everything else must have been asked twice too.
// Where anchors answered a moment ago the well-known pages suffice.
const othersFailedTwice = (window: Window, silent: readonly Anchor[]): boolean => {
  const pages = entriesOf(window, 'canary').filter(isFaulty);
  const isFresh = pages.length > 0 && silent.some(({ looks }) => looks.some(({ status }) => status === 'ok'));
  return [...pages, ...(isFresh ? [] : entriesOf(window, 'exchange').filter(isFaulty))].every(isConfirmed);
};

const deadFamiliesOf = (anchors: readonly Anchor[]): Family[] =>
  ([4, 6] as const).filter((family) => {
    const own = anchors.filter(({ latest }) => latest.facts.family === family);
    return own.length > 0 && own.every((anchor) => isSilent(anchor) && isConfirmed(anchor));
  });

// Some networks answer for the anchors alone, which are well-known resolvers, and leave the web as it is.
const isGenuine = ({ latest: { facts } }: EntryOf<'exchange'>): boolean =>
  (facts.identity === 'public' || facts.identity === 'extra') && facts.judged !== 'foreign';

const findUntrusted = (anchors: readonly Anchor[], tiktokVouches: boolean): Claim => {
  const untrusted = anchors.filter(({ latest }) => latest.fault?.kind === 'tls-untrusted');
  const confirmed = untrusted.filter(isConfirmed);
  return {
    holds: ownersOf(untrusted).size >= FOREIGN_OWNERS && !anchors.some(isValid) && !tiktokVouches,
    confirmed: ownersOf(confirmed).size >= FOREIGN_OWNERS,
    entries: untrusted,
  };
};

const findWaiting = (window: Window, deadFamilies: readonly Family[], anchors: readonly Anchor[]): Claim => {
  const connects = anchors.flatMap(({ latest }) => latest.phasesMs.connect ?? []).toSorted((a, b) => a - b);
  // On a line that is late anyway a connection takes long without waiting for anything.
  const usualMs = connects[Math.floor((connects.length - 1) / 2)] ?? 0;
  const leastMs = Math.max(FAMILY_WAIT_MS, WAIT_TIMES * usualMs);
  const waits = ({ phasesMs }: ReadingOf<'exchange'>): boolean => (phasesMs.connect ?? 0) > leastMs;
  const connected = entriesOf(window, 'exchange').filter(({ latest }) => latest.phasesMs.connect !== null);
  const waiting = connected.filter(({ latest }) => waits(latest));
  const areMost = waiting.length >= WAITING_FETCHES && waiting.length > MOST * connected.length;
  return {
    holds: deadFamilies.includes(6) && areMost,
    confirmed: waiting.every(({ looks }) => looks.length > 1 && looks.slice(-2).every(waits)),
    entries: waiting,
  };
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
  const state = stateOf(anchors, vouchers);
  const valid = anchors.filter(isValid);
  const deadFamilies = state === 'up' ? deadFamiliesOf(anchors) : [];
  const alive = ownersOf(answering);
  const dead = [...ownersOf(silent.filter(isConfirmed))].filter((owner) => !alive.has(owner));
  const canaries = findCanaries(window);
  const tiktokVouches = vouchers.talks.some(isGenuine);
  return {
    state,
    confirmed: state === 'up' || (silent.every(isConfirmed) && othersFailedTwice(window, silent)),
    works: state === 'up' ? spellOf(valid.length > 0 ? valid : vouchers.pages) : null,
    answering: valid.length > 0 ? answering : [...answering, ...vouchers.pages],
    silent,
    deadFamilies,
    untrustedAnchors: findUntrusted(anchors, tiktokVouches),
    ipv6Waits: findWaiting(window, deadFamilies, valid),
    deadOwners: state === 'up' ? dead : [],
    icmpFiltered: answering.length > 0 && allPingsLost(window),
    ...canaries,
    tiktokVouches,
    witnesses: new Set([...ownersOf(valid), ...ownersOf(canaries.exactCanaries)]).size,
  };
};
