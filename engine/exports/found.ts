// Places in a text that must not be seen. Every finder looks at the whole text, and what they find together is covered, so that
// nothing of a name is left because another finder took a part of it first. Pure.
import type { RedactedKind } from '../../contract/export.ts';
import { asRead, inSource } from './as-read.ts';

/** A place in a text from `from` up to, not including, `to`. */
export type Found = { from: number; to: number; kind: RedactedKind };

/** Finds places in a text. */
export type Find = (text: string) => Found[];

/** Makes a finder of everything that a pattern (with the flag g) matches. */
export const finderOf =
  (pattern: RegExp, kind: RedactedKind): Find =>
  (text) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, kind }));

/** Places that touch nothing else, in order; of those that overlap the kind of the one that begins first, or is longer, counts. */
const merged = (found: readonly Found[]): Found[] =>
  found
    .filter(({ from, to }) => to > from)
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .reduce<Found[]>((places, place) => {
      const last = places.at(-1);
      if (last === undefined || place.from >= last.to) return [...places, place];
      return [...places.slice(0, -1), { ...last, to: Math.max(last.to, place.to) }];
    }, []);

/** What the finders find in a text as it stands, and as a reader takes it. */
const foundIn = (text: string, finders: readonly Find[]): Found[] => {
  const found = finders.flatMap((find) => find(text));
  const reading = asRead(text);
  if (reading.text === text) return found;
  const read = finders.flatMap((find) => find(reading.text)).filter(({ from, to }) => to > from);
  return [...found, ...read.map((place) => ({ ...place, ...inSource(reading, place) }))];
};

/** The text with every place that is found covered by the mark of its kind. */
export const covered = (text: string, finders: readonly Find[], markOf: (kind: RedactedKind) => string): string => {
  const places = merged(foundIn(text, finders));
  const between = [{ to: 0 }, ...places].map(({ to }, index) => text.slice(to, places[index]?.from));
  return between.map((part, index) => part + (places[index] ? markOf(places[index].kind) : '')).join('');
};
