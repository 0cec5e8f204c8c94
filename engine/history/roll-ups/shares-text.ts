// Shares as a short text, since there is one for every minute: subjects that were not ok in the same way stand together, each
// as one character, before the letters of their conditions (D degraded, X down, U unknown) with the milliseconds in base 36;
// none stands for all the time that was watched. So "047X,1D5dc" says that three subjects were down throughout, and that one
// was degraded for seven seconds. Whoever adds a subject to the contract has old texts say that it was unknown. Pure.
import { subjects } from '../../../contract/history.ts';
import type { Subject } from '../../../contract/history.ts';
import type { NotOk, Shares } from './slices.ts';

const RADIX = 36;
const parts = { degradedMs: 'D', downMs: 'X', unknownMs: 'U' } as const;
const partNames = ['degradedMs', 'downMs', 'unknownMs'] as const;

const wayOf = (notOk: NotOk, watchedMs: number): string =>
  partNames
    .filter((name) => notOk[name] > 0)
    .map((name) => parts[name] + (notOk[name] === watchedMs ? '' : notOk[name].toString(RADIX)))
    .join('');

/** Writes the shares of so much watched time. */
export const toSharesText = (shares: Shares, watchedMs: number): string => {
  const ways = new Map<string, string>();
  for (const [index, subject] of subjects.entries()) {
    const notOk = shares.get(subject);
    const way = notOk ? wayOf(notOk, watchedMs) : '';
    if (way !== '') ways.set(way, (ways.get(way) ?? '') + index.toString(RADIX));
  }
  return [...ways].map(([way, who]) => who + way).join(',');
};

const readWay = (way: string, watchedMs: number): NotOk => {
  const notOk: NotOk = { degradedMs: 0, downMs: 0, unknownMs: 0 };
  for (const [, letter, digits] of way.matchAll(/([DXU])([0-9a-z]*)/g)) {
    const name = partNames.find((candidate) => parts[candidate] === letter);
    if (name) notOk[name] = digits === '' ? watchedMs : Number.parseInt(digits!, RADIX);
  }
  return notOk;
};

/** Reads the shares of so much watched time; a subject that this version does not know is left out. */
export const fromSharesText = (text: string, watchedMs: number): Shares => {
  const shares = new Map<Subject, NotOk>();
  if (text === '') return shares;
  for (const entry of text.split(',')) {
    const end = entry.search(/[DXU]/);
    if (end < 0) continue;
    const notOk = readWay(entry.slice(end), watchedMs);
    for (const who of entry.slice(0, end)) {
      const subject = subjects[Number.parseInt(who, RADIX)];
      if (subject) shares.set(subject, notOk);
    }
  }
  return shares;
};
