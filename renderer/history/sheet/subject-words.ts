// What rows and their totals are called.
import type { Subject, Totals } from '../../../contract/history.ts';
import { isMessageId } from '../../../contract/message.ts';
import type { MessageId } from '../../../contract/message.ts';
import { flooredPercent, uptimeOf } from '../../../contract/uptime.ts';
import { itemWords } from '../../words/items.ts';
import { locale, say } from '../../words/say.ts';
import { durationWords } from '../../words/time.ts';

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

/** How much of the judged time something was up, 0 to 1, as a figure. */
export const upWords = (up: number | null): string =>
  up === null ? say('sheet.no-figure') : say('sheet.percent', { percent: flooredPercent(up) });

/** A row's totals in a line: how much of what was judged it was up, and how long it was in each condition. */
export const totalsWords = (totals: Totals): string => {
  const { up } = uptimeOf(totals);
  const parts = partsOf(totals).map(({ condition, ms }) =>
    say(`hour.${condition}`, { duration: durationWords(ms, locale) }),
  );
  const figure = up === null ? say('sheet.no-up') : say('sheet.up', { percent: flooredPercent(up) });
  return itemWords([figure, ...parts], locale);
};
