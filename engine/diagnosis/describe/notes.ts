// Side findings that hurt nobody. They are said once, quietly, and never raise an alarm.
import type { NoteCode } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';
import { answers, hurts } from '../findings/targets.ts';

/** Below this signal a Wi-Fi link begins to lose packets (design's limit). */
const WEAK_DBM = -75;

const rules: ReadonlyArray<readonly [NoteCode, (findings: Findings) => boolean]> = [
  ['ipv4-broken', (findings) => isBrokenFamily(findings, 4)],
  ['ipv6-broken', (findings) => isBrokenFamily(findings, 6)],
  ['icmp-filtered', ({ router, internet }) => internet.state === 'up' && internet.icmpFiltered && !router.answersPing],
  ['anchor-dead', ({ internet }) => internet.deadOwners.length > 0],
  ['public-dns-blocked', ({ names }) => names.publicDnsBlocked],
  ['slow-line', ({ line }) => line.isSlow],
  ['wifi-weak', ({ wayOut }) => wayOut.wifiDbm !== null && wayOut.wifiDbm < WEAK_DBM],
  ['cdn-edge-dead', ({ edges }) => edges.dead.length > edges.painful.length],
  ['log-hosts-filtered', ({ lookups }) => lookups.logHostsDenied],
  ['clock-off', ({ clock }) => clock.isOff && !clock.isWrong],
  ['tls-scanned', ({ targets }) => targets.some(({ identity }) => identity === 'private')],
  ['router-hidden', ({ router }) => router.state === 'hidden'],
  ['vpn-in-use', ({ wayOut }) => wayOut.beneathTunnel !== 'none'],
  ['proxy-in-use', ({ wayOut }) => wayOut.proxy.state !== 'none'],
  ['resolver-flaky', ({ lookups }) => lookups.isFlaky],
  ['checks-filtered', ({ targets }) => targets.some(({ state }) => state === 'filtered' || state === 'denied')],
  ['fails-elsewhere', (findings) => worksHereOnly(findings)],
  ['unrecognised-page', ({ targets }) => targets.some(({ state }) => state === 'unrecognised')],
];

// Lost altogether, or offered by the system and dead beyond it, while the other family carries the user.
const isBrokenFamily = ({ device, internet }: Findings, family: 4 | 6): boolean => {
  if (internet.state !== 'up') return false;
  return internet.deadFamilies.includes(family) || (family === 4 && !device.families.includes(4));
};

// Nothing is wrong here, and others cannot reach TikTok: the user's public may be among them.
const worksHereOnly = ({ targets, outside }: Findings): boolean =>
  !targets.some(hurts) && targets.some(answers) && outside.byName.world === 'fails';

/** The notes for the present findings. */
export const describeNotes = (findings: Findings): NoteCode[] =>
  rules.filter(([, holds]) => holds(findings)).map(([note]) => note);
