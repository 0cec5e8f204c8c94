// Shares as a short text, since there is one for every minute: subjects that were not ok in the same way stand together, each
// as one character, before the letters of their conditions (D degraded, X down, U unknown) with the milliseconds in base 36;
// none stands for all the time that was watched. So "047X,1D5dc" says that three subjects were down throughout, and that one
// was degraded for seven seconds. Whoever adds a subject to the contract has old texts say that it was unknown. Pure.
import { allOk } from './slices.ts';
import type { NotOk, Shares } from './slices.ts';

const RADIX = 36;
const letters = { degradedMs: 'D', downMs: 'X', unknownMs: 'U' } as const;
const partNames = ['degradedMs', 'downMs', 'unknownMs'] as const;

const wayOf = (notOk: NotOk, watchedMs: number): string =>
  partNames
    .filter((name) => notOk[name] > 0)
    .map((name) => letters[name] + (notOk[name] === watchedMs ? '' : notOk[name].toString(RADIX)))
    .join('');

/** Writes the shares of so much watched time. */
export const toSharesText = (shares: Shares, watchedMs: number): string => {
  if (shares === allOk) return '';
  const ways = new Map<string, string>();
  for (const [index, notOk] of shares.entries()) {
    const way = notOk ? wayOf(notOk, watchedMs) : '';
    if (way !== '') ways.set(way, (ways.get(way) ?? '') + index.toString(RADIX));
  }
  return [...ways].map(([way, who]) => who + way).join(',');
};

const partOf: Readonly<Record<string, keyof NotOk>> = { D: 'degradedMs', X: 'downMs', U: 'unknownMs' };

/** Where the next capital letter is, or the end. Looked for by hand: a year is hundreds of such texts. */
const capitalFrom = (text: string, begin: number): number => {
  let at = begin;
  while (at < text.length && !(text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90)) at += 1;
  return at;
};

const readWay = (entry: string, begin: number, watchedMs: number): NotOk => {
  const notOk: NotOk = { degradedMs: 0, downMs: 0, unknownMs: 0 };
  for (let at = begin; at < entry.length;) {
    const end = capitalFrom(entry, at + 1);
    const part = partOf[entry[at]!];
    if (part) notOk[part] = end === at + 1 ? watchedMs : Number.parseInt(entry.slice(at + 1, end), RADIX);
    at = end;
  }
  return notOk;
};

/** Reads the shares of so much watched time; a subject that this version does not know is left out. */
export const fromSharesText = (text: string, watchedMs: number): Shares => {
  if (text === '') return allOk;
  const shares = [...allOk];
  for (const entry of text.split(',')) {
    const begin = capitalFrom(entry, 0);
    const notOk = readWay(entry, begin, watchedMs);
    for (const who of entry.slice(0, begin)) {
      const index = Number.parseInt(who, RADIX);
      if (index < shares.length) shares[index] = notOk;
    }
  }
  return shares;
};
