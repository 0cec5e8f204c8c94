// The conditions of all subjects as one short text: a letter each, in the order of the contract. Pure.
import { conditions, subjects } from '../../contract/history.ts';
import type { Condition, Subject } from '../../contract/history.ts';

/** The condition of every subject. */
export type Conditions = Record<Subject, Condition>;

const letters: Readonly<Record<Condition, string>> = { ok: 'o', degraded: 'd', down: 'x', unknown: 'u' };

/** Writes conditions as letters; a subject that is missing is not known. */
export const toLetters = (told: Partial<Conditions>): string =>
  subjects.map((subject) => letters[told[subject] ?? 'unknown']).join('');

/** Reads letters; what is not there, as in a file from before a subject was kept, is not known. */
export const fromLetters = (text: string): Conditions =>
  Object.fromEntries(
    subjects.map((subject, index) => [
      subject,
      conditions.find((condition) => letters[condition] === text[index]) ?? 'unknown',
    ]),
  ) as Conditions;
