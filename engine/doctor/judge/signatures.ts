// The marks by which filters are known, in the order in which they count: first what only one of them does, then what one of
// them does by default, then what any filter does. Sources of each mark: what the products and services publish themselves, and
// the code of Pi-hole FTL 6.4.1, AdGuard Home and AdGuard DNS.
import type { FilterName } from '../../../contract/doctor.ts';
import type { MessageId } from '../../../contract/message.ts';
import { ipv4Bytes, ipv6Groups } from '../../os/parse/address.ts';
import type { Answer, Resolver, Told } from './seen.ts';

/** The answers by which a filter is judged, and what is known beside them. */
export type Marks = {
  /** What was said to filtered names. */
  blocked: readonly Told[];
  /** The same, and what was said to further questions about such names. */
  all: readonly Answer[];
  control: Answer | null;
  resolver: Resolver | null;
};

/** A mark: whom it names and why. */
export type Signature = {
  name: FilterName;
  confidence: 'signature' | 'likely';
  because: MessageId;
  fits: (marks: Marks) => boolean;
};

/** RFC 8914: 15 blocked and 17 filtered for whoever asks; 16 censored and 18 prohibited at somebody else's demand. */
const [BLOCKED, CENSORED, FILTERED, PROHIBITED] = [15, 16, 17, 18] as const;

/** Times to live of a denied name in Pi-hole (dns.blockTTL) and AdGuard Home (blocked_response_ttl), in seconds. */
const PI_HOLE_TTL_S = 2;
const ADGUARD_HOME_TTL_S = 10;

const says = ({ all }: Marks, codes: readonly number[], words = /^/): boolean =>
  all.some(({ signs }) => signs?.errors.some(({ code, text }) => codes.includes(code) && words.test(text)));

const hasZone = ({ all }: Marks, zone: string): boolean =>
  all.some(({ signs }) => signs?.zones.some((name) => name === zone || name.endsWith(`.${zone}`)));

const leadsBy = ({ all }: Marks, words: RegExp): boolean =>
  all.some(({ cnames }) => cnames.some((name) => words.test(name.toLowerCase())));

/** The TTLs of answers that lead nowhere: a cache in between counts down, so the longest must be the filter's own. */
const isTtlOf = ({ blocked }: Marks, ttlS: number, above: number): boolean => {
  const ttls = blocked.filter(({ here }) => here === 'nowhere').map(({ signs }) => signs?.ttlS ?? -1);
  return ttls.length > 0 && ttls.every((one) => one > above && one <= ttlS) && ttls.includes(ttlS);
};

const signedByAdguard = (marks: Marks): boolean => hasZone(marks, 'fake-for-negative-caching.adguard.com');

const isShortlyRemembered = ({ all }: Marks): boolean =>
  all.some(({ signs }) => signs !== null && signs.zones.length > 0 && (signs.ttlS ?? Infinity) <= ADGUARD_HOME_TTL_S);

// The four bytes of an IPv4 address, or of one in IPv6's clothes (RFC 4291, section 2.5.5.2).
const bytesOf = (address: string): readonly number[] => {
  const groups = ipv6Groups(address) ?? [];
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  if (isMapped) return groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]);
  return ipv4Bytes(address) ?? [];
};

/** True for the addresses at which OpenDNS shows its block pages: 146.112.61.104 to 146.112.61.110, also as IPv6. */
export const isOpenDnsPage = (address: string): boolean => {
  const [a, b, c, d = 0] = bytesOf(address);
  return a === 146 && b === 112 && c === 61 && d >= 104 && d <= 110;
};

// Its own "no such name" says that it does not recurse and names no zone; its true ones do both.
const isBareDenial = ({ blocked, control }: Marks): boolean =>
  control?.signs?.recursionAvailable === true &&
  blocked.some(({ here, signs }) => here === 'nxdomain' && signs?.recursionAvailable === false && !signs.authorities);

const isAt = ({ resolver }: Marks, ...addresses: readonly string[]): boolean =>
  resolver !== null && addresses.includes(resolver.address);

/** True for a resolver on the local network: the router, or what speaks for the provider. One on this computer is its own. */
const isAtHome = ({ resolver }: Marks): boolean =>
  resolver !== null && !resolver.isPublic && !/^(127\.|::1\b)/.test(resolver.address);

const leads = ({ blocked }: Marks, ...where: ReadonlyArray<Told['here']>): boolean =>
  blocked.some(({ here }) => where.includes(here));

