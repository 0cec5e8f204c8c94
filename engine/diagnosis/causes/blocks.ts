// Rows about somebody between here and TikTok who does not let TikTok through. Each needs proof of the side; who it is,
// is never claimed, because a parental filter, a company, a provider and a state look the same from here.
import type { MessageId } from '../../../contract/message.ts';
import type { Confidence } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';
import type { TargetFinding } from '../findings/targets.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause } from './cause.ts';
import { failsForOthers, reachedByOthers } from './others.ts';

const unreachable = ({ targets }: Findings): TargetFinding[] => targets.filter(({ state }) => state === 'unreachable');

type Blocked = 'path.ip-blocked' | 'path.sni-blocked';

// What works is not said to be blocked, and what is only likely is not said as if it were certain.
const sentenceOf = (code: Blocked, { targets }: Findings, confidence: Confidence): MessageId => {
  const isPart = targets.some(answers);
  if (confidence === 'proven') return isPart ? `partly.${code}` : `verdict.${code}`;
  return isPart ? `likelypart.${code}` : `likely.${code}`;
};

/** TikTok's addresses die in every family, and on a part of the way that others pass. */
export const pathIpBlocked: Cause = {
  code: 'path.ip-blocked',
  layer: 'path',
  severity: 'down',
  blame: 'a-block',
  featureStatus: 'blocked',
  holds: (findings) => {
    const dead = unreachable(findings);
    const { diesShort } = findings.path;
    const enough = new Set(dead.map(({ host }) => host)).size >= 2;
    // A host that answers at other addresses is not blocked by address; the ones that were given for it are wrong or dead.
    if (dead.some(({ livesElsewhere }) => livesElsewhere)) return null;
    if (!enough || !diesShort.holds || findings.internet.state !== 'up') return null;
    if (findings.quality.isLossy && !diesShort.signed) return null;
    // Where nobody else reaches TikTok either, its packets may well die short of it.
    if (!diesShort.signed && failsForOthers(findings)) return null;
    // Silence that begins at one place is a strong sign; a router that says "prohibited" is a signature, and others whom the
    // same servers answer are witnesses.
    const confidence = diesShort.signed || reachedByOthers(findings) ? 'proven' : 'likely';
    return {
      confirmed: dead.every(({ confirmed }) => confirmed) && (findings.isSteady || diesShort.signed),
      confidence,
      sentence: sentenceOf('path.ip-blocked', findings, confidence),
      params: { features: namesOf(featuresOf(dead)) },
      supporting: [...findings.outside.entries, ...dead.map(({ entry }) => entry), ...diesShort.entries],
      opposing: findings.internet.answering,
      features: featuresOf(dead),
    };
  },
  explains: ({ kind }) => kind === 'target-unreachable' || kind === 'target-prohibited',
  wouldChangeMind: ['change.other-network-same', 'change.hops-beyond'],
  fixes: ['other-network', 'call-provider'],
};

// Silence under a name may be nothing but a slow line, unless that name falls silent at a control as well.
const isTelling = ({ entry }: TargetFinding): boolean => entry.latest.fault?.kind !== 'timeout';

/** The same address completes TLS under a neutral name and not under TikTok's. */
export const pathSniBlocked: Cause = {
  code: 'path.sni-blocked',
  layer: 'path',
  severity: 'down',
  blame: 'a-block',
  featureStatus: 'blocked',
  holds: (findings) => {
    const cut = findings.targets.filter(({ state }) => state === 'cut-in-tls');
    const contrasts = cut.map(({ host }) => findings.path.neutralNameCompletes(host));
    const isSilence = !cut.every(isTelling);
    // A line that is late anyway, or that this very look has filled, holds some handshakes up and lets others pass.
    if (isSilence && !(findings.line.isPrompt && contrasts.some(({ filtered }) => filtered))) return null;
    if (!contrasts.some(({ holds }) => holds) || findings.internet.state !== 'up' || findings.quality.isLossy)
      return null;
    const isFiltered = contrasts.some(({ filtered }) => filtered);
    // Where TikTok's name passes at a control, its own edge may be what fails under that name.
    if (!isFiltered && contrasts.some(({ passes }) => passes)) return null;
    const confidence = isFiltered ? 'proven' : 'likely';
    return {
      confirmed: cut.every(({ confirmed }) => confirmed) && (findings.isSteady || !isSilence),
      confidence,
      sentence: sentenceOf('path.sni-blocked', findings, confidence),
      params: { features: namesOf(featuresOf(cut)) },
      supporting: [...cut.map(({ entry }) => entry), ...contrasts.flatMap(({ entries }) => entries)],
      opposing: findings.internet.answering,
      features: featuresOf(cut),
    };
  },
  explains: ({ kind }) => kind === 'target-cut-in-tls',
  wouldChangeMind: ['change.other-network-same', 'change.name-passes'],
  fixes: ['other-network', 'call-provider'],
};
