// How long to wait before OBS is tried again. Asking this machine’s own port costs nothing, so one who merely waits for OBS waits
// for a few seconds at most. Where a person has to do something first, asking again only fills OBS’s log and screen.
import type { ObsTrouble } from '../../contract/obs.ts';

const FIRST_MS = 1000;
const LONGEST_MS = 10_000;

const PATIENT_FIRST_MS = 5000;
const PATIENT_LONGEST_MS = 120_000;

/** Tries are spread by this part of the wait, so that several programs do not knock in step. */
const SPREAD = 0.2;

const awaitsPerson: readonly ObsTrouble[] = [
  'not-obs',
  'garbled',
  'unsupported-version',
  'removed',
  'password-needed',
  'wrong-password',
];

/** The wait in milliseconds after the n-th failure in a row, from 1; `random` is from 0 up to, but not including, 1. */
export const backOffMs = (why: ObsTrouble, failures: number, random: number): number => {
  const isPatient = awaitsPerson.includes(why);
  const [first, longest] = isPatient ? [PATIENT_FIRST_MS, PATIENT_LONGEST_MS] : [FIRST_MS, LONGEST_MS];
  const wait = Math.min(longest, first * 2 ** (failures - 1));
  return Math.round(wait * (1 - SPREAD * random));
};
