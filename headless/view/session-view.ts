// LIVE sessions on a terminal: a list, and one of them with what it came to.
import { durationOf } from '../../contract/duration-words.ts';
import { message, say } from '../../contract/message.ts';
import { figuresOf, scoreFormula, scoreOf, scoreRows } from '../../contract/replay/session-figures.ts';
import type { Session, SessionLog, SessionSummary } from '../../contract/session.ts';
import { dipCells, senderOf, whenOf } from '../../engine/exports/report/report-words.ts';
import { clockOf, offsetName } from '../../engine/exports/zoned-time.ts';
import type { Page } from '../commands/history-visit.ts';
import { wrapHanging } from './frame.ts';
import { severityLook } from './paint.ts';
import type { Look } from './paint.ts';
import { whenIt } from './when-it.ts';
import { word } from './words.ts';

const MARGIN = '  ';
/** Wide enough for the longest figure's name, on a terminal that has the room. */
const NAME_COLUMN = 36;

const lookOf = (summary: SessionSummary | null): Look => {
  if (summary === null) return severityLook.unknown;
  if (summary.failingMs > 0) return severityLook.down;
  return summary.wobblingMs > 0 ? severityLook.degraded : severityLook.ok;
};

/** One session in a list: which, when, how long, its score, and the sentence about it. */
export const sessionLine = (session: Session, { width, paint, here: { zone } }: Page): string[] => {
  const { id, title, summary } = session;
  const { shape, style } = lookOf(summary);
  const facts = [
    whenIt(session, zone),
    ...(summary === null ? [] : [durationOf(summary.durationMs), scoreOf(summary)]),
    ...(title === '' ? [] : [say(message('session.marker', { text: title }))]),
  ];
  const [head = '', ...rest] = wrapHanging(`${shape} `, `#${id}  ${facts.join(' · ')}`, width);
  const said = summary === null ? word('report.no-summary') : say(summary.message);
  return [head.replace(shape, () => paint(style, shape)), ...rest, ...wrapHanging(MARGIN, said, width)];
};

/** A list of sessions, newest first; `more` says that there are older ones, `isSearch` that only some were wanted. */
export const sessionLines = (
  sessions: readonly Session[],
  { more, isSearch }: { more: boolean; isSearch: boolean },
  page: Page,
): string[] => {
  if (sessions.length === 0) return [word(isSearch ? 'session.none-found' : 'session.none-yet')];
  const { nowMs, zone } = page.here;
  const note = say(message('session.local', { offset: offsetName(nowMs, zone) }));
  return [
    ...sessions.flatMap((session) => sessionLine(session, page)),
    ...(more ? ['', word('session.more')] : []),
    ...['', page.paint('gray', note)],
  ];
};

/** A heading and the lines below it; nothing where there are none. */
export const headed = (title: string, lines: readonly string[], { paint }: Pick<Page, 'paint'>): string[] =>
  lines.length === 0 ? [] : ['', paint('bold', title), ...lines];

const summaryLines = (session: Session, summary: SessionSummary, page: Page): string[] => {
  const { width, here } = page;
  const hanging = (text: string): string[] => wrapHanging(MARGIN, text, width);
  const todo = summary.todo.map((one) => say(one));
  const dips = summary.dips.flatMap((dip) => {
    const [when, lasted, how, why = '', side] = dipCells(dip, here.zone);
    return [...hanging(`${when} · ${lasted} · ${how} · ${side}`), ...wrapHanging(MARGIN.repeat(2), why, width)];
  });
  const named = (what: string, value: string): string[] => hanging(`${`${what} `.padEnd(NAME_COLUMN)} ${value}`);
  const taken = scoreRows(summary).flatMap(([what, points, most]) => named(what, `${points} / ${most}`));
  return [
    ...headed(word('report.todo'), (todo.length === 0 ? [word('report.todo-none')] : todo).flatMap(hanging), page),
    ...headed(word('report.dips'), dips.length === 0 ? hanging(word('report.dips-none')) : dips, page),
    ...headed(word('report.score-title'), [...hanging(`${scoreOf(summary)}. ${scoreFormula()}`), ...taken], page),
    ...headed(
      word('report.figures'),
      figuresOf(session, summary).flatMap(([what, value]) => named(word(what), value)),
      page,
    ),
  ];
};

/** One session: what it came to, why, what to change first, and what happened in it. */
export const sessionDetailLines = (log: SessionLog, page: Page): string[] => {
  const { session, events } = log;
  const { zone } = page.here;
  const hanging = (text: string): string[] => wrapHanging(MARGIN, text, page.width);
  return [
    ...sessionLine(session, page),
    ...hanging(whenOf({ log, incidents: [] }, zone)),
    ...hanging(senderOf(session)),
    ...(session.summary === null ? [] : summaryLines(session, session.summary, page)),
    ...headed(
      word('report.events'),
      events.flatMap(({ atMs, kind, message: said }) =>
        wrapHanging(
          `${MARGIN}${clockOf(atMs, zone, true)}  `,
          `${word(`report.kind.${kind}`)}: ${say(said)}`,
          page.width,
        ),
      ),
      page,
    ),
  ];
};
