// What the resolver in use does with names: whether it works at all (control names), and name by name whether it tells
// the truth about TikTok's. Truth comes over HTTPS, or from a TLS handshake that validates; addresses are never compared,
// but the names by which an answer came are.
import type { LookupOutcome } from '../../../contract/reading.ts';
import { isBarred } from './router.ts';
import { countedWithin, spellOf } from '../spell.ts';
import type { Spell } from '../spell.ts';
import { entriesOf, isConfirmed, isFaulty, streakBegan } from '../window.ts';
import type { Entry, Window } from '../window.ts';
import { forgedAmong, isAnsweredFalsely, isLedNowhereHere, standsForTheName } from './false-answers.ts';
import { answered, isOddAnswer, truthOf } from './truth.ts';
import type { Lookup, Truth } from './truth.ts';

/** Fewer control names than this cannot show that a resolver fails for all names. */
const CONTROL_NAMES = 2;

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

/** Who keeps a name from being answered truly: the resolver denies it, fails at it, or is never asked. */
export type Denial = 'by-resolver' | 'by-failing' | 'by-hosts-file';

/** One name, its state, and how its lookup ended. */
export type NameFinding = {
  name: string;
  state: NameState;
  /** How it is denied; null unless it is. */
  denial: Denial | null;
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

const namesIn = (lookups: readonly Lookup[]): string[] => [...new Set(lookups.map(({ latest }) => latest.facts.name))];

// A name is well if either record type was answered; it fails when neither was and at least one look went wrong.
const failsAltogether = (lookups: readonly Lookup[]): boolean =>
  lookups.length > 0 && !lookups.some(answered) && lookups.some(isFaulty);

// A known page that was fetched by name arrived untouched: addresses that look like nobody's lead where they should. Clients
// of a tunnel give such out, and know which names they stand for.
const areVouchedFor = (window: Window, controls: readonly Lookup[]): boolean => {
  const since = controls.filter(isOddAnswer).map(streakBegan).toSorted().at(-1);
  const pages = entriesOf(window, 'canary').filter(({ latest }) => latest.facts.answer === 'exact');
  return since !== undefined && pages.some(({ latest }) => latest.at > since);
};

const findResolver = (
  window: Window,
  controls: readonly Lookup[],
  tiktok: readonly Lookup[],
): NameFindings['resolver'] => {
  const working = controls.filter(answered);
  if (working.length > 0) return { state: 'works', confirmed: true, works: spellOf(working), entries: working };
  // Whoever answers TikTok's names does not fail for all names, whatever he does with the controls'.
  if (tiktok.some(answered) || areVouchedFor(window, controls))
    return { state: 'unknown', confirmed: false, works: null, entries: [] };
  const names = namesIn(controls);
  const failing = names.filter((name) => failsAltogether(controls.filter(({ latest }) => latest.facts.name === name)));
  const fails = names.length >= CONTROL_NAMES && failing.length === names.length;
  const faulty = controls.filter(isFaulty);
  const confirmed = fails && faulty.every(isConfirmed);
  return { state: fails ? 'fails' : 'unknown', confirmed, works: null, entries: faulty };
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

/** So few names may vanish together without being an outage. */
const GONE_TOGETHER = 2;

// "No such name", a refusal and a false address are a resolver's own words; an empty answer is one only when nothing else
// went wrong. Silence and "server failure" may as well come from the name's own servers.
const denialOf = (faulty: readonly Lookup[]): Denial => {
  const outcomes = faulty.map(({ latest }) => latest.facts.outcome);
  const isSaid = outcomes.some((outcome) => ['nxdomain', 'dns-refused', 'answer'].includes(outcome));
  return isSaid || outcomes.every((outcome) => outcome === 'no-records') ? 'by-resolver' : 'by-failing';
};

const findFailing = (own: readonly Lookup[], bySystem: readonly Lookup[]): Omit<NameFinding, 'name' | 'outcome'> => {
  const faulty = bySystem.filter(isFaulty);
  const told = own.filter(({ latest }) => latest.facts.via !== 'system');
  const denial = denialOf(faulty);
  const known = stateOf[truthOf(told, denial === 'by-failing')];
  const state = known === 'gone' && wasThere(bySystem) ? 'failing-everywhere' : known;
  return {
    state,
    denial: state === 'denied' ? denial : null,
    confirmed: faulty.every(isConfirmed),
    entries: [...faulty, ...told.filter(answered)],
  };
};

const findName = (window: Window, lookups: readonly Lookup[], forged: readonly string[], name: string): NameFinding => {
  const own = lookups.filter(({ latest }) => latest.facts.name === name);
  const bySystem = own.filter(({ latest }) => latest.facts.via === 'system');
  const faulty = bySystem.filter(isFaulty);
  const outcome = (faulty[0] ?? bySystem[0])?.latest.facts.outcome ?? 'timeout';
  const found = { name, outcome, confirmed: true };
  if (failsAltogether(bySystem) && !standsForTheName(window, bySystem, name))
    return { ...found, ...findFailing(own, bySystem) };
  if (isAnsweredFalsely(window, name) || forged.includes(name))
    return { ...found, state: 'denied', denial: 'by-resolver', entries: bySystem };
  if (isLedNowhereHere(window, own, name))
    return { ...found, state: 'denied', denial: 'by-hosts-file', entries: bySystem };
  return { ...found, state: 'fine', denial: null, entries: bySystem.filter(answered) };
};

const isSilent = ({ latest }: Lookup): boolean => ['timeout', 'unreachable'].includes(latest.facts.outcome);

const isAbout = (about: 'control' | 'tiktok') => (lookup: Lookup) => lookup.latest.facts.about === about;

/** The lookups that were asked: where the system keeps this program from its own network a resolver there never was. */
const askedIn = (window: Window): Lookup[] => {
  const hidden = isBarred(window);
  return entriesOf(window, 'lookup').filter(
    ({ latest: { facts } }) => !hidden || facts.via !== 'system' || facts.outcome !== 'unreachable',
  );
};

/** Reads the lookups from the window. */
export const findNames = (window: Window): NameFindings => {
  const bySystem = askedIn(window).filter(({ latest }) => latest.facts.via === 'system');
  const resolver = findResolver(window, bySystem.filter(isAbout('control')), bySystem.filter(isAbout('tiktok')));
  const counted = countedWithin(window, resolver.works);
  const ours = askedIn(counted).filter(isAbout('tiktok'));
  const via = (how: string): Lookup[] => ours.filter(({ latest }) => latest.facts.via === how);
  const names = namesIn(via('system'));
  const forged = forgedAmong(window, ours, names);
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
    publicDnsBlocked: via('doh').some(answered) && via('public').length > 0 && via('public').every(isSilent),
  };
};
