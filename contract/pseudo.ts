// English made strange, for tests of the window: accents and brackets show which words come from the catalog, and two fifths more
// length shows where there is no room for another language. Pure.
import type { MessageCatalog, SomeTexts, Text } from './message.ts';

/** How much longer a text becomes, as a share of its letters. */
const LONGER = 0.4;

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const strange = [...'åƀçđéƒĝĥįĵķļɱñöþɋŕšŧûṽŵẋýžÅƁÇĐÉƑĜĤĮĴĶĻṀÑÖÞɊŔŠŦÛṼŴẊÝŽ'];

const accented = (words: string): string => words.replace(/[a-zA-Z]/g, (letter) => strange[plain.indexOf(letter)]!);

// More of the same: it breaks where the words break.
const padding = (words: string): string => {
  const letters = words.replace(/\{\w+\}/g, '').length;
  return 'one two three four five six seven eight nine ten '
    .repeat(30)
    .slice(0, Math.ceil(letters * LONGER))
    .trim();
};

/** A text made strange; its {gaps} stay. */
export const pseudo = (words: string): string => {
  const parts = words.split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? part : accented(part)));
  return `[!!! ${parts.join('')} ${accented(padding(words))} !!!]`;
};

const pseudoText = (text: Text): Text =>
  typeof text === 'string'
    ? pseudo(text)
    : ({
        ...Object.fromEntries(Object.entries(text).map(([form, words]) => [form, pseudo(words)])),
        by: text.by,
      } as Text);

/** A catalog made strange. */
export const pseudoTexts = (english: MessageCatalog): SomeTexts =>
  Object.fromEntries(Object.entries<Text>(english).map(([id, text]) => [id, pseudoText(text)]));

/** What is left of a shown text without what came from the catalog: names, figures, and what somebody wrote into the code. */
export const outsideOfPseudo = (shown: string): string => {
  const inner = /\[!!! (?:(?!\[!!! ).)*? !!!\]/gs;
  const without = shown.replace(inner, '');
  return without === shown ? shown : outsideOfPseudo(without);
};
