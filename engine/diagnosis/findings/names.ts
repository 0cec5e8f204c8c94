// What the resolver in use does with names: whether it works at all (control names), and name by name whether it tells
// the truth about TikTok's. Truth comes over HTTPS, or from a TLS handshake that validates; addresses are never compared,
// but the names by which an answer came are.
import type { Fault, LookupOutcome } from '../../../contract/reading.ts';
import { countedWithin, spellOf } from '../spell.ts';
import type { Spell } from '../spell.ts';
import { entriesOf, isConfirmed, isFaulty } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** Fewer control names than this cannot show that a resolver fails for all names. */
const CONTROL_NAMES = 2;
/** So many operators must say that a name's own servers fail. */
const FAILING_OPERATORS = 2;

/** What is known about one of TikTok's names. */
export type NameState =
  /** Answered, and nothing speaks against the answer. */
  | 'fine'
  /** No answer or a false one, while another path shows that the name is well. */
  | 'denied'
  /** No answer, and other paths say that there is no such name: the catalog is out of date. */
  | 'gone'
  /** No answer here, and its own name servers fail for everybody else who was asked over HTTPS. */
  | 'failing-everywhere'
  /** No answer, and what the truth is could not be learned. */
  | 'failing';

/** One name, its state, and how its lookup ended. */
export type NameFinding = {
  name: string;
  state: NameState;
  confirmed: boolean;
  outcome: LookupOutcome;
  entries: readonly Entry[];
};

/** The resolver in use, and each of TikTok's names. */
export type NameFindings = {
  resolver: {
    state: 'works' | 'fails' | 'unknown';
    confirmed: boolean;
    /** When it was seen to work; null unless it works. */
    works: Spell | null;
    entries: readonly Entry[];
  };
  tiktok: readonly NameFinding[];
  /** Public resolvers stay silent by UDP while they answer over HTTPS. */
  publicDnsBlocked: boolean;
};

type Lookup = EntryOf<'lookup'>;

const answered = (lookup: Lookup): boolean => !isFaulty(lookup) && lookup.latest.facts.outcome === 'answer';

const namesIn = (lookups: readonly Lookup[]): string[] => [...new Set(lookups.map(({ latest }) => latest.facts.name))];

// A name is well if either record type was answered; it fails when neither was and at least one look went wrong.
const failsAltogether = (lookups: readonly Lookup[]): boolean =>
  lookups.length > 0 && !lookups.some(answered) && lookups.some(isFaulty);

const findResolver = (controls: readonly Lookup[], tiktok: readonly Lookup[]): NameFindings['resolver'] => {
  const working = controls.filter(answered);
  if (working.length > 0) return { state: 'works', confirmed: true, works: spellOf(working), entries: working };
  // Whoever answers TikTok's names does not fail for all names, whatever he does with the controls'.
  if (tiktok.some(answered)) return { state: 'unknown', confirmed: false, works: null, entries: [] };
  const names = namesIn(controls);
  const failing = names.filter((name) => failsAltogether(controls.filter(({ latest }) => latest.facts.name === name)));
  const fails = names.length >= CONTROL_NAMES && failing.length === names.length;
  const faulty = controls.filter(isFaulty);
  const confirmed = fails && faulty.every(isConfirmed);
  return { state: fails ? 'fails' : 'unknown', confirmed, works: null, entries: faulty };
};

type Truth = 'exists' | 'absent' | 'nobody-can-tell' | 'unknown';

const truthOf = (told: readonly Lookup[]): Truth => {
  const overHttps = told.filter(({ latest }) => latest.facts.via === 'doh');
  if (overHttps.some(answered)) return 'exists';
  if (overHttps.some(({ latest }) => ['nxdomain', 'no-records'].includes(latest.facts.outcome))) return 'absent';
  // Where no operator could be reached over HTTPS, a public resolver's plain answer is the next best.
  if (told.some(answered)) return 'exists';
  // "Server failure" is an operator's own word, over an untouched channel, that the name's servers fail.
  const failed = overHttps.filter(({ latest }) => latest.facts.outcome === 'servfail');
  return failed.length >= FAILING_OPERATORS ? 'nobody-can-tell' : 'unknown';
};

// A name that answered a moment ago was not taken off TikTok's list of hosts meanwhile.
const wasThere = (lookups: readonly Lookup[]): boolean =>
  lookups.some(({ looks }) => looks.some(({ facts }) => facts.outcome === 'answer'));

const stateOf: Record<Truth, NameState> = {
  exists: 'denied',
  absent: 'gone',
  'nobody-can-tell': 'failing-everywhere',
  unknown: 'failing',
};

// A certificate that nobody vouches for, or for another name: whoever answers is not whom the name stands for.
const isNotTheirs = (fault: Fault | null): boolean =>
  fault?.kind === 'tls-untrusted' || fault?.kind === 'tls-wrong-name' || fault?.kind === 'tls-expired';

const isBySystem = ({ latest }: EntryOf<'exchange'>): boolean => latest.facts.addressesFrom === 'system';

