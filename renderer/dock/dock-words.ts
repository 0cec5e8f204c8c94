// What the dock says at a moment. Pure, but for the language.
import type { DockLive, DockView } from '../../contract/dock.ts';
import { isMessageId, percentWords } from '../../contract/message.ts';
import type { Hearing } from '../state/hearing.svelte.ts';
import { locale, say } from '../words/say.ts';
import { momentWords } from '../words/time.ts';

const goneWords = ({ contact, lostAtMs, nowMs }: Hearing, hasWords: boolean): string => {
  if (!hasWords) return say(contact === 'shut-out' ? 'contact.shut-out' : 'contact.none');
  if (contact === 'shut-out') return say('dock.shut-out');
  return lostAtMs === null ? say('dock.gone-never') : say('dock.gone', { time: momentWords(lostAtMs, nowMs, locale) });
};

/** The sentence. Once the contact is lost that is all that is known, and what was true before is not said any more. */
export const sentenceIn = (view: DockView | null, hearing: Hearing, hasWords: boolean): string => {
  if (hearing.stale) return goneWords(hearing, hasWords);
  // A sentence about a LIVE may come before its words.
  return view !== null && isMessageId(view.sentence.id) ? say(view.sentence) : say('view.connecting');
};

/** A name and a value, each in words. */
export type Figure = { name: string; value: string };

/** The figures of a LIVE that are known. */
export const figuresIn = ({ health, kilobitsPerSecond, droppedShare }: DockLive): Figure[] => [
  ...(health === null ? [] : [{ name: say('dock.health'), value: say(`live.state.${health}`) }]),
  ...(kilobitsPerSecond === null
    ? []
    : [{ name: say('dock.bitrate'), value: say('dock.bitrate-value', { kbit: Math.round(kilobitsPerSecond) }) }]),
  ...(droppedShare === null ? [] : [{ name: say('dock.dropped'), value: percentWords(droppedShare * 100, 0, 1) }]),
];
