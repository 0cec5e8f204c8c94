// Names that are answered, and not with the truth: the resolver's addresses lead to somebody else or to nobody, or this
// machine's own list of hosts goes before the resolver.
import type { Fault, FactsOf } from '../../../contract/reading.ts';
import { CONFIRMING_STREAK, entriesOf, isConfirmed, streakBegan } from '../window.ts';
import type { EntryOf, Window } from '../window.ts';
import { answered, isOddAnswer, truthOf } from './truth.ts';
import type { Lookup } from './truth.ts';

type Exchange = EntryOf<'exchange'>;

/** Names of which more than one must be answered alike: one host may have lost the edges that a resolver was given. */
const FORGED_NAMES = 2;

const isBySystem = ({ latest }: Exchange): boolean => latest.facts.addressesFrom === 'system';

const exchangesWith = (window: Window, name: string): Exchange[] =>
  entriesOf(window, 'exchange').filter(({ latest }) => latest.facts.host === name);

// A certificate that nobody vouches for, or for another name: whoever answers is not whom the name stands for. One that has
// merely expired still says whose it is.
const isNotTheirs = ({ identity }: FactsOf<'exchange'>, fault: Fault | null): boolean =>
  fault?.kind === 'tls-untrusted' ||
  fault?.kind === 'tls-wrong-name' ||
  (fault?.kind === 'tls-expired' && identity === 'untrusted');

/**
 * True when the resolver's addresses lead to somebody who is not TikTok, while known-good ones lead to TikTok. Addresses that
 * are merely dead prove nothing, since every CDN gives each resolver other edges.
 */
export const isAnsweredFalsely = (window: Window, name: string): boolean => {
  const own = exchangesWith(window, name);
  const bySystem = own.filter(isBySystem);
  const astray = bySystem.filter(({ latest: { facts, fault } }) => facts.stage === 'tls' && isNotTheirs(facts, fault));
  const knownGood = own.filter(({ latest: { facts } }) => facts.addressesFrom === 'truth' && facts.stage === 'done');
  return bySystem.length > 0 && astray.length === bySystem.length && astray.every(isConfirmed) && knownGood.length > 0;
};

// The name had addresses, and none to be dialled, look after look.
const endsAtItsAddress = ({ looks }: Exchange): boolean =>
  looks.length >= CONFIRMING_STREAK &&
  looks
    .slice(-CONFIRMING_STREAK)
    .every(({ facts, fault }) => facts.stage === 'dns' && fault?.kind === 'no-records' && fault.code === 'answer');

/**
 * True when this machine's own list of hosts leads a name nowhere: every exchange ends at an address that no public server
 * has, while the resolver gave a real one all along, and others know one too.
 */
export const isLedNowhereHere = (window: Window, own: readonly Lookup[], name: string): boolean => {
  const bySystem = own.filter(({ latest }) => latest.facts.via === 'system');
  const told = own.filter(({ latest }) => latest.facts.via !== 'system');
  const asked = exchangesWith(window, name).filter(isBySystem);
  const [askedAt = ''] = asked.map(({ latest }) => latest.at).toSorted();
  const truthful = bySystem.filter(answered);
  // A resolver that has just mended its ways leaves such exchanges behind as well.
  const allAlong = truthful.length > 0 && truthful.every((lookup) => streakBegan(lookup) <= askedAt);
  const isItsWord = bySystem.some(isOddAnswer) || !allAlong;
  return asked.length > 0 && asked.every(endsAtItsAddress) && !isItsWord && truthOf(told) === 'exists';
};

/**
 * True when TLS held at an address that looks like nobody's: a tunnel somewhere on the way gave it out, and knows which name
 * it stands for.
 */
export const standsForTheName = (window: Window, bySystem: readonly Lookup[], name: string): boolean => {
  const since = bySystem.filter(isOddAnswer).map(streakBegan).toSorted().at(-1);
  const holds = ({ latest: { facts, at } }: Exchange): boolean =>
    ['request', 'done'].includes(facts.stage) &&
    ['public', 'extra'].includes(facts.identity ?? '') &&
    since !== undefined &&
    at > since;
  return exchangesWith(window, name).some((one) => isBySystem(one) && holds(one));
};

const cameBy = (lookups: readonly Lookup[]): ReadonlySet<string | undefined> =>
  new Set(lookups.filter(answered).map(({ latest }) => latest.facts.cname));

// Nothing answers at the resolver's addresses, known-good ones lead to TikTok, and the answer did not come by any of the
// names that TikTok's lead to, which an untouched answer does. A resolver that leaves such names out is no liar for that,
// and an edge may be dead: it takes both, and more than one name.
const maybeForged = (window: Window, lookups: readonly Lookup[], name: string): boolean => {
  const own = lookups.filter(({ latest }) => latest.facts.name === name);
  const bySystem = cameBy(own.filter(({ latest }) => latest.facts.via === 'system'));
  const truly = cameBy(own.filter(({ latest }) => latest.facts.via === 'doh'));
  const asked = exchangesWith(window, name);
  const [ours, good] = [asked.filter(isBySystem), asked.filter((entry) => !isBySystem(entry))];
  const isDead = ours.length > 0 && ours.every((entry) => entry.latest.facts.stage === 'connect' && isConfirmed(entry));
  const isMissing = bySystem.size > 0 && !bySystem.has('known') && !bySystem.has(undefined) && truly.has('known');
  return isMissing && isDead && good.some(({ latest }) => latest.facts.stage === 'done');
};

/** Those of `names` that are answered with a forged address at which nobody is. */
export const forgedAmong = (window: Window, lookups: readonly Lookup[], names: readonly string[]): string[] => {
  const doubtful = names.filter((name) => maybeForged(window, lookups, name));
  return doubtful.length >= FORGED_NAMES ? doubtful : [];
};
