// Rows that others decide: TikTok is silent here, and those who sit elsewhere say whether it is silent for them too. They
// were asked about one silent host and, by its address, about the very server that this machine was sent to.
import type { MessageId } from '../../../contract/message.ts';
import type { Blame } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';
import type { TargetFinding } from '../findings/targets.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';
import { pathIpBlocked } from './blocks.ts';
import {
  failsForOthers,
  placeOfTheBlock,
  reachedByOthers,
  serversHereAreDead,
  silentAndAskedAbout,
  isContent,
} from './others.ts';
import type { Place } from './others.ts';
import { isSilence } from './silence.ts';

/** From this share of failing witnesses on nothing else is likely. */
const ALMOST_ALL = 0.8;

const proofOf = (findings: Findings, silent: readonly TargetFinding[], parts: Partial<Proof>): Proof => {
  const { outside, internet, isSteady } = findings;
  const features = featuresOf(silent);
  return {
    confirmed: silent.every(({ confirmed }) => confirmed) && isSteady,
    confidence: 'likely',
    params: {
      asked: outside.asked,
      reached: outside.reached,
      failed: outside.asked - outside.reached,
      features: namesOf(features),
      tiktok: [findings.targets.some(answers) ? 'what.part' : 'what.tiktok'],
    },
    supporting: [...outside.entries, ...silent.map(({ entry }) => entry), ...internet.answering],
    opposing: [],
    features,
    // A part of it may turn out to be all of it.
    sharpens: ['tiktok.unreachable', 'path.ip-blocked', 'tiktok.feature-down', 'tiktok.cdn-down'],
    ...parts,
  };
};

type Down = 'tiktok.down' | 'tiktok.feature-down' | 'tiktok.cdn-down';

const shareFailing = ({ outside }: Findings): number => (outside.asked - outside.reached) / Math.max(1, outside.asked);

const downFor = (code: Down, isIt: (findings: Findings, silent: readonly TargetFinding[]) => boolean): Cause => ({
  code,
  layer: 'tiktok',
  severity: code === 'tiktok.down' ? 'down' : 'degraded',
  blame: 'tiktok',
  featureStatus: 'down',
  holds: (findings) => {
    const silent = silentAndAskedAbout(findings);
    if (silent.length === 0 || !isIt(findings, silent)) return null;
    if (failsForOthers(findings)) {
      const confidence = shareFailing(findings) >= ALMOST_ALL ? 'proven' : 'likely';
      return proofOf(findings, silent, { sentence: `elsewhere.${code}`, confidence });
    }
    return serversHereAreDead(findings, silent) ? proofOf(findings, silent, { sentence: `edges.${code}` }) : null;
  },
  explains: ({ kind, feature }, { features }) => isSilence(kind) && (feature === null || features.includes(feature)),
  wouldChangeMind: ['change.tiktok-answers', 'change.works-elsewhere'],
  fixes: ['wait', 'open-outage-monitors'],
});

const isPart = ({ targets }: Findings): boolean => targets.some(answers);

/** All of TikTok is silent here, and for others too. */
export const tiktokDownElsewhere = downFor('tiktok.down', (findings) => !isPart(findings));

/** Part of TikTok is silent here, and for others too. */
export const tiktokFeatureDownElsewhere = downFor(
  'tiktok.feature-down',
  (findings, silent) => isPart(findings) && !isContent(silent),
);

/** TikTok's content hosts alone are silent here, and for others too. */
export const tiktokCdnDownElsewhere = downFor(
  'tiktok.cdn-down',
  (findings, silent) => isPart(findings) && isContent(silent),
);

const blameAt: Record<Place, Blame> = {
  home: 'your-network',
  provider: 'your-provider',
  country: 'a-block',
  outside: 'a-block',
};

/** The servers that are silent here answer others: something between here and them stops it. */
export const pathIpBlockedElsewhere: Cause = {
  ...pathIpBlocked,
  holds: (findings) => {
    const silent = silentAndAskedAbout(findings).filter(({ state }) => state === 'unreachable');
    if (silent.length === 0 || !reachedByOthers(findings)) return null;
    const place = placeOfTheBlock(findings);
    const sentence: MessageId = `${place}.path.ip-blocked`;
    return proofOf(findings, silent, { sentence, blame: blameAt[place] });
  },
  wouldChangeMind: ['change.other-network-same', 'change.works-nowhere'],
};

/** The rows that others decide. */
export const elsewhereCauses: readonly Cause[] = [
  pathIpBlockedElsewhere,
  tiktokDownElsewhere,
  tiktokFeatureDownElsewhere,
  tiktokCdnDownElsewhere,
];

/** True where others tell whose silence it is. */
export const othersDecide = (findings: Findings): boolean =>
  elsewhereCauses.some(({ holds }) => holds(findings) !== null);

/** What others say about a silence that nothing else explains: it reaches them, and so the trouble is on this side. */
export const onThisSide = (findings: Findings): Partial<Proof> => {
  const { outside } = findings;
  if (silentAndAskedAbout(findings).length === 0 || outside.byName.world !== 'works') return {};
  const place = placeOfTheBlock(findings);
  const isNamed = place === 'home' || place === 'provider';
  return {
    sentence: `${isNamed ? place : 'outside'}.tiktok.unreachable`,
    confidence: isNamed ? 'likely' : 'cannot-split',
    ...(isNamed ? { blame: blameAt[place] } : {}),
  };
};
