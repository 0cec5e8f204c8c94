// The one place where the window chooses its language; components know message ids only.
import { message, say as sayIn, speak } from '../../contract/message.ts';
import type { Language } from '../../contract/languages.ts';
import type { Message, MessageId, MessageParam, Speech } from '../../contract/message.ts';
import { unparted } from '../../contract/unparted.ts';

/** The language of words, numbers and times, as a BCP 47 tag. It is settled before anything is shown. */
export let locale = 'en';

/** The language as the engine is told it, for what is taken along. */
export let language: Language = 'en';

/** Says everything so from now on; for the time before anything is shown, and for texts that came later. */
export const speakIn = (tag: Language, speech: Speech): void => {
  speak(speech);
  language = tag;
  locale = speech.locale;
};

/** A message, or the one with this id and these parameters, in words; no figure is parted from its unit at the end of a line. */
export const say = (what: Message | MessageId, params: Record<string, MessageParam> = {}): string =>
  unparted(sayIn(typeof what === 'string' ? message(what, params) : what));
