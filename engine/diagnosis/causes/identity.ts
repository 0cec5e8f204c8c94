// Rows about who answers: certificates that nobody trusts, certificates that are TikTok's own mistake, and pages that
// somebody else wrote. Whether a certificate is TikTok's is asked at a known-good address first, because a lying
// resolver leads to foreign certificates too.
import type { MessageId } from '../../../contract/message.ts';
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';
import type { TargetFinding, TargetState } from '../findings/targets.ts';
import type { SymptomKind } from '../symptoms.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';

const inState = ({ targets }: Findings, ...states: TargetState[]): TargetFinding[] =>
  targets.filter(({ state }) => states.includes(state));

const mistakes = ['expired', 'wrong-name', 'untrusted'] as const satisfies readonly TargetState[];

const isAboutCertificate = (kind: SymptomKind): boolean => mistakes.some((state) => kind === `target-${state}`);

const proofOf = (findings: Findings, targets: readonly TargetFinding[], parts: Partial<Proof>): Proof => ({
  confirmed: targets.every(({ confirmed }) => confirmed),
  confidence: 'proven',
  params: { features: namesOf(featuresOf(targets)) },
  supporting: targets.map(({ entry }) => entry),
  opposing: findings.internet.answering,
  features: featuresOf(targets),
  ...parts,
});

/** No site at all shows a certificate that this machine trusts, though its clock is right. */
export const internetTlsIntercepted: Cause = {
  code: 'internet.tls-intercepted',
  layer: 'internet',
  severity: 'down',
  blame: 'your-network',
  featureStatus: 'unknown',
  holds: ({ internet, clock }) => {
    const { holds, confirmed, entries } = internet.untrustedAnchors;
    if (!holds || clock.isWrong || internet.foreignCanaries.holds) return null;
    return { confirmed, confidence: 'proven', supporting: entries, opposing: internet.exactCanaries, features: [] };
  },
  explains: ({ kind }) => kind === 'sites-untrusted' || kind === 'target-untrusted' || kind === 'target-foreign',
  wouldChangeMind: ['change.certificate-holds'],
  fixes: ['other-network', 'check-security-software'],
};

const isDated = ({ state }: TargetFinding): boolean => state === 'expired' || state === 'wrong-name';

// Signed by an authority that only this computer trusts, such as a company's or a scanner's: never by TikTok's.
const isOfOwnAuthority = (target: TargetFinding): boolean => isDated(target) && target.identity === 'private';

const holdsItself = (target: TargetFinding): boolean =>
  target.identity !== null && target.identity !== 'untrusted' && target.state !== 'untrusted' && !isDated(target);

// Whoever opens connections to TikTok has no reason to let some of its hosts be. One host may have lost a link of its chain.
const othersHold = ({ targets }: Findings): boolean => targets.some(holdsItself);

const sameAtKnownGood = (targets: readonly TargetFinding[]): TargetFinding[] =>
  targets.filter(({ atKnownGood, state }) => atKnownGood === state);

const hostsOf = (targets: readonly TargetFinding[]): string[] => targets.map(({ host }) => host);

const faultsOf = (targets: readonly TargetFinding[]): MessageId[] =>
  mistakes
    .filter((state) => targets.some((target) => target.state === state))
    .map((state): MessageId => `certificate.${state}`);

// A certificate of this computer's own authority shows that somebody opens connections; whose mistake it bears, it does not.
const openedHere = (findings: Findings, opened: readonly TargetFinding[]): Partial<Proof> =>
  opened.every(isOfOwnAuthority)
    ? {
        ...{ confidence: 'cannot-split', blame: 'unknown', sentence: 'private.path.tls-intercepted' },
        params: { fault: faultsOf(opened) },
        ...(findings.targets.some(answers) ? { severity: 'degraded' } : {}),
      }
    : {};

