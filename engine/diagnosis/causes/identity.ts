// Rows about who answers: certificates that nobody trusts, certificates that are TikTok's own mistake, and pages that
// somebody else wrote. Whether a certificate is TikTok's is asked at a known-good address first, because a lying
// resolver leads to foreign certificates too.
import type { MessageId } from '../../../contract/message.ts';
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';
import type { TargetFinding, TargetState } from '../findings/targets.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';

const inState = ({ targets }: Findings, ...states: TargetState[]): TargetFinding[] =>
  targets.filter(({ state }) => states.includes(state));

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

const sameAtKnownGood = (targets: readonly TargetFinding[]): TargetFinding[] =>
  targets.filter(({ atKnownGood, state }) => atKnownGood === state);

/** A chain that nobody trusts for TikTok alone, at addresses known to be TikTok's. */
export const pathTlsIntercepted: Cause = {
  code: 'path.tls-intercepted',
  layer: 'path',
  severity: 'down',
  blame: 'a-block',
  featureStatus: 'blocked',
  holds: (findings) => {
    const { internet, clock } = findings;
    const untrusted = inState(findings, 'untrusted');
    // Whoever answers well at the addresses that are known to be good shows that the resolver led astray.
    if (untrusted.length === 0 || untrusted.some(({ livesElsewhere }) => livesElsewhere)) return null;
    if (internet.state !== 'up' || clock.isWrong || sameAtKnownGood(untrusted).length === 0) return null;
    return proofOf(findings, untrusted, {});
  },
  explains: ({ kind }) => kind === 'target-untrusted' || kind === 'target-foreign',
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

const mistakes = ['expired', 'wrong-name'] as const satisfies readonly TargetState[];

/** TikTok's own certificate is expired or for another name, at addresses known to be TikTok's, with the clock right. */
export const tiktokCertificate: Cause = {
  code: 'tiktok.certificate',
  layer: 'tiktok',
  severity: 'down',
  blame: 'tiktok',
  featureStatus: 'down',
  holds: (findings) => {
    const { internet, clock, targets } = findings;
    const mistaken = inState(findings, ...mistakes);
    if (mistaken.length === 0 || mistaken.some(({ livesElsewhere }) => livesElsewhere)) return null;
    if (internet.state !== 'up' || clock.isOff || sameAtKnownGood(mistaken).length === 0) return null;
    // Whether a certificate has expired is for those to say who know what time it is.
    if (clock.skewMs === null && mistaken.some(({ state }) => state === 'expired')) return null;
    const fault = mistakes
      .filter((state) => mistaken.some((target) => target.state === state))
      .map((state): MessageId => `certificate.${state}`);
    const isPart = targets.some(answers);
    return proofOf(findings, mistaken, { params: { fault }, ...(isPart ? { severity: 'degraded' } : {}) });
  },
  explains: ({ kind }) => kind === 'target-expired' || kind === 'target-wrong-name',
  wouldChangeMind: ['change.certificate-holds', 'change.works-elsewhere'],
  fixes: ['wait', 'open-outage-monitors'],
};
