// How Arabic counts: a sentence whose number decides the form of its noun, in the six forms that Arabic has.
import type { Plural } from '../../message.ts';

/** A noun after a preposition or as an object: for one, for two, for 3 to 10, for 11 to 99, and for hundreds. */
type Noun = readonly [one: string, two: string, few: string, many: string, other: string];

/** What refers to a masculine noun: “it is”, “one of both is”, “among them”; and the ending for it, for both, for them. */
const referring = { one: ['هو', 'ه'], two: ['أحدهما', 'هما'], more: ['ومنها', 'ها'] } as const;

/**
 * The sentence for each number in the gap `by`; `#` in it is where the number and its noun stand, `@` where one of them is named, and
 * `~` the ending of a word that speaks of them again.
 */
export const counted = (by: string, [one, two, few, many, other]: Noun, sentence: string): Plural => {
  const said = (words: string, [named, ending]: readonly [string, string] = referring.more): string =>
    sentence.replaceAll('#', words).replaceAll('@', named).replaceAll('~', ending);
  return {
    by,
    zero: said(`{${by}} ${other}`),
    one: said(one, referring.one),
    two: said(two, referring.two),
    few: said(`{${by}} ${few}`),
    many: said(`{${by}} ${many}`),
    other: said(`{${by}} ${other}`),
  };
};

/** Seconds. */
export const seconds: Noun = ['ثانية واحدة', 'ثانيتين', 'ثوانٍ', 'ثانية', 'ثانية'];
/** Minutes. */
export const minutes: Noun = ['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'];
/** Hours. */
export const hours: Noun = ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة'];
/** Days. */
export const days: Noun = ['يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم'];
/** How often something was. */
export const times: Noun = ['مرة واحدة', 'مرتين', 'مرات', 'مرة', 'مرة'];
/** Names of hosts. */
export const names: Noun = ['اسم واحد', 'اسمين', 'أسماء', 'اسمًا', 'اسم'];
/** The same as an object. */
export const namesAsObject: Noun = ['اسمًا واحدًا', 'اسمين', 'أسماء', 'اسمًا', 'اسم'];
