// Rows about names: a resolver that fails, is slow or hangs, one that hides TikTok, and TikTok's own name servers.
import type { Findings } from '../findings/findings.ts';
import type { Denial, NameFinding, NameState } from '../findings/names.ts';
import type { TargetFinding } from '../findings/targets.ts';
import type { SymptomKind } from '../symptoms.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';

const base = { layer: 'dns', blame: 'your-network', fixes: ['other-resolver', 'flush-dns', 'restart-router'] } as const;

/** The resolver in use fails for every name, while addresses answer. */
export const dnsDown: Cause = {
  ...base,
  code: 'dns.down',
  severity: 'down',
  featureStatus: 'unknown',
  holds: ({ names, internet, quality }) => {
    if (names.resolver.state !== 'fails' || internet.state !== 'up' || quality.isLossy) return null;
    return {
      confirmed: names.resolver.confirmed,
      confidence: 'proven',
      supporting: [...names.resolver.entries, ...internet.answering],
      opposing: [],
      features: [],
    };
  },
  explains: ({ kind }) =>
    ['resolver-fails', 'names-slow', 'names-hang', 'target-no-name', 'target-name-denied'].includes(kind),
  wouldChangeMind: ['change.resolver-answers'],
  fixes: ['flush-dns', 'other-resolver', 'restart-router'],
};

/** The resolver in use takes very long for each name, while the line is prompt. */
export const dnsSlow: Cause = {
  ...base,
  code: 'dns.slow',
  severity: 'degraded',
  featureStatus: 'slow',
  holds: (findings) => {
    const { slow } = findings.lookups;
    if (!slow.holds || !findings.line.isPrompt) return null;
    return {
      confirmed: slow.confirmed,
      confidence: 'proven',
      params: { ms: slow.medianMs },
      supporting: slow.entries,
      opposing: findings.internet.answering,
      features: [],
    };
  },
  explains: ({ kind }) => kind === 'names-slow' || kind === 'target-no-name',
  wouldChangeMind: ['change.resolver-answers'],
};

/** Questions for IPv6 addresses are never answered, and programs wait for them. */
export const dnsAaaaBroken: Cause = {
  ...base,
  code: 'dns.aaaa-broken',
  severity: 'degraded',
  featureStatus: 'slow',
  holds: (findings) => {
    const { holds, confirmed, entries } = findings.lookups.hangsOnAaaa;
    if (!holds || !findings.line.isPrompt) return null;
    return {
      confirmed,
      confidence: 'proven',
      supporting: entries,
      opposing: findings.internet.answering,
      features: [],
    };
  },
  explains: ({ kind }) => kind === 'names-hang' || kind === 'names-slow',
  wouldChangeMind: ['change.resolver-answers'],
};

const inState = ({ names }: Findings, ...states: NameState[]): NameFinding[] =>
  names.tiktok.filter(({ state }) => states.includes(state));

const judgedNames = ({ names }: Findings): NameFinding[] => names.tiktok.filter(({ state }) => state !== 'gone');

const targetsOf = ({ targets }: Findings, hosts: readonly string[]): TargetFinding[] =>
  targets.filter(({ host }) => hosts.includes(host));

const proofOf = (findings: Findings, names: readonly NameFinding[]): Proof => {
  const hosts = names.map(({ name }) => name);
  const features = featuresOf(targetsOf(findings, hosts));
  return {
    confirmed: names.every(({ confirmed }) => confirmed),
    confidence: 'proven',
    params: { count: names.length, name: hosts[0] ?? '', features: namesOf(features) },
    supporting: names.flatMap(({ entries }) => entries),
    opposing: findings.names.resolver.entries,
    features,
    hosts,
  };
};

// What follows from a name that leads nowhere, or to somebody else.
const namedSymptoms: readonly SymptomKind[] = [
  'target-no-name',
  'target-name-denied',
  'target-unreachable',
  'target-prohibited',
  'target-cut-in-tls',
  'target-refused-in-tls',
  'target-untrusted',
  'target-wrong-name',
  'target-expired',
  'target-foreign',
];

const blockedByName: Omit<Cause, 'code' | 'severity' | 'holds'> = {
  ...base,
  featureStatus: 'blocked',
  explains: ({ kind, host }, { hosts = [] }) => host !== null && hosts.includes(host) && namedSymptoms.includes(kind),
  wouldChangeMind: ['change.resolver-tells-truth'],
  fixes: ['allow-names', 'other-resolver', 'flush-dns'],
};

const isMost = (findings: Findings, names: readonly NameFinding[]): boolean =>
  names.length * 2 >= judgedNames(findings).length;

type Hidden = 'dns.tiktok-blocked' | 'dns.tiktok-partial';

const denied = (names: readonly NameFinding[], how: Denial): NameFinding[] =>
  names.filter(({ denial }) => denial === how);

// A resolver is said to block only what it denied in its own words; where it merely got no answer, it is only likely to be
// the one that fails. This machine's own list of hosts is no network's doing.
const hiddenProof = (findings: Findings, names: readonly NameFinding[], code: Hidden): Proof => {
  const [words, failures] = [denied(names, 'by-resolver'), denied(names, 'by-failing')];
  const proof = proofOf(findings, names);
  const [first] = [...words, ...failures];
  if (first === undefined) return { ...proof, blame: 'you', sentence: `hosts.${code}` };
  const params = { ...proof.params, count: words.length + failures.length, name: first.name };
  return words.length > failures.length
    ? { ...proof, params }
    : { ...proof, params, confidence: 'likely', sentence: `failing.${code}` };
};

// What is lost on a lossy line accuses nobody.
const hiddenIn = (findings: Findings): NameFinding[] => {
  const names = inState(findings, 'denied');
  const isMereLoss = findings.quality.isLossy && names.every(({ denial }) => denial === 'by-failing');
  return findings.names.resolver.state === 'works' && !isMereLoss ? names : [];
};

/** At least half of TikTok's names are hidden from here, by the resolver or on this machine, and another path shows the truth. */
export const dnsTiktokBlocked: Cause = {
  ...blockedByName,
  code: 'dns.tiktok-blocked',
  severity: 'down',
  holds: (findings) => {
    const names = hiddenIn(findings);
    return names.length > 0 && isMost(findings, names) ? hiddenProof(findings, names, 'dns.tiktok-blocked') : null;
  },
};

/** The same for fewer names. */
export const dnsTiktokPartial: Cause = {
  ...blockedByName,
  code: 'dns.tiktok-partial',
  severity: 'degraded',
  holds: (findings) => {
    const names = hiddenIn(findings);
    return names.length > 0 && !isMost(findings, names) ? hiddenProof(findings, names, 'dns.tiktok-partial') : null;
  },
};

/** TikTok's names fail here and, by the word of operators over HTTPS, everywhere; other names do not. */
export const tiktokDnsDown: Cause = {
  ...blockedByName,
  code: 'tiktok.dns-down',
  layer: 'tiktok',
  blame: 'tiktok',
  severity: 'down',
  featureStatus: 'down',
  holds: (findings) => {
    const names = inState(findings, 'failing-everywhere');
    const nearIsWell = findings.names.resolver.state === 'works' && findings.internet.state === 'up';
    return names.length > 0 && nearIsWell && isMost(findings, names) ? proofOf(findings, names) : null;
  },
  wouldChangeMind: ['change.own-names-answer', 'change.works-elsewhere'],
  fixes: ['wait', 'open-outage-monitors'],
};