type Fits = Signature['fits'];

const sure = (name: FilterName, because: MessageId, fits: Fits): Signature => ({
  ...{ name, because, fits },
  confidence: 'signature',
});

const likely = (name: FilterName, because: MessageId, fits: Fits): Signature => ({
  ...{ name, because, fits },
  confidence: 'likely',
});

const byAdguardDns: Fits = (marks) => signedByAdguard(marks) && says(marks, [FILTERED]);
const byAdguardHome: Fits = (marks) => signedByAdguard(marks) && isShortlyRemembered(marks);
const byAdguardOutside: Fits = (marks) => signedByAdguard(marks) && marks.resolver?.isPublic === true;
const byNextDns: Fits = (marks) =>
  leadsBy(marks, /^blockpage\.nextdns\.io$/) || says(marks, [FILTERED], /^Blocked by NextDNS\b/);
const byOpenDns: Fits = ({ all }) => all.some(({ addresses }) => addresses.some(isOpenDnsPage));
const byCleanBrowsing: Fits = (marks) => hasZone(marks, 'cleanbrowsing.rpz.noc.org');
const byMullvad: Fits = (marks) => hasZone(marks, 'rpz.mullvad.net');
const byTechnitium: Fits = (marks) => says(marks, [BLOCKED], /^source=.*\bdomain=/);
const byPiHole: Fits = (marks) =>
  says(marks, [BLOCKED], /^(gravity|denylist|regex|special|upstream (NXRA|NULL|IP|EDE 15))\b/);
const byLaw: Fits = (marks) => {
  const named = /(trust|internet)positif/;
  return leadsBy(marks, named) || says(marks, [BLOCKED], named) || says(marks, [CENSORED, PROHIBITED]);
};
// A stub of this computer's, or a service far from home, may have notices of its own.
const byNotice: Fits = (marks) => isAtHome(marks) && leads(marks, 'inside', 'block-page');
const byCloudflare: Fits = (marks) => isAt(marks, '1.1.1.2', '1.1.1.3') && leads(marks, 'nowhere');
const byQuad9: Fits = (marks) => marks.resolver?.owner === 'Quad9' && isBareDenial(marks);
// Behind a router or a stub; a public resolver of somebody else's is not Quad9, whatever it says.
const byQuad9Behind: Fits = (marks) => marks.resolver?.isPublic !== true && isBareDenial(marks);

/** Every mark; the first that fits names the filter, and the last one always does. */
export const signatures: readonly Signature[] = [
  sure('adguard-dns', 'doctor.because.words', (marks) => says(marks, [FILTERED], /AdGuard DNS/)),
  sure('adguard-dns', 'doctor.because.zone', byAdguardDns),
  sure('adguard-home', 'doctor.because.zone', byAdguardHome),
  sure('adguard-dns', 'doctor.because.zone', byAdguardOutside),
  likely('adguard-home', 'doctor.because.either', signedByAdguard),
  sure('nextdns', 'doctor.because.words', byNextDns),
  sure('opendns', 'doctor.because.page', byOpenDns),
  sure('cleanbrowsing', 'doctor.because.zone', byCleanBrowsing),
  sure('mullvad', 'doctor.because.zone', byMullvad),
  sure('technitium', 'doctor.because.words', byTechnitium),
  sure('pi-hole', 'doctor.because.words', byPiHole),
  // Cloudflare's filters use the code of a demand for malware as well, so their address counts before it.
  sure('cloudflare', 'doctor.because.address', byCloudflare),
  likely('provider', 'doctor.because.law', byLaw),
  sure('quad9', 'doctor.because.address', byQuad9),
  likely('quad9', 'doctor.because.bare', byQuad9Behind),
  likely('pi-hole', 'doctor.because.ttl', (marks) => isTtlOf(marks, PI_HOLE_TTL_S, 0)),
  likely('adguard-home', 'doctor.because.ttl', (marks) => isTtlOf(marks, ADGUARD_HOME_TTL_S, PI_HOLE_TTL_S)),
  likely('unnamed', 'doctor.because.code', (marks) => says(marks, [BLOCKED, FILTERED])),
  likely('unnamed', 'doctor.because.nowhere', (marks) => leads(marks, 'nowhere')),
  likely('provider', 'doctor.because.elsewhere', byNotice),
  likely('unnamed', 'doctor.because.notice', (marks) => leads(marks, 'inside', 'block-page')),
  likely('unnamed', 'doctor.because.denied', () => true),
];
