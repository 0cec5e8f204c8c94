// `tokwatch history`: how everything was, as strips of text, and what was told of it.
import { HOUR_MS } from '../../contract/durations.ts';
import { message, say } from '../../contract/message.ts';
import { ok } from '../../contract/result.ts';
import { uptimeOf } from '../../contract/uptime.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth } from '../terminal.ts';
import { cellsFor, stateLines, stripLines } from '../view/strip-view.ts';
import { toldLines } from '../view/told-view.ts';
import { visitHistory } from './history-visit.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The times that strips are drawn of, in ms. */
export const rangesMs = {
  ...{ '1h': HOUR_MS, '24h': 24 * HOUR_MS, '7d': 7 * 24 * HOUR_MS, '90d': 90 * 24 * HOUR_MS, '1y': 365 * 24 * HOUR_MS },
} as const;

/** The options of `history`; with `told` the log of what was told is shown instead. */
export type HistoryOptions = CommonOptions & { range: keyof typeof rangesMs; told?: boolean };

/** The most lines of the log that are shown. */
const MOST_TOLD = 500;

const toldCommand = (around: Surroundings, options: HistoryOptions): Promise<ExitStatus> =>
  visitHistory(around, options, async ({ history, here: { nowMs } }) => {
    const period = { fromMs: nowMs - rangesMs[options.range], toMs: nowMs };
    const told = await history.ask('told', { ...period, limit: MOST_TOLD });
    if (!told.ok) return told;
    const json = told.value.map((line) => ({ ...line, what: say(line.title), why: say(line.reason) }));
    return ok({ json: { ...period, told: json }, lines: (page) => toldLines(told.value, page) });
  });

/** `tokwatch history`: the strips of the last hour, day, week, three months or year. */
export const historyCommand = (around: Surroundings, options: HistoryOptions): Promise<ExitStatus> => {
  if (options.told === true) return toldCommand(around, options);
  return visitHistory(around, options, async ({ history, here: { nowMs, zone } }) => {
    const widthPx = options.json === true ? 200 : cellsFor(textWidth(around.terminal));
    const strip = await history.ask('strip', { fromMs: nowMs - rangesMs[options.range], toMs: nowMs, widthPx });
    if (!strip.ok) return strip;
    const rows = strip.value.rows.map((row) => {
      const { message: figure, ...uptime } = uptimeOf(row.totals);
      return { ...row, uptime: { ...uptime, summary: say(figure) } };
    });
    return ok({
      json: { range: options.range, ...strip.value, rows, history: withSummaries(history.state()) },
      lines: ({ width, paint }) => [
        ...stripLines(strip.value, { width, paint, zone }),
        ...['', ...stateLines(history.state(), zone, width)],
      ],
    });
  });
};

const withSummaries = ({ notices, ...state }: Parameters<typeof stateLines>[0]): unknown => ({
  ...state,
  notices: notices.map((notice) => ({ ...notice, summary: say(message(notice.message.id, notice.message.params)) })),
});
