// What a stretch of time came to, in two sentences.
import type { Condition } from '../../../contract/history.ts';
import { say } from '../../words/say.ts';
import { durationWords } from '../../words/time.ts';
import { percentWords, uptimeOf } from '../uptime.ts';
import type { Sheet } from './sheet.svelte.ts';

/** How the time was, in a sentence with its shape, and what its percentage leaves out. */
export type Summary = { condition: Condition | 'not-watched'; sentence: string; excluded: string };

const SECOND_MS = 1000;

/** Sums a sheet up by its verdict. */
export const summaryOf = ({ strip, incidents }: Sheet, locale: string): Summary | null => {
  const totals = strip.rows.find(({ subject }) => subject === 'verdict')?.totals;
  if (!totals) return null;
  const uptime = uptimeOf(totals);
  const left = [
    ...(totals.notWatchedMs >= SECOND_MS
      ? [say('hour.not-watched', { duration: durationWords(totals.notWatchedMs, locale) })]
      : []),
    ...(totals.unknownMs >= SECOND_MS
      ? [say('hour.unknown', { duration: durationWords(totals.unknownMs, locale) })]
      : []),
  ];
  const excluded =
    left.length > 0
      ? say('sheet.excluded', { what: new Intl.ListFormat(locale).format(left) })
      : say('sheet.all-counted');
  if (uptime === null) {
    const isUnwatched = totals.unknownMs < SECOND_MS;
    return {
      condition: isUnwatched ? 'not-watched' : 'unknown',
      sentence: say(isUnwatched ? 'sheet.sum-unwatched' : 'sheet.sum-unknown'),
      excluded: '',
    };
  }
  const condition = totals.downMs > 0 ? 'down' : totals.degradedMs > 0 ? 'degraded' : 'ok';
  const count = incidents.length;
  const what = count === 0 ? 'sheet.sum-well' : count === 1 ? 'sheet.sum-one' : 'sheet.sum-many';
  return { condition, sentence: say(what, { percent: percentWords(uptime, locale), count }), excluded };
};
