// `tokwatch snooze`: nothing is told for a while. What watches looks it up in the history before it tells anything.
import { MINUTE_MS } from '../../contract/durations.ts';
import { MOST_SNOOZE_MINUTES } from '../../contract/alert.ts';
import { message, say } from '../../contract/message.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { isoTime } from '../../engine/deps/clock.ts';
import { clockOf, dayOf, offsetName } from '../../engine/exports/zoned-time.ts';
import type { ExitStatus } from '../exit-status.ts';
import { durationFrom } from '../history/time-words.ts';
import type { Here } from '../history/time-words.ts';
import { word } from '../view/words.ts';
import { visitHistory } from './history-visit.ts';
import { reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

const FIELD = 'The snooze';

const lengthFrom = (typed: string): Result<number | null> => {
  if (typed === 'off') return ok(null);
  const length = durationFrom(typed, FIELD);
  if (!length.ok) return fail('usage', `${FIELD} must be off, or a length of time such as 15m, 2h or 1d.`);
  const isFitting = length.value >= MINUTE_MS && length.value <= MOST_SNOOZE_MINUTES * MINUTE_MS;
  return isFitting ? length : fail('usage', `${FIELD} must be from 1m to 7d long.`);
};

const inWords = (until: string | null, { nowMs, zone }: Here): string => {
  const untilMs = until === null ? 0 : Date.parse(until);
  if (untilMs <= nowMs) return word('snooze.none');
  const day = dayOf(untilMs, zone) === dayOf(nowMs, zone) ? '' : `${dayOf(untilMs, zone)} `;
  return say(message('snooze.until', { at: `${day}${clockOf(untilMs, zone)} (${offsetName(untilMs, zone)})` }));
};

/** `tokwatch snooze [LENGTH|off]`: sets or ends it, and says until when it lasts; without a length it only says so. */
export const snoozeCommand = async (
  around: Surroundings,
  typed: string | undefined,
  options: CommonOptions,
): Promise<ExitStatus> => {
  const length = typed === undefined ? ok(undefined) : lengthFrom(typed);
  if (!length.ok) return reportFailure(around.terminal, length.error, options.json === true);
  return visitHistory(around, options, async ({ history, here }) => {
    if (length.value !== undefined) {
      const until = length.value === null ? null : isoTime(here.nowMs + length.value);
      const set = await history.ask('snooze', { until });
      if (!set.ok) return set;
    }
    const found = await history.ask('snoozedUntil', null);
    if (!found.ok) return found;
    const lasts = found.value !== null && Date.parse(found.value) > here.nowMs;
    return ok({ json: { snoozedUntil: lasts ? found.value : null }, lines: () => [inWords(found.value, here)] });
  });
};
