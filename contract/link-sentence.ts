// What a verdict code says in a few words, where there is no room or no evidence for its own sentence.
import type { MessageId } from './message.ts';
import { layerOf } from './verdict.ts';
import type { Blame, VerdictCode } from './verdict.ts';

/** Codes that are about TikTok and say of themselves that it is not TikTok’s fault, or that nobody knows. */
const usualBlame: Partial<Record<VerdictCode, Blame>> = {
  'tiktok.unreachable': 'unknown',
  'tiktok.geo-blocked': 'a-block',
};

const notTikToks: readonly Blame[] = ['unknown', 'you', 'your-network', 'your-provider'];

/**
 * What a code says in a few words, from the link it is about: “Internet is broken.” Null when it is about no link. The words
 * call TikTok broken only where the verdict blames it; without the verdict's blame the code's own usual one counts.
 */
export const linkSentence = (
  code: VerdictCode,
  severity: 'degraded' | 'down',
  blame = usualBlame[code],
): MessageId | null => {
  const layer = layerOf(code);
  if (layer === 'tiktok' && blame !== undefined && notTikToks.includes(blame)) return `hour.unblamed.${severity}`;
  if (layer === 'tiktok' && blame === 'a-block') return 'hour.blocked';
  return layer ? `layer.${layer}.${severity}` : null;
};