/** A chain that nobody trusts, or this computer alone, for TikTok alone, at addresses known to be TikTok's. */
export const pathTlsIntercepted: Cause = {
  code: 'path.tls-intercepted',
  layer: 'path',
  severity: 'down',
  blame: 'a-block',
  featureStatus: 'blocked',
  holds: (findings) => {
    const { internet, clock, targets } = findings;
    const untrusted = othersHold(findings) ? [] : inState(findings, 'untrusted');
    const opened = [...untrusted, ...targets.filter(isOfOwnAuthority)];
    // Whoever answers well at the addresses that are known to be good shows that the resolver led astray.
    if (opened.length === 0 || opened.some(({ livesElsewhere }) => livesElsewhere)) return null;
    if (internet.state !== 'up' || clock.isWrong || sameAtKnownGood(opened).length === 0) return null;
    return proofOf(findings, opened, { hosts: hostsOf(opened), ...openedHere(findings, opened) });
  },
  explains: ({ kind, host }, { hosts = [] }) =>
    kind === 'target-foreign' || (isAboutCertificate(kind) && host !== null && hosts.includes(host)),
  wouldChangeMind: ['change.certificate-holds', 'change.other-network-same'],
  fixes: ['other-network'],
};

/** Somebody else's page in TikTok's name. */
export const pathBlockPage: Cause = {
  code: 'path.block-page',
  layer: 'path',
  severity: 'down',
  blame: 'a-block',
  featureStatus: 'blocked',
  holds: (findings) => {
    const foreign = inState(findings, 'foreign');
    if (foreign.length === 0 || findings.internet.state !== 'up') return null;
    if (foreign.some(({ livesElsewhere }) => livesElsewhere)) return null;
    return proofOf(findings, foreign, {});
  },
  explains: ({ kind }) => kind === 'target-foreign' || kind === 'target-untrusted',
  wouldChangeMind: ['change.tiktok-answers', 'change.other-network-same'],
  fixes: ['other-network', 'call-provider'],
};

// A date is its signer's own. Whose a name is, or an issuer that nobody knows, cannot be seen from here: a server that stands
// in for TikTok may well have a good certificate in its own name.
const isSurelyItsOwn = ({ state }: TargetFinding): boolean => state === 'expired';

const unsplit = { confidence: 'cannot-split', blame: 'unknown', sentence: 'unsplit.tiktok.certificate' } as const;

const mistakenIn = (findings: Findings): TargetFinding[] => {
  const dated = findings.targets.filter((target) => isDated(target) && !isOfOwnAuthority(target));
  // What nobody trusts may be TikTok's slip only where its other hosts show certificates that hold.
  return othersHold(findings) ? [...dated, ...inState(findings, 'untrusted')] : dated;
};

/**
 * A certificate of TikTok's is expired, with the clock right, at addresses known to be TikTok's. One for another name, or one
 * that nobody trusts while its other hosts' hold, may be its own slip or somebody else's answer: that accuses nobody.
 */
export const tiktokCertificate: Cause = {
  code: 'tiktok.certificate',
  layer: 'tiktok',
  severity: 'down',
  blame: 'tiktok',
  featureStatus: 'down',
  holds: (findings) => {
    const { internet, clock, targets } = findings;
    const mistaken = mistakenIn(findings);
    if (mistaken.length === 0 || mistaken.some(({ livesElsewhere }) => livesElsewhere)) return null;
    if (internet.state !== 'up' || clock.isOff || sameAtKnownGood(mistaken).length === 0) return null;
    // Whether a certificate has expired is for those to say who know what time it is.
    if (clock.skewMs === null && mistaken.some(({ state }) => state === 'expired')) return null;
    return proofOf(findings, mistaken, {
      hosts: hostsOf(mistaken),
      params: { fault: faultsOf(mistaken), features: namesOf(featuresOf(mistaken)) },
      ...(targets.some(answers) ? { severity: 'degraded' } : {}),
      ...(mistaken.every(isSurelyItsOwn) ? {} : unsplit),
    });
  },
  explains: ({ kind, host }, { hosts = [] }) => isAboutCertificate(kind) && host !== null && hosts.includes(host),
  wouldChangeMind: ['change.certificate-holds', 'change.works-elsewhere'],
  fixes: ['wait', 'open-outage-monitors'],
};
