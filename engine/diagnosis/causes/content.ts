// Rows about TikTok's content network: its video and image edges, which may fail or starve while TikTok's own servers are
// well. Silence is charged to them only where packets are seen to leave the provider.
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';
import type { TargetFinding, TargetState } from '../findings/targets.ts';
import { CLEAN_LOSS } from '../line-limits.ts';
import type { SymptomKind } from '../symptoms.ts';
import { queueIn, towardsTikTokDuring } from '../findings/quality.ts';
import { isConfirmed } from '../window.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';
import { reachedByOthers } from './others.ts';

const road: readonly TargetState[] = ['unreachable', 'cut-in-tls', 'no-answer'];

const roadKinds: readonly SymptomKind[] = ['target-unreachable', 'target-cut-in-tls', 'target-no-answer'];

const base = {
  layer: 'tiktok',
  severity: 'degraded',
  blame: 'tiktok',
  wouldChangeMind: ['change.tiktok-answers', 'change.other-network-same'],
  fixes: ['wait', 'open-outage-monitors'],
} as const;

const failingOrSilent = ({ targets }: Findings): TargetFinding[] =>
  targets.filter((target) => isWritten(target) || road.includes(target.state));

const isWritten = ({ state }: TargetFinding): boolean => state === 'written-error' || state === 'maintenance';

// Uploads go to edges of the same network; on their own they are a feature, together with what is watched they are it.
const isWatched = ({ feature }: TargetFinding): boolean => feature === 'video' || feature === 'image';

// What TikTok's other hosts wrote speaks for itself; only silence beside the silent edges would point at the way.
const onlyContentIsSilent = ({ targets }: Findings): boolean => {
  const silent = targets.filter(({ state }) => road.includes(state));
  return silent.every(({ content }) => content) && silent.some(isWatched);
};

/** True when nothing but content fails, what is watched among it. */
export const onlyContentFails = (findings: Findings): boolean => {
  const hurt = failingOrSilent(findings);
  const stalled = findings.content.stalled.some(({ latest }) => latest.facts.feature !== 'upload');
  return hurt.every(({ content }) => content) && (hurt.some(isWatched) || stalled);
};

/** Others of so many owners must answer before silence is held against anybody. */
const WITNESSES = 2;

/** True where an answer that does not come is held against whom it was asked of: nothing nearer swallows answers. */
export const silenceCounts = ({ quality, line, content, internet }: Findings): boolean =>
  !quality.isLossy && !line.isPoor && content.largePackets !== 'vanish' && internet.witnesses >= WITNESSES;

/** True once it is known whether large packets pass: without that an unfinished answer is only a suspicion. */
export const sizesAreKnown = ({ content }: Findings, targets: readonly TargetFinding[]): boolean =>
  content.largePackets !== 'not-asked' || targets.every(({ state }) => state !== 'no-answer');

// Silence is the edges' own only where packets get past the provider; an edge that shook hands has shown that itself.
// Hosts of one network stand for each other: only one of them is traced.
const isTheirOwn = (findings: Findings, broken: readonly TargetFinding[]): boolean => {
  const { path, edges } = findings;
  if (!silenceCounts(findings) && !broken.every(isWritten)) return false;
  const silent = broken.filter(({ state }) => state === 'unreachable' || state === 'cut-in-tls');
  if (silent.some(({ livesElsewhere, host }) => livesElsewhere || edges.alive.has(host))) return false;
  // Others whom they answer show that they live.
  if (silent.some(({ host }) => host === findings.outside.host) && reachedByOthers(findings)) return false;
  return silent.length === 0 || (!path.diesShort.holds && silent.some(({ host }) => path.leavesTheProvider(host)));
};

// Whatever may be said of the silent ones, what an edge wrote is its own.
const ownFaults = (findings: Findings): TargetFinding[] => {
  const broken = failingOrSilent(findings).filter(({ content }) => content);
  return isTheirOwn(findings, broken) ? broken : broken.filter(isWritten);
};

const proofOf = (findings: Findings, targets: readonly TargetFinding[], parts: Partial<Proof>): Proof => ({
  confirmed: targets.every(({ confirmed }) => confirmed) && (findings.isSteady || targets.every(isWritten)),
  confidence: 'likely',
  params: { features: namesOf(featuresOf(targets)) },
  supporting: [...targets.map(({ entry }) => entry), ...findings.internet.answering],
  opposing: [],
  features: featuresOf(targets),
  likelyWhy: 'cdn',
  ...parts,
});