// The resolver's addresses lead to somebody who is not TikTok, while known-good ones lead to TikTok: its answer was false.
// Addresses that are merely dead prove nothing, since every CDN gives each resolver other edges.
const answeredFalsely = (window: Window, name: string): boolean => {
  const own = entriesOf(window, 'exchange').filter(({ latest }) => latest.facts.host === name);
  const bySystem = own.filter(isBySystem);
  const astray = bySystem.filter(({ latest: { facts, fault } }) => facts.stage === 'tls' && isNotTheirs(fault));
  const knownGood = own.filter(({ latest: { facts } }) => facts.addressesFrom === 'truth' && facts.stage === 'done');
  return bySystem.length > 0 && astray.length === bySystem.length && astray.every(isConfirmed) && knownGood.length > 0;
};

// The machine's own list of hosts goes before the resolver: every exchange ends at an address that no public server has,
// while others know a real one.
const ledNowhere = (window: Window, name: string, told: readonly Lookup[]): boolean => {
  const bySystem = entriesOf(window, 'exchange').filter(
    (entry) => entry.latest.facts.host === name && isBySystem(entry),
  );
  const ended = bySystem.filter((entry) => entry.latest.facts.stage === 'dns' && isFaulty(entry) && isConfirmed(entry));
  return bySystem.length > 0 && ended.length === bySystem.length && truthOf(told) === 'exists';
};

const cameBy = (lookups: readonly Lookup[]): ReadonlySet<string | undefined> =>
  new Set(lookups.filter(answered).map(({ latest }) => latest.facts.cname));

/** So few names may vanish together without being an outage. */
const GONE_TOGETHER = 2;

/** Names of which more than one must be answered alike: one host may have lost the edges that a resolver was given. */
const FORGED_NAMES = 2;

// Nothing answers at the resolver's addresses, known-good ones lead to TikTok, and the answer did not come by any of the
// names that TikTok's lead to, which an untouched answer does. A resolver that leaves such names out is no liar for that,
// and an edge may be dead: it takes both, and more than one name.
const maybeForged = (window: Window, lookups: readonly Lookup[], name: string): boolean => {
  const own = lookups.filter(({ latest }) => latest.facts.name === name);
  const bySystem = cameBy(own.filter(({ latest }) => latest.facts.via === 'system'));
  const truly = cameBy(own.filter(({ latest }) => latest.facts.via === 'doh'));
  const asked = entriesOf(window, 'exchange').filter(({ latest }) => latest.facts.host === name);
  const [ours, good] = [asked.filter(isBySystem), asked.filter((entry) => !isBySystem(entry))];
  const isDead = ours.length > 0 && ours.every((entry) => entry.latest.facts.stage === 'connect' && isConfirmed(entry));
  const isMissing = bySystem.size > 0 && !bySystem.has('known') && !bySystem.has(undefined) && truly.has('known');
  return isMissing && isDead && good.some(({ latest }) => latest.facts.stage === 'done');
};

const findName = (window: Window, lookups: readonly Lookup[], forged: readonly string[], name: string): NameFinding => {
  const own = lookups.filter(({ latest }) => latest.facts.name === name);
  const bySystem = own.filter(({ latest }) => latest.facts.via === 'system');
  const told = own.filter(({ latest }) => latest.facts.via !== 'system');
  const faulty = bySystem.filter(isFaulty);
  const outcome = (faulty[0] ?? bySystem[0])?.latest.facts.outcome ?? 'timeout';
  if (failsAltogether(bySystem)) {
    const known = stateOf[truthOf(told)];
    const state = known === 'gone' && wasThere(bySystem) ? 'failing-everywhere' : known;
    return {
      name,
      state,
      confirmed: faulty.every(isConfirmed),
      outcome,
      entries: [...faulty, ...told.filter(answered)],
    };
  }
  if (answeredFalsely(window, name) || ledNowhere(window, name, told) || forged.includes(name))
    return { name, state: 'denied', confirmed: true, outcome, entries: bySystem };
  return { name, state: 'fine', confirmed: true, outcome, entries: bySystem.filter(answered) };
};

const isAbout = (about: 'control' | 'tiktok') => (lookup: Lookup) => lookup.latest.facts.about === about;

/** Reads the lookups from the window. */
export const findNames = (window: Window): NameFindings => {
  const bySystem = entriesOf(window, 'lookup').filter(({ latest }) => latest.facts.via === 'system');
  const resolver = findResolver(bySystem.filter(isAbout('control')), bySystem.filter(isAbout('tiktok')));
  const counted = countedWithin(window, resolver.works);
  const ours = entriesOf(counted, 'lookup').filter(isAbout('tiktok'));
  const via = (how: string): Lookup[] => ours.filter(({ latest }) => latest.facts.via === how);
  const names = namesIn(via('system'));
  const doubtful = names.filter((name) => maybeForged(window, ours, name));
  const forged = doubtful.length >= FORGED_NAMES ? doubtful : [];
  const found = names.map((name) => findName(window, ours, forged, name));
  const gone = found.filter(({ state }) => state === 'gone');
  // A list grows old by a host or two; most of it at once is something that happened.
  const isOutage = gone.length >= GONE_TOGETHER && gone.length * 2 > found.length;
  return {
    resolver,
    // Whoever answers at an address needs no resolver any more, so exchanges count as they are.
    tiktok: isOutage
      ? found.map((name) => (name.state === 'gone' ? { ...name, state: 'failing-everywhere' } : name))
      : found,
    publicDnsBlocked: via('doh').some(answered) && via('public').length > 0 && !via('public').some(answered),
  };
};
