import type { Watching } from '../state/watching.svelte.ts';
import { locale, say } from '../words/say.ts';
import { momentWords } from '../words/time.ts';

/** How the contact to the engine is, in a sentence; empty while all is well. */
export const contactWords = ({ contact, stale, lostAtMs, nowMs }: Watching): string => {
  if (!stale) return '';
  if (contact === 'shut-out') return say('contact.shut-out');
  return lostAtMs === null ? say('contact.none') : say('contact.lost', { time: momentWords(lostAtMs, nowMs, locale) });
};