/** Only the video or image edges fail, every address of them, while TikTok's own servers answer. */
export const tiktokCdnDown: Cause = {
  ...base,
  code: 'tiktok.cdn-down',
  featureStatus: 'down',
  holds: (findings) => {
    const own = findings.targets.filter((target) => !target.content && answers(target));
    if (own.length === 0 || findings.internet.state !== 'up') return null;
    if (!onlyContentFails(findings) && !onlyContentIsSilent(findings)) return null;
    const broken = ownFaults(findings);
    const { content } = findings;
    const stalled = silenceCounts(findings) && content.controlCame ? content.stalled : [];
    if (broken.length + stalled.length === 0) return null;
    const features = featuresOf([
      ...broken,
      ...stalled.flatMap(({ latest: { facts } }) => (facts.feature === null ? [] : [{ feature: facts.feature }])),
    ]);
    // What was found broken twice needs no second transfer to stall as well.
    const isKnownBroken = ({ latest: { facts } }: (typeof stalled)[number]): boolean =>
      broken.some(({ feature }) => feature === facts.feature);
    const isSaid = stalled.length === 0 && broken.every(isWritten);
    return proofOf(findings, broken, {
      confirmed:
        broken.every(({ confirmed }) => confirmed) &&
        stalled.every((transfer) => isConfirmed(transfer) || isKnownBroken(transfer)) &&
        sizesAreKnown(findings, broken),
      params: { features: namesOf(features) },
      supporting: [...broken.map(({ entry }) => entry), ...stalled, ...findings.internet.answering],
      features,
      ...(isSaid ? { confidence: 'proven', sentence: 'failing.tiktok.cdn-down' } : {}),
    });
  },
  explains: ({ kind, content, feature }, { features }) =>
    kind === 'content-stalled' ||
    (content &&
      feature !== null &&
      features.includes(feature) &&
      [...roadKinds, 'target-written-error', 'target-maintenance'].includes(kind)),
};

// That an edge is silent may be the way's doing, unless not even a connection comes about beyond the provider.
const areTheirOwn = ({ edges: { painful }, path }: Findings): boolean =>
  painful.every(({ latest }) => latest.fault?.stage === 'connect') &&
  painful.some(({ latest }) => path.leavesTheProvider(latest.facts.host));

const unsplitPartial: Partial<Proof> = {
  ...({ confidence: 'cannot-split', blame: 'unknown', likelyWhy: null } as const),
  sentence: 'unsplit.tiktok.cdn-partial',
};

/** Some edges are dead, and the ordinary fetch suffers from it. */
export const tiktokCdnPartial: Cause = {
  ...base,
  code: 'tiktok.cdn-partial',
  featureStatus: 'slow',
  holds: (findings) => {
    const { edges, internet, content } = findings;
    if (edges.painful.length === 0 || internet.state !== 'up' || content.starved.holds) return null;
    const features = featuresOf(edges.painful.map(({ latest }) => latest.facts));
    return proofOf(findings, [], {
      // On a way that is squeezed some handshakes do not end in time; how fast content comes tells that apart. An edge to
      // which not even a connection comes about is dead.
      confirmed: content.wasMeasured || edges.painful.every(({ latest }) => latest.fault?.stage === 'connect'),
      params: { features: namesOf(features) },
      supporting: [...edges.painful, ...internet.answering],
      features,
      ...(areTheirOwn(findings) ? {} : unsplitPartial),
      hosts: edges.painful.map(({ latest }) => latest.facts.host),
    });
  },
  explains: ({ kind, host }, { hosts = [] }) =>
    kind === 'edges-dead' || (host !== null && hosts.includes(host) && [...roadKinds, 'target-slow'].includes(kind)),
};

// While its content trickles, small packets to the edge come back promptly and none is lost: no queue on the way.
const wayIsClear = ({ quality, content }: Findings): boolean => {
  const meanwhile = towardsTikTokDuring(quality, content.starved.spans);
  const isClear = meanwhile.every((edge) => edge.lossShare < CLEAN_LOSS && queueIn(edge, quality) === 'none');
  return isClear && meanwhile.length > 0;
};

const starving = (findings: Findings): Proof | null => {
  const { content, internet, line } = findings;
  const isPlain = !line.loss.bad && !line.lan.bad && !content.largeLost.holds && content.controlFlows;
  if (!content.starved.holds || internet.state !== 'up' || !isPlain) return null;
  const { features, confirmed, entries } = content.starved;
  const named = featuresOf(features.map((feature) => ({ feature })));
  const said = {
    ...{ confirmed, params: { features: namesOf(named) }, supporting: entries, features: named },
    ...({ confidence: 'cannot-split', likelyWhy: null } as const),
  };
  return proofOf(findings, [], said);
};

// Somebody on the way who counts bytes, and each connection's apart, is not seen from one place.
const slowContent: Pick<Cause, 'featureStatus' | 'explains' | 'blame'> = {
  featureStatus: 'slow',
  blame: 'unknown',
  explains: ({ kind, content }) => kind === 'content-starved' || (kind === 'target-slow' && content),
};

// What is squeezed loses packets and keeps connections waiting as well.
const squeezed: readonly SymptomKind[] = ['way-lossy', 'edges-dead'];

/** Content starves although controls are fast and no queue on the way holds packets up. */
export const tiktokCdnSlow: Cause = {
  ...base,
  ...slowContent,
  code: 'tiktok.cdn-slow',
  holds: (findings) => (wayIsClear(findings) ? starving(findings) : null),
};

/** Content starves against a control, and packets to it wait or get lost on the way, or nobody looked. */
export const pathThrottled: Cause = {
  ...base,
  ...slowContent,
  code: 'path.throttled',
  layer: 'path',
  holds: (findings) => (wayIsClear(findings) ? null : starving(findings)),
  explains: ({ kind, content }) =>
    kind === 'content-starved' || squeezed.includes(kind) || (content && [...roadKinds, 'target-slow'].includes(kind)),
  fixes: ['other-network'],
};
