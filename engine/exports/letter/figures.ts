// What the time of a letter adds up to, and what is left out of every figure. Pure.
import { durationOf } from '../../../contract/duration-words.ts';
import { percentWords } from '../../../contract/message.ts';
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { words } from '../words.ts';
import { upShare } from './letter-facts.ts';
import type { LetterFacts, Sum } from './letter-facts.ts';

/** So exact that a short interruption in a month still shows, and never rounded up to all of it. */
const percent = (share: number): string => {
  const shown = share === 1 ? 100 : Math.min(99.99, Math.floor(share * 10_000) / 100);
  return percentWords(shown, share === 1 ? 0 : 2);
};

const often = ({ times, watchedMs }: Sum): string => {
  if (times === 0) return durationOf(0);
  return words('letter.times', { duration: durationOf(watchedMs), times });
};

/** The figures as a table of two columns. */
export const figures = (facts: LetterFacts): Markup => {
  const { totals, period, judgedMs, interrupted, impaired } = facts;
  const up = upShare(facts);
  const rows = [
    [words('letter.figure.asked'), durationOf(period.toMs - period.fromMs)],
    [words('letter.figure.judged'), durationOf(judgedMs)],
    [words('letter.figure.interrupted'), often(interrupted)],
    [words('letter.figure.impaired'), often(impaired)],
    [words('letter.figure.up'), up === null ? words('letter.nothing-known') : percent(up)],
    [words('letter.figure.unknown'), durationOf(totals.unknownMs)],
    [words('letter.figure.not-watched'), durationOf(totals.notWatchedMs)],
  ] as const;
  return element(
    'table',
    { class: 'figures' },
    element(
      'tbody',
      {},
      rows.map(([what, value]) =>
        element('tr', {}, [element('td', {}, what), element('td', {}, element('b', {}, value))]),
      ),
    ),
  );
};
