// What a person's word about TikTok on a phone does to what was just judged.
import type { PhoneWeight } from '../../contract/phone.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import type { Candidate } from './candidate.ts';
import type { PhoneWord } from './findings/phone.ts';
import { phoneRowOf } from './phone-table.ts';

/** What was judged, as far as a word can be about it. */
export type Judged = Pick<Candidate, 'code' | 'sharpens'> & { message: Pick<Candidate['message'], 'id'> };

/** True where a word that was given under one verdict is about this one: the same, the same better known, or the first. */
export const isSameTrouble = (about: VerdictCode, { code, sharpens }: Pick<Candidate, 'code' | 'sharpens'>): boolean =>
  about === 'unknown' || about === code || sharpens.includes(about);

/** What the word does; `beside` where it is about another trouble than this. */
export const phoneWeightOf = ({ entry, isAboutTrouble }: PhoneWord, judged: Judged): PhoneWeight => {
  const { says, about } = entry.latest.facts;
  if (!isAboutTrouble || !isSameTrouble(about, judged)) return 'beside';
  return phoneRowOf(judged.code, judged.message.id)[says];
};
