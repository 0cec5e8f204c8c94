import type { MessageId } from '../../contract/message.ts';
import type { OutsideState } from '../../contract/outside.ts';
import type { OutsideSourceId } from '../../contract/outside-sources.ts';
import type { Verdict } from '../../contract/verdict.ts';

/** True for a verdict that others could tell more about: TikTok, the way to it, or nobody knows. */
export const concernsOthers = ({ code, settledAt }: Pick<Verdict, 'code' | 'settledAt'>): boolean =>
  settledAt !== null && /^(tiktok\.|path\.|dns\.tiktok-|unknown$)/.test(code);

/** Where there is nothing to compare: why, in a sentence. Null while nobody knows, and while an answer is waited for. */
export const whyNoComparison = (state: OutsideState | null, allowed: readonly OutsideSourceId[]): MessageId | null => {
  if (state === null || state.asking) return null;
  const counting = state.sources.filter(({ id, state }) => allowed.includes(id) && state !== 'never');
  if (state.said.length > 0) return 'outside.no-comparison';
  return counting.some(({ at }) => at !== null) ? 'outside.no-answer' : 'outside.not-yet';
};
