// Rows about TikTok. It is blamed only for what it wrote itself over TLS that validates, or for edges that stay silent
// while its other servers and controls answer in the same seconds; mere silence everywhere blames nobody.
import type { LikelyWhy } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';
import type { TargetFinding } from '../findings/targets.ts';
import { CLEAN_LOSS } from '../line-limits.ts';
import type { SymptomKind } from '../symptoms.ts';
import { streakBegan } from '../window.ts';
import { byPhone } from './by-phone.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';
import { onlyContentFails, silenceCounts, sizesAreKnown } from './content.ts';
import { onThisSide, othersDecide } from './elsewhere.ts';
import { ingestIsSilent } from './ingest.ts';
import { isSilence, silentTargets } from './silence.ts';

/** A late first byte is not asked again at once like a fault; so many looks in a row must be late. */
const SLOW_LOOKS = 2;
/** … unless so many hosts are late in the same one … */
const SLOW_HOSTS = 3;
/** … and the line was measured for so long meanwhile, in milliseconds: most of the time that they took. */
const MEANWHILE_MS = 2000;

const written: readonly SymptomKind[] = ['target-written-error', 'target-maintenance'];

const isBroken = ({ state }: TargetFinding): boolean => state === 'written-error' || state === 'maintenance';

const failing = (targets: readonly TargetFinding[]): TargetFinding[] => targets.filter(isBroken);

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

// Half of everything that was asked: what is filtered was reached, and what was lost on the way was not written by TikTok.
// Neither may make a part of TikTok look like all of it.
const isWidespread = (targets: readonly TargetFinding[]): boolean => {
  const broken = featuresOf(failing(targets));
  const asked = featuresOf(targets.filter(({ state }) => state !== 'gone'));
  const hosts = new Set(failing(targets).map(({ host }) => host));
  return broken.length * 2 >= asked.length && hosts.size >= 2;
};

const whatItWrote: Omit<Cause, 'code' | 'severity' | 'holds'> = {
  layer: 'tiktok',
  blame: 'tiktok',
  featureStatus: 'down',
  explains: ({ kind, feature }, proof) =>
    feature !== null &&
    proof.features.includes(feature) &&
    [...written, 'target-no-answer', 'target-slow'].includes(kind),
  wouldChangeMind: ['change.tiktok-answers', 'change.works-elsewhere'],
  fixes: ['wait', 'open-outage-monitors'],
};

/** Where all that is asked fails, so many hosts that failed twice stand for those that were asked only once. */
const SURE_HOSTS = 3;

const isSurelyAll = ({ targets }: Findings, broken: readonly TargetFinding[]): boolean => {
  const sure = broken.filter(({ confirmed }) => confirmed);
  const isAll = targets.every((target) => isBroken(target) || target.state === 'gone');
  return isAll && new Set(sure.map(({ host }) => host)).size >= SURE_HOSTS;
};

/** At least half of the judged features fail with errors that TikTok wrote, on two hosts or more. */
export const tiktokDown: Cause = {
  ...whatItWrote,
  code: 'tiktok.down',
  severity: 'down',
  holds: (findings) => {
    const broken = failing(findings.targets);
    if (findings.internet.state !== 'up' || !isWidespread(findings.targets)) return null;
    const isSure = isSurelyAll(findings, broken) || broken.every(({ confirmed }) => confirmed);
    return proofOf(findings, broken, { confirmed: isSure, likelyWhy: whyOf(broken) });
  },
  // Whoever fails this widely also leaves questions unanswered.
  explains: ({ kind }) => [...written, 'target-no-answer', 'target-slow'].includes(kind),
};

// When the other questions of the same host were answered that were.
const answersBeside = ({ targets }: Findings, { host }: TargetFinding): string[] =>
  targets.filter((other) => other.host === host && answers(other)).map(({ entry }) => entry.latest.at);

// What was answered before the question began to fail says nothing about now.
const hostAnswersOthers = (findings: Findings, target: TargetFinding): boolean =>
  answersBeside(findings, target).some((at) => at > streakBegan(target.entry));

// On the same host other questions are answered: the connection is fine, and only what lies behind it is not.
const stalledBehindAWorkingHost = (findings: Findings): TargetFinding[] =>
  silenceCounts(findings)
    ? findings.targets.filter((target) => target.state === 'no-answer' && hostAnswersOthers(findings, target))
    : [];

// Whether it is the whole host will show when its other questions are asked again.
const isHalfAsked = (findings: Findings, target: TargetFinding): boolean =>
  target.state === 'no-answer' && answersBeside(findings, target).length > 0 && !hostAnswersOthers(findings, target);

