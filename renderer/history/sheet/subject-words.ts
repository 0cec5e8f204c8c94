// What rows and their totals are called.
import type { Subject, Totals } from '../../../contract/history.ts';
import { isMessageId } from '../../../contract/message.ts';
import type { MessageId } from '../../../contract/message.ts';
import { locale, say } from '../../words/say.ts';
import { durationWords } from '../../words/time.ts';
import { percentWords, uptimeOf } from '../uptime.ts';

/** The name of a row. */
export const subjectName = (subject: Subject): string => {
  if (subject === 'verdict') return say('sheet.verdict');
  const layer = `layer.${subject}`;
  return say(isMessageId(layer) ? layer : (`feature.${subject}` as MessageId));
};

/** The conditions of a total with their share of it, worst first, without those that did not occur. */
export const partsOf = (
  totals: Totals,
): { condition: 'down' | 'degraded' | 'ok' | 'unknown' | 'not-watched'; ms: number }[] =>
  (
    [
      { condition: 'down', ms: totals.downMs },
      { condition: 'degraded', ms: totals.degradedMs },
      { condition: 'ok', ms: totals.okMs },
      { condition: 'unknown', ms: totals.unknownMs },
      { condition: 'not-watched', ms: totals.notWatchedMs },
    ] as const
  ).filter(({ ms }) => ms >= 1000);

/** A row's totals in a sentence: how much of what was judged it was not broken, and how long it was in each condition. */
export const totalsWords = (totals: Totals): string => {
  const uptime = uptimeOf(totals);
  const parts = partsOf(totals).map(({ condition, ms }) =>
    say(`hour.${condition}`, { duration: durationWords(ms, locale) }),
  );
  const figure =
    uptime === null ? say('sheet.nothing-judged') : say('sheet.uptime', { percent: percentWords(uptime, locale) });
  return [figure, ...parts].join(', ');
};
