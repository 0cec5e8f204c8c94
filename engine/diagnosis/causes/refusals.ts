// Rows about what TikTok itself says instead of an answer: maintenance, not here, not you, not so often. Most refusals are
// meant for a visitor without an account and say nothing about the user; only when all of them agree do they count.
import type { Reading } from '../../../contract/reading.ts';
import type { Findings } from '../findings/findings.ts';
import type { TargetFinding, TargetState } from '../findings/targets.ts';
import { featuresOf, namesOf } from './cause.ts';
import type { Cause, Proof } from './cause.ts';

const base = { layer: 'tiktok', severity: 'down', blame: 'tiktok', featureStatus: 'down' } as const;

const inState = ({ targets }: Findings, ...states: TargetState[]): TargetFinding[] =>
  targets.filter(({ state }) => states.includes(state));

const isMost = ({ refusals }: Findings, targets: readonly TargetFinding[]): boolean =>
  featuresOf(targets).length * 2 >= featuresOf(refusals.judged).length;

// What was refused before the internet fell silent says nothing about now.
const isUp = ({ internet }: Findings): boolean => internet.state === 'up';

const proofOf = (targets: readonly TargetFinding[], parts: Partial<Proof> = {}): Proof => ({
  confirmed: targets.every(({ confirmed }) => confirmed),
  confidence: 'proven',
  params: { features: namesOf(featuresOf(targets)) },
  supporting: targets.map(({ entry }) => entry),
  opposing: [],
  features: featuresOf(targets),
  ...parts,
});

/** TikTok's own page says that it is under maintenance. */
export const tiktokMaintenance: Cause = {
  ...base,
  code: 'tiktok.maintenance',
  holds: (findings) => {
    const said = inState(findings, 'maintenance');
    // What fails beside its page is part of the same work.
    const failing = inState(findings, 'maintenance', 'written-error');
    if (said.length * 2 < failing.length || !isMost(findings, failing) || !isUp(findings)) return null;
    return said.length === 0 ? null : proofOf(failing, { likelyWhy: 'maintenance' });
  },
  explains: ({ kind }) =>
    ['target-maintenance', 'target-written-error', 'target-no-answer', 'target-slow'].includes(kind),
  wouldChangeMind: ['change.tiktok-answers'],
  fixes: ['wait'],
};

/** TikTok itself says that it is not offered here. */
export const tiktokGeoBlocked: Cause = {
  ...base,
  code: 'tiktok.geo-blocked',
  blame: 'a-block',
  featureStatus: 'blocked',
  holds: (findings) => {
    const notHere = inState(findings, 'not-here');
    if (notHere.length === 0 || !isUp(findings)) return null;
    const partly = isMost(findings, notHere)
      ? {}
      : ({ severity: 'degraded', sentence: 'partly.tiktok.geo-blocked' } as const);
    return proofOf(notHere, { ...partly, likelyWhy: 'policy' });
  },
  explains: ({ kind }) => kind === 'target-not-here',
  wouldChangeMind: ['change.works-elsewhere', 'change.other-network-same'],
  fixes: ['other-network', 'open-outage-monitors'],
};

/**
 * Every feature that can be judged is refused with 403, signed by TikTok. Whether that is meant for this address or only for
 * a program that asks as a visitor, cannot be seen: people may be let in.
 */
export const tiktokAccessDenied: Cause = {
  ...base,
  code: 'tiktok.access-denied',
  severity: 'unknown',
  blame: 'unknown',
  featureStatus: 'filtered',
  holds: (findings) => {
    const denied = inState(findings, 'denied');
    if (!findings.refusals.allDenied || !isUp(findings)) return null;
    return proofOf(denied, { confirmed: seenTwice(denied), confidence: 'cannot-split' });
  },
  explains: ({ kind }) => kind === 'all-denied',
  wouldChangeMind: ['change.tiktok-answers', 'change.works-elsewhere'],
  fixes: ['open-tiktok', 'other-network'],
};

const judgedIn = ({ facts }: Reading): string | null => (facts.kind === 'exchange' ? facts.judged : null);

// These answers are no faults and so are not asked again at once; a second look has to have said the same.
const seenTwice = (targets: readonly TargetFinding[]): boolean =>
  targets.every(({ entry: { latest, looks } }) => {
    const before = looks.at(-2);
    return before !== undefined && judgedIn(before) === judgedIn(latest);
  });

/** Everything is hidden from this visitor: nothing can be judged. */
export const tiktokRateLimited: Cause = {
  ...base,
  code: 'tiktok.rate-limited',
  severity: 'unknown',
  blame: 'nobody',
  featureStatus: 'filtered',
  holds: (findings) => {
    const filtered = inState(findings, 'filtered');
    if (!findings.refusals.allFiltered || !isUp(findings)) return null;
    return proofOf(filtered, { confirmed: seenTwice(filtered), confidence: 'cannot-split' });
  },
  explains: ({ kind }) => kind === 'all-filtered',
  wouldChangeMind: ['change.tiktok-answers'],
  fixes: ['open-tiktok'],
};
