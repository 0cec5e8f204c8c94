// What stands in the place of something that was taken out. While a document is made it is a mark of two characters that no
// text can hold, so that it can be counted and shown in each form as that form shows it. Pure.
import { redactedKinds } from '../../contract/export.ts';
import type { Exported, RedactedKind } from '../../contract/export.ts';
import { message, say } from '../../contract/message.ts';

// Characters of Unicode's private use area; text that comes in loses its own (see `plainText`).
const [OPEN, FIRST] = ['\uE000', 0xe001];

/** The mark that stands for something of this kind. */
export const markOf = (kind: RedactedKind): string => OPEN + String.fromCharCode(FIRST + redactedKinds.indexOf(kind));

const marks = /\uE000([\uE001-\uE00F])/g;

const kindOf = (character: string): RedactedKind => redactedKinds[character.charCodeAt(0) - FIRST] ?? 'word';

/** A mark as a reader sees it: "[address]". */
const labelOf = (kind: RedactedKind): string => `[${say(message(`redacted.${kind}`))}]`;

/** Text without what could be taken for a mark, steer a terminal or turn the direction of writing; line breaks stay. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\uE000-\uF8FF\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[^\P{Cc}\n\t]/gu, '');

/** Puts labels in the place of the marks; `show` wraps each as the form wants it. */
export const withLabels = (text: string, show: (label: string) => string = (label) => label): string =>
  text.replace(marks, (_mark, character: string) => show(labelOf(kindOf(character))));

/** How many marks of each kind are in these texts. */
export const countMarks = (texts: readonly string[]): Exported['redacted'] => {
  const found = texts.flatMap((text) => [...text.matchAll(marks)].map(([, character = '']) => kindOf(character)));
  return redactedKinds
    .map((kind) => ({ kind, times: found.filter((one) => one === kind).length }))
    .filter(({ times }) => times > 0);
};
