// Rows about TikTok. It is blamed only for what it wrote itself over TLS that validates, or for edges that stay silent
// while its other servers and controls answer in the same seconds; mere silence everywhere blames nobody.
import type { LikelyWhy } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';
import type { TargetFinding, TargetState } from '../findings/targets.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';

const road: readonly TargetState[] = ['unreachable', 'cut-in-tls', 'no-answer'];

const failing = (targets: readonly TargetFinding[]): TargetFinding[] =>
  targets.filter(({ state }) => state === 'written-error');

// 503 is the status for "too much to do right now" (RFC 9110); other errors say nothing about why.
const whyOf = (targets: readonly TargetFinding[]): LikelyWhy | null =>
  targets.filter(({ httpStatus }) => httpStatus === 503).length * 2 > targets.length ? 'overload' : null;

const proofOf = (findings: Findings, targets: readonly TargetFinding[], parts: Partial<Proof>): Proof => ({
  confirmed: targets.every(({ confirmed }) => confirmed),
  confidence: 'proven',
  params: { features: namesOf(featuresOf(targets)) },
  supporting: [...targets.map(({ entry }) => entry), ...findings.internet.answering],
  opposing: [],
  features: featuresOf(targets),
  ...parts,
});

// Judged are the features that answered either well or with an error; a filtered one cannot be judged.
const isWidespread = (targets: readonly TargetFinding[]): boolean => {
  const broken = featuresOf(failing(targets));
  const judged = featuresOf(targets.filter(({ state }) => state === 'well' || state === 'written-error'));
  const hosts = new Set(failing(targets).map(({ host }) => host));
  return broken.length * 2 >= judged.length && hosts.size >= 2;
};

const whatItWrote: Omit<Cause, 'code' | 'severity' | 'holds'> = {
  layer: 'tiktok',
  blame: 'tiktok',
  featureStatus: 'down',
  explains: ({ kind, feature }, proof) =>
    feature !== null && proof.features.includes(feature) && ['target-written-error', 'target-no-answer'].includes(kind),
  wouldChangeMind: ['change.tiktok-answers', 'change.works-elsewhere'],
  fixes: ['wait', 'open-outage-monitors'],
};

/** At least half of the judged features fail with errors that TikTok wrote, on two hosts or more. */
export const tiktokDown: Cause = {
  ...whatItWrote,
  code: 'tiktok.down',
  severity: 'down',
  holds: (findings) => {
    const broken = failing(findings.targets);
    if (findings.internet.state !== 'up' || !isWidespread(findings.targets)) return null;
    return proofOf(findings, broken, { likelyWhy: whyOf(broken) });
  },
  // Whoever fails this widely also leaves questions unanswered.
  explains: ({ kind }) => kind === 'target-written-error' || kind === 'target-no-answer',
};

// On the same host other questions are answered: the connection is fine, and only what lies behind it is not.
const stalledBehindAWorkingHost = ({ targets, internet }: Findings): TargetFinding[] =>
  internet.isLossy
    ? []
    : targets.filter(
        ({ state, host }) => state === 'no-answer' && targets.some((other) => other.host === host && answers(other)),
      );

const failingOrSilent = ({ targets }: Findings): TargetFinding[] =>
  targets.filter(({ state }) => state === 'written-error' || road.includes(state));

// Uploads go to edges of the same network; on their own they are a feature, together with what is watched they are it.
const isWatched = ({ feature }: TargetFinding): boolean => feature === 'video' || feature === 'image';

const onlyContentFails = (findings: Findings): boolean => {
  const hurt = failingOrSilent(findings);
  return hurt.every(({ content }) => content) && hurt.some(isWatched);
};

