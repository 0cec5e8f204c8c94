// How one host is, from what the resolver in use says, what the hosts file says, and what is true of the name.
import type { DnsHost, FilterPlace, HereAnswer } from '../../../contract/doctor.ts';
import type { Family } from '../../../contract/reading.ts';
import type { SeenHost, Told } from './seen.ts';

/** Answers that lead to somebody else or nowhere, which no true answer does. */
const falseAnswers: readonly HereAnswer[] = ['block-page', 'nowhere', 'inside'];

/** Answers by which a resolver itself says no. */
const denials: readonly HereAnswer[] = [...falseAnswers, 'nxdomain', 'dns-refused', 'no-records'];

// What says most, first; that there is no address of one type says least.
const telling: readonly HereAnswer[] = [
  ...['address', 'block-page', 'nowhere', 'inside', 'nxdomain', 'dns-refused'],
  ...['servfail', 'malformed', 'unreachable', 'timeout', 'not-asked', 'no-records'],
] as const satisfies readonly HereAnswer[];

/** RFC 8914: blocked, censored, filtered, prohibited. */
const blockingCodes: readonly number[] = [15, 16, 17, 18];

/** True for an answer that says itself that the name is blocked. */
const saysBlocked = ({ signs }: Told): boolean =>
  signs?.errors.some(({ code }) => blockingCodes.includes(code)) ?? false;

// Addresses of a family without a way out help nobody.
const usableOf = ({ told }: SeenHost, families: readonly Family[]): Told[] => {
  if (!told) return [];
  const usable = [...(families.includes(4) ? [told.A] : []), ...(families.includes(6) ? [told.AAAA] : [])];
  return usable.length > 0 ? usable : [told.A, told.AAAA];
};

const mostTelling = (answers: readonly Told[]): HereAnswer =>
  telling.find((here) => answers.some((answer) => answer.here === here)) ?? 'not-asked';

const seenThere = ({ isForeign }: SeenHost, here: HereAnswer): HereAnswer =>
  here === 'address' && isForeign ? 'block-page' : here;

const saidByResolver = (seen: SeenHost, families: readonly Family[]): HereAnswer => {
  const here = mostTelling(usableOf(seen, families));
  return seen.listed === null ? seenThere(seen, here) : here;
};

// A resolver's "no such name" is false only where others know the name; an answer that leads nowhere is unless they deny it too.
const deniedByResolver = (seen: SeenHost, here: HereAnswer, answers: readonly Told[]): boolean => {
  const isBlocked = answers.some(saysBlocked);
  if (!denials.includes(here) && !(isBlocked && here !== 'address')) return false;
  return seen.truth === 'exists' || (seen.truth === 'unknown' && (isBlocked || falseAnswers.includes(here)));
};

const stateOf = (here: HereAnswer, truth: SeenHost['truth'], by: readonly FilterPlace[]): DnsHost['state'] => {
  if (by.length > 0) return 'filtered';
  if (here === 'address') return 'fine';
  if (here === 'not-asked') return 'unknown';
  if (truth === 'absent') return 'gone';
  return truth === 'exists' ? 'failing' : 'unknown';
};

/** True for a host that is answered truly in one type of address, and falsely in the other. */
export const isHalfFiltered = ({ told, listed }: SeenHost): boolean =>
  told !== null &&
  listed === null &&
  [told.A, told.AAAA].some(({ here }) => here === 'address') &&
  [told.A, told.AAAA].some(({ here }) => falseAnswers.includes(here));

/** Judges one host for a machine that has a way out in these families. */
export const judgeHost = (seen: SeenHost, families: readonly Family[]): DnsHost => {
  const { host, kind, features, truth, listed } = seen;
  const said = saidByResolver(seen, families);
  const here = listed ? seenThere(seen, listed.here) : said;
  const isListedAway = listed !== null && falseAnswers.includes(here) && truth !== 'absent';
  // Whoever finds a good address in the hosts file never asks the resolver.
  const isAsked = listed === null || isListedAway;
  const isDenied = isAsked && deniedByResolver(seen, said, usableOf(seen, families));
  const by: FilterPlace[] = [
    ...(isListedAway ? (['hosts-file'] as const) : []),
    ...(isDenied ? (['resolver'] as const) : []),
  ];
  return { host, kind, features: [...features], here, truth, state: stateOf(here, truth, by), by };
};
