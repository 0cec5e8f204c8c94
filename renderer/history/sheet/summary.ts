// What a stretch of time came to, in two sentences.
import { listWords } from '../../../contract/message.ts';
import { SECOND_MS } from '../../../contract/durations.ts';
import type { Condition, Totals } from '../../../contract/history.ts';
import { flooredPercent, uptimeOf } from '../../../contract/uptime.ts';
import { locale, say } from '../../words/say.ts';
import { durationWords } from '../../words/time.ts';
import type { Sheet } from './sheet.svelte.ts';

/** How the time was, in a sentence with its shape, and what its figure leaves out. */
export type Summary = { condition: Condition | 'not-watched'; sentence: string; excluded: string };

const excludedWords = ({ notWatchedMs, unknownMs }: Totals): string => {
  const left = (
    [
      ['not-watched', notWatchedMs],
      ['unknown', unknownMs],
    ] as const
  )
    .filter(([, ms]) => ms >= SECOND_MS)
    .map(([condition, ms]) => say(`hour.${condition}`, { duration: durationWords(ms, locale) }));
  if (left.length === 0) return say('sheet.all-counted');
  return say('sheet.excluded', { what: listWords(left) });
};

/** Sums a sheet up by its verdict. */
export const summaryOf = ({ strip, incidents }: Sheet): Summary | null => {
  const totals = strip.rows.find(({ subject }) => subject === 'verdict')?.totals;
  if (!totals) return null;
  const { up, message } = uptimeOf(totals);
  if (up === null) {
    const condition = totals.unknownMs > 0 ? 'unknown' : 'not-watched';
    return { condition, sentence: say(message), excluded: '' };
  }
  const condition = totals.downMs > 0 ? 'down' : totals.degradedMs > 0 ? 'degraded' : 'ok';
  const count = incidents.length;
  const sentence = say(count === 0 ? 'sheet.sum-well' : 'sheet.sum', { percent: flooredPercent(up), count });
  return { condition, sentence, excluded: excludedWords(totals) };
};
