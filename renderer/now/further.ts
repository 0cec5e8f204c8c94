// Where a verdict leads on to: the part of another view that somebody with just this trouble comes for. Pure.
import type { MessageId } from '../../contract/message.ts';
import type { Verdict } from '../../contract/verdict.ts';

/** A part of a view, as it stands in the page's address, and the words of the way there. */
export type Further = { part: string; words: MessageId };

/** The way on from this verdict; null where the fixes are all there is. */
export const furtherOf = ({ code, blame }: Pick<Verdict, 'code' | 'blame'>): Further | null => {
  if (code.startsWith('dns.tiktok')) return { part: 'fixes/filter', words: 'now.to-filter' };
  return blame === 'your-provider' ? { part: 'history/letter', words: 'now.to-letter' } : null;
};
