// A text as a reader takes it: without characters that nobody sees, without accents, wide and raised forms as plain ones. A name
// that is written so is the same name to whoever reads it, and must be found as well. Pure.

/** The text as read; `starts` says for each of its UTF-16 units, and for its end, where that begins in the text itself. */
export type Reading = { text: string; starts: readonly number[] };

const PLAIN = /^[\x00-\x7f]*$/;

// Soft hyphens, zero-width characters, joiners, selectors; accents and other marks that belong to no script of their own.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Script=Inherited}]/u;

// What looks alike and has no compatible form in Unicode (NFKD), or is the same letter in another case only.
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', ı: 'i' },
  ...{ '。': '.', '٫': '.', '·': '.', '∙': '.', '∶': ':', '꞉': ':', '−': '-', '⁄': '/', '∕': '/' },
};

// Digits of any script stand in unbroken rows of ten that begin with nought.
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
};

const plain = (character: string): string => {
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  return alike[character] ?? (/\p{Pd}/u.test(character) ? '-' : character);
};

const seenOf = (character: string): string =>
  [...character.normalize('NFKD')]
    .filter((one) => !UNSEEN.test(one))
    .map(plain)
    .join('');

/** Reads a text. */
export const asRead = (text: string): Reading => {
  if (PLAIN.test(text)) return { text, starts: Array.from({ length: text.length + 1 }, (_, index) => index) };
  const starts: number[] = [];
  let read = '';
  let at = 0;
  for (const character of text) {
    const seen = PLAIN.test(character) ? character : seenOf(character);
    starts.push(...Array.from(seen, (one) => Array<number>(one.length).fill(at)).flat());
    read += seen;
    at += character.length;
  }
  return { text: read, starts: [...starts, text.length] };
};

/** Where something that was read from `from` up to, not including, `to` stands in the text itself; whole characters. */
export const inSource = (
  { starts }: Reading,
  { from, to }: { from: number; to: number },
): { from: number; to: number } => {
  const last = starts[to - 1]!;
  return { from: starts[from]!, to: starts.slice(to).find((start) => start > last) ?? starts.at(-1)! };
};
