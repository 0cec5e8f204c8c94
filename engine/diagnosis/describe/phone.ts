// A person's word among the evidence: with its age and its weight, and only where it stands for or against something.
import type { Evidence } from '../../../contract/verdict.ts';
import type { PhoneWord } from '../findings/phone.ts';
import { phoneWeightOf } from '../phone-weight.ts';
import type { Judged } from '../phone-weight.ts';
import { MAX_EVIDENCE } from './evidence.ts';
import { phoneSentence } from './phone-words.ts';

/** What was measured comes first, so many lines of it; the word decides only where nothing measured does. */
const MEASURED = 4;

/** The evidence with the word in its place; at most twelve lines. */
export const withPhone = (evidence: Evidence[], word: PhoneWord | null, judged: Judged): Evidence[] => {
  const weight = word && phoneWeightOf(word, judged);
  if (word === null || weight === null || weight === 'beside') return evidence;
  const { probe, at, facts } = word.entry.latest;
  const stands = weight === 'against' ? 'against' : 'for';
  const line: Evidence = { probe, at, stands, message: phoneSentence(facts.says, word.ageMs) };
  const [supporting, opposing] = (['for', 'against'] as const).map((side) =>
    evidence.filter((one) => one.stands === side),
  ) as [Evidence[], Evidence[]];
  if (stands === 'against') opposing.unshift(line);
  else supporting.splice(weight === 'decides' ? 0 : MEASURED, 0, line);
  return [...supporting.slice(0, MAX_EVIDENCE - opposing.length), ...opposing];
};
