// What sources outside remark beside the proofs: said where it concerns the cause, and never a proof of its own.
import type { LikelyWhy } from '../../../contract/verdict.ts';
import type { Cause } from '../causes/cause.ts';
import type { Findings } from '../findings/findings.ts';
import type { Remark } from '../findings/outside.ts';
import type { Entry } from '../window.ts';

/** The first proofs are the cause's own; what sources outside remark comes after so many. */
const OWN_PROOFS = 4;

// A ban speaks for a block, trouble of TikTok's cloud for TikTok's, an outage of a network for the line.
const concerns: Record<Remark['latest']['facts']['kind'], (cause: Cause) => boolean> = {
  blocking: (cause) => isShutOut(cause),
  ban: (cause) => isShutOut(cause),
  outage: ({ layer, code }) => layer === 'internet' || layer === 'path' || code === 'tiktok.unreachable',
  cloud: ({ layer }) => layer === 'tiktok',
  routes: ({ layer }) => layer === 'tiktok' || layer === 'path',
  chatter: ({ layer }) => layer === 'tiktok',
};

const isShutOut = ({ code, layer }: Cause): boolean =>
  layer === 'path' || code === 'dns.tiktok-blocked' || code === 'tiktok.geo-blocked' || code === 'tiktok.unreachable';

/** The proofs of a cause with the remarks that concern it. */
export const withRemarks = (supporting: readonly Entry[], { outside }: Findings, cause: Cause): readonly Entry[] =>
  supporting.toSpliced(OWN_PROOFS, 0, ...outside.remarks.filter(({ latest }) => concerns[latest.facts.kind](cause)));

/** A decision is the likely reason where somebody shuts TikTok out, and many near by have met that for days. */
export const policyIn = ({ outside }: Findings, { code, layer }: Cause): LikelyWhy | null =>
  outside.blocked.holds && (layer === 'path' || code === 'dns.tiktok-blocked') ? 'policy' : null;