/** Fewer features fail with errors that TikTok wrote, or go unanswered by a host that answers others; named. */
export const tiktokFeatureDown: Cause = {
  ...whatItWrote,
  code: 'tiktok.feature-down',
  severity: 'degraded',
  holds: (findings) => {
    const broken = failing(findings.targets);
    const stalled = stalledBehindAWorkingHost(findings);
    const blamed = [...broken, ...stalled];
    if (blamed.length === 0 || findings.internet.state !== 'up') return null;
    if (isWidespread(findings.targets) || onlyContentFails(findings)) return null;
    return proofOf(findings, blamed, {
      likelyWhy: whyOf(broken),
      confidence: stalled.length > 0 ? 'likely' : 'proven',
    });
  },
};

// Silence is the edges' own only where packets get past the provider; an edge that shook hands has shown that itself.
// Hosts of one network stand for each other: only one of them is traced.
const isTheirOwn = ({ path, internet }: Findings, broken: readonly TargetFinding[]): boolean => {
  if (internet.isLossy && broken.some(({ state }) => state !== 'written-error')) return false;
  const silent = broken.filter(({ state }) => state === 'unreachable' || state === 'cut-in-tls');
  if (silent.some(({ livesElsewhere }) => livesElsewhere)) return false;
  return silent.length === 0 || (!path.diesShort.holds && silent.some(({ host }) => path.leavesTheProvider(host)));
};

/** Only the video or image edges fail, every address of them, while TikTok's own servers answer. */
export const tiktokCdnDown: Cause = {
  ...whatItWrote,
  code: 'tiktok.cdn-down',
  severity: 'degraded',
  holds: (findings) => {
    const broken = failingOrSilent(findings);
    const own = findings.targets.filter((target) => !target.content && answers(target));
    if (!onlyContentFails(findings) || own.length === 0 || findings.internet.state !== 'up') return null;
    if (!isTheirOwn(findings, broken)) return null;
    const written = broken.every(({ state }) => state === 'written-error');
    const said: Partial<Proof> = written
      ? { confidence: 'proven', sentence: 'failing.tiktok.cdn-down' }
      : { confidence: 'likely' };
    return proofOf(findings, broken, { ...said, likelyWhy: 'cdn' });
  },
  explains: ({ kind, content }) =>
    content && ['target-written-error', 'target-unreachable', 'target-cut-in-tls', 'target-no-answer'].includes(kind),
  wouldChangeMind: ['change.tiktok-answers', 'change.other-network-same'],
};

// "I can't tell" is said only after the questions that might have told were asked.
const wasFollowedUp = ({ path }: Findings, silent: readonly TargetFinding[]): boolean =>
  silent.every(
    ({ state }) => (state !== 'unreachable' || path.wasTraced) && (state !== 'cut-in-tls' || path.wereNamesCompared),
  );

/** TikTok's hosts are silent or reset in every family, controls are fine, and nothing proves which side it is. */
export const tiktokUnreachable: Cause = {
  code: 'tiktok.unreachable',
  layer: 'tiktok',
  severity: 'down',
  blame: 'unknown',
  featureStatus: 'down',
  holds: (findings) => {
    const silent = findings.targets.filter(({ state }) => road.includes(state));
    if (silent.length === 0 || findings.internet.state !== 'up' || findings.internet.isLossy) return null;
    // At addresses learned over HTTPS they answer: what is silent is not TikTok.
    if (silent.every(({ livesElsewhere }) => livesElsewhere)) return null;
    const partly = findings.targets.some(answers);
    return proofOf(findings, silent, {
      confirmed: silent.every(({ confirmed }) => confirmed) && wasFollowedUp(findings, silent),
      confidence: 'cannot-split',
      ...(partly ? { sentence: 'partly.tiktok.unreachable', severity: 'degraded' } : {}),
    });
  },
  explains: ({ kind }) => ['target-unreachable', 'target-cut-in-tls', 'target-no-answer'].includes(kind),
  wouldChangeMind: ['change.works-elsewhere', 'change.other-network-same'],
  fixes: ['other-network', 'open-outage-monitors', 'wait'],
};
