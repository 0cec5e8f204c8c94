// Which of TikTok's messages is this text? Case, punctuation, further words around it and a slip of the finger do no harm.
import { complaints, SHOWN_TEXT_CHARACTERS, statedReasons } from '../../contract/complaint.ts';
import type { Complaint } from '../../contract/complaint.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { isSimilar } from './similar-word.ts';
import { statedWordings } from './stated-wordings.ts';
import { wordings } from './wordings.ts';
import type { Wordings } from './wordings.ts';

/** So many other words may stand between those of a phrase. */
const WORDS_BETWEEN = 3;

/** Lower-case words without marks; "couldn’t" is one word, and letters in full width are ordinary ones. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

type Phrase = ReadonlyArray<readonly string[]>;

const phrasesOf = (all: readonly string[]): Phrase[] =>
  all.map((phrase) => phrase.split(' ').map((word) => word.split('|')));

type Known = ReadonlyArray<{ complaint: Complaint; phrases: readonly Phrase[] }>;

const knownFrom = (table: Wordings<Complaint>): Known =>
  table.map(([complaint, phrases]) => ({ complaint, phrases: phrasesOf(phrases) }));

const [stated, open] = [knownFrom(statedWordings), knownFrom(wordings)];

/** Each word of the phrase needs a word of its own among these. */
const fitsWithin = (phrase: Phrase, words: readonly string[]): boolean => {
  const left = [...words];
  return phrase.every((meant) => {
    const at = left.findIndex((typed) => meant.some((word) => isSimilar(typed, word)));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
};

const fits = (phrase: Phrase, words: readonly string[]): boolean => {
  const width = phrase.length === 1 ? 1 : phrase.length + WORDS_BETWEEN;
  const starts = Math.max(1, words.length - width + 1);
  return Array.from({ length: starts }, (_, start) => words.slice(start, start + width)).some((some) =>
    fitsWithin(phrase, some),
  );
};

const weightOf = (phrases: readonly Phrase[], words: readonly string[]): number =>
  Math.max(0, ...phrases.filter((phrase) => fits(phrase, words)).map(({ length }) => length));

const bestOf = (known: Known, words: readonly string[]): Complaint | null => {
  const weighed = known.map(({ complaint, phrases }) => ({ complaint, weight: weightOf(phrases, words) }));
  const best = Math.max(...weighed.map(({ weight }) => weight));
  return best === 0 ? null : weighed.find(({ weight }) => weight === best)!.complaint;
};

// English needs no other letters. How TikTok words its messages in other languages is not known for sure, and words that two languages
// share would make a guess look like knowledge.
const isEnglish = (text: string): boolean => !/[^\P{L}a-z]/iu.test(text.normalize('NFKC'));

/** The complaint that a text is about, or null, also where it is in another language than English; what states its own reason counts before all else; an id is understood too. Only the beginning of a long text is read. */
export const recognise = (text: string): Complaint | null => {
  const read = text.slice(0, SHOWN_TEXT_CHARACTERS);
  const id = [...complaints, ...statedReasons].find((complaint) => complaint === read.trim().toLowerCase());
  if (id) return id;
  if (!isEnglish(read)) return null;
  const words = wordsIn(read);
  return bestOf(stated, words) ?? bestOf(open, words);
};

/** The complaint, or a failure that says why there is none and names what can be picked. What was pasted is not repeated: it may be anything. */
export const recogniseOrName = (text: string): Result<Complaint> => {
  const complaint = recognise(text);
  if (complaint) return ok(complaint);
  const [why, said] = isEnglish(text)
    ? (['I don’t know that message of TikTok’s.', 'translator.not-known'] as const)
    : ([
        'I don’t know that message of TikTok’s: it is not in English, and so far I know those in English only.',
        'translator.other-language',
      ] as const);
  return failWith('not-found', message(said), `${why} Pick the one that comes closest: ${complaints.join(', ')}.`);
};
