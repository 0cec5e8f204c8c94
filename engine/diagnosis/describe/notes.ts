// Side findings that hurt nobody. They are said once, quietly, and never raise an alarm.
import type { NoteCode } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';

const rules: ReadonlyArray<readonly [NoteCode, (findings: Findings) => boolean]> = [
  ['ipv4-broken', (findings) => isBrokenFamily(findings, 4)],
  ['ipv6-broken', (findings) => isBrokenFamily(findings, 6)],
  ['icmp-filtered', ({ router, internet }) => internet.state === 'up' && internet.icmpFiltered && !router.answersPing],
  ['anchor-dead', ({ internet }) => internet.deadOwners.length > 0],
  ['public-dns-blocked', ({ names }) => names.publicDnsBlocked],
  ['checks-filtered', ({ targets }) => targets.some(({ state }) => state === 'filtered' || state === 'denied')],
  ['unrecognised-page', ({ targets }) => targets.some(({ state }) => state === 'unrecognised')],
];

// Lost altogether, or offered by the system and dead beyond it, while the other family carries the user.
const isBrokenFamily = ({ device, internet }: Findings, family: 4 | 6): boolean => {
  if (internet.state !== 'up') return false;
  return internet.deadFamilies.includes(family) || (family === 4 && !device.families.includes(4));
};

/** The notes for the present findings. */
export const describeNotes = (findings: Findings): NoteCode[] =>
  rules.filter(([, holds]) => holds(findings)).map(([note]) => note);