// A quiet look asks a few hosts only: where several of them fail, it may be all of TikTok, which the next look will tell.
const restIsUnknown = ({ targets }: Findings, broken: readonly TargetFinding[]): boolean => {
  const [beganAt = ''] = broken.map(({ entry }) => streakBegan(entry)).toSorted();
  const hosts = new Set(broken.map(({ host }) => host));
  return hosts.size >= 2 && targets.some(({ state, entry }) => state === 'well' && entry.latest.at < beganAt);
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
      confirmed:
        blamed.every(({ confirmed }) => confirmed) &&
        !restIsUnknown(findings, broken) &&
        sizesAreKnown(findings, stalled) &&
        (stalled.length === 0 || findings.isSteady),
      likelyWhy: whyOf(broken),
      confidence: stalled.length > 0 ? 'likely' : 'proven',
    });
  },
};

// Hosts that are late at once are witnesses for each other only where the line, which they share, was well all the while.
const lineWasWell = ({ quality }: Findings, slow: readonly TargetFinding[]): boolean => {
  const [stretch] = quality.anchors.stretches;
  const beganMs = Math.max(...slow.map(({ entry }) => Date.parse(entry.latest.startedAt)));
  return stretch !== undefined && stretch.lossShare < CLEAN_LOSS && stretch.endedMs >= beganMs + MEANWHILE_MS;
};

const isSureSlow = (findings: Findings, slow: readonly TargetFinding[]): boolean => {
  if (slow.every(({ slowLooks }) => slowLooks >= SLOW_LOOKS)) return true;
  return new Set(slow.map(({ host }) => host)).size >= SLOW_HOSTS && lineWasWell(findings, slow);
};

/** First bytes come far later than a control's in the same minute. */
export const tiktokSlow: Cause = {
  code: 'tiktok.slow',
  layer: 'tiktok',
  severity: 'degraded',
  blame: 'tiktok',
  featureStatus: 'slow',
  holds: (findings) => {
    const { targets, internet, line, quality } = findings;
    const slow = targets.filter(({ slowLooks }) => slowLooks > 0);
    // A late or lossy line makes everything slow.
    const lineIsFine = !quality.isLossy && !line.isPoor;
    if (slow.length === 0 || internet.state !== 'up' || !lineIsFine) return null;
    // Whoever opens the connection on the way may be what takes so long.
    const isScanned = slow.some(({ identity }) => identity === 'private');
    return proofOf(findings, slow, {
      confirmed: isSureSlow(findings, slow),
      ...(isScanned ? { sentence: 'unsplit.tiktok.slow', blame: 'unknown', confidence: 'cannot-split' } : {}),
    });
  },
  explains: ({ kind }) => kind === 'target-slow',
  wouldChangeMind: ['change.tiktok-answers', 'change.other-network-same'],
  fixes: ['wait', 'open-outage-monitors'],
};

// "I can't tell" is said only after the questions that might have told were asked.
const wasFollowedUp = (findings: Findings, silent: readonly TargetFinding[]): boolean =>
  sizesAreKnown(findings, silent) &&
  silent.every(
    ({ state }) =>
      (state !== 'unreachable' || findings.path.wasTraced) &&
      (state !== 'cut-in-tls' || findings.path.wereNamesCompared),
  );

/** TikTok's hosts are silent or reset in every family, controls are fine, and nothing proves which side it is. */
export const tiktokUnreachable: Cause = {
  code: 'tiktok.unreachable',
  layer: 'tiktok',
  severity: 'down',
  blame: 'unknown',
  featureStatus: 'silent',
  holds: (findings) => {
    // Where they answer at addresses learned over HTTPS, what is silent is not TikTok.
    const silent = silentTargets(findings);
    const ingest = ingestIsSilent(findings) ? [findings.ingest] : [];
    if (silent.length + ingest.length === 0 || findings.internet.state !== 'up' || findings.quality.isLossy)
      return null;
    if (othersDecide(findings)) return null;
    const { outside } = findings;
    const partly = findings.targets.some(answers);
    const features = featuresOf([...silent, ...ingest.map(() => ({ feature: 'ingest' as const }))]);
    return proofOf(findings, silent, {
      confirmed:
        [...silent, ...ingest].every(({ confirmed }) => confirmed) &&
        findings.isSteady &&
        !silent.some((target) => isHalfAsked(findings, target)) &&
        wasFollowedUp(findings, silent) &&
        ingest.every(({ host }) => host === null || findings.path.wasTracedTo(host)),
      confidence: 'cannot-split',
      params: { features: namesOf(features), asked: outside.asked, reached: outside.reached },
      supporting: [
        ...outside.entries,
        ...silent.map(({ entry }) => entry),
        ...ingest.flatMap(({ entries }) => entries),
        ...findings.internet.answering,
      ],
      features,
      ...(partly ? { sentence: 'partly.tiktok.unreachable', severity: 'degraded' } : {}),
      ...byPhone(findings, silent),
      ...onThisSide(findings),
    });
  },
  explains: ({ kind }, { features }) => (kind === 'ingest-fails' ? features.includes('ingest') : isSilence(kind)),
  wouldChangeMind: ['change.works-elsewhere', 'change.other-network-same'],
  fixes: ['other-network', 'open-outage-monitors', 'wait'],
};
