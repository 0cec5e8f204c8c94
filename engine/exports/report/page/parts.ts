// The parts of the page below its timeline: tables, each with its caption. Pure.
import { durationOf } from '../../../../contract/duration-words.ts';
import { say } from '../../../../contract/message.ts';
import { figuresOf, scoreFormula, scoreOf, scoreRows } from '../../../../contract/replay/session-figures.ts';
import { stepColumns, stepOf, stepRows } from '../../../../contract/replay/steps.ts';
import type { SessionSummary } from '../../../../contract/session.ts';
import { element } from '../../markup.ts';
import type { Content, Markup } from '../../markup.ts';
import { words } from '../../words.ts';
import { clockOf } from '../../zoned-time.ts';
import { secondOf } from '../../../../contract/replay/columns.ts';
import type { Columns } from '../../../../contract/replay/columns.ts';
import type { ClockFace } from '../../../../contract/replay/clock-face.ts';
import type { ReportData } from '../report-data.ts';
import { dipCells, incidentCells, shortened } from '../report-words.ts';

/** The most rows that a list on the page has; the data has them all. */
export const MOST_LISTED = 500;

const cell = (name: 'th' | 'td', content: Content): Markup =>
  element(name, name === 'th' ? { scope: 'col' } : {}, content);

const table = (caption: string, columns: readonly string[], rows: ReadonlyArray<readonly Content[]>): Markup =>
  element('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption }, [
    element('table', {}, [
      element('caption', { class: 'unseen' }, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          columns.map((name) => cell('th', name)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            row.map((content) => cell('td', content)),
          ),
        ),
      ),
    ]),
  ]);

const headed = (title: string, ...content: readonly Content[]): Markup =>
  element('section', { class: 'below' }, element('h2', {}, title), ...content);

const more = (all: number): Content =>
  all <= MOST_LISTED ? [] : element('p', { class: 'quiet' }, words('report.more', { count: all - MOST_LISTED }));

const names = (...ids: ReadonlyArray<'when' | 'what' | 'event'>): string[] =>
  ids.map((id) => words(`report.column.${id}`));

/** One thing that lasted: when, how long, how and whose in one line, what it was below. */
const stretchOf = (when: string, facts: readonly string[], what: string, ...more: readonly Content[]): Markup =>
  element('li', {}, [
    element('p', {}, [element('b', { class: 'time' }, when), ` · ${facts.join(' · ')} `, ...more]),
    element('p', {}, what),
  ]);

const showButton = (second: number, when: string): Markup => {
  const named = { 'aria-label': words('report.show-name', { when }) };
  const attributes = { type: 'button', class: 'show', hidden: 'hidden', 'data-second': second, ...named };
  return element('button', attributes, words('report.show'));
};

/** The dips with their causes; each has a button that the page's script shows. */
export const dipsPart = ({ dips }: SessionSummary, { startMs }: Columns, zone: string): Markup => {
  const title = words('report.dips');
  if (dips.length === 0) return headed(title, element('p', {}, words('report.dips-none')));
  const rows = dips.slice(0, MOST_LISTED).map((dip) => {
    const [when = '', lasted = '', how = '', why = '', side = ''] = dipCells(dip, zone);
    return stretchOf(when, [lasted, how, side], why, showButton(secondOf(dip.fromMs, startMs), when));
  });
  return headed(title, element('ol', { class: 'list' }, rows), more(dips.length));
};

/** The incidents of the watch; nothing where there are none. */
export const incidentsPart = ({ incidents }: ReportData, zone: string): Content => {
  if (incidents.length === 0) return [];
  const rows = incidents.slice(0, MOST_LISTED).map((incident) => {
    const [when = '', lasted = '', what = '', side = ''] = incidentCells(incident, zone);
    return stretchOf(when, [lasted, side], what);
  });
  return headed(words('report.incidents'), element('ol', { class: 'list' }, rows), more(incidents.length));
};

/** What it adds up to. */
export const figuresPart = ({ log }: ReportData, summary: SessionSummary): Markup => {
  const title = words('report.figures');
  const rows = figuresOf(log.session, summary).map(([what, value]) => [words(what), value]);
  return headed(title, table(title, [words('report.column.what'), words('report.column.value')], rows));
};

/** The score and how it came about. */
export const scorePart = (summary: SessionSummary): Markup => {
  const title = words('report.score-title');
  const columns = [words('report.column.what'), words('report.column.taken'), words('report.column.most')];
  return headed(
    title,
    element('p', {}, [element('b', { class: 'score' }, scoreOf(summary)), ' ', scoreFormula()]),
    summary.scoreParts.length === 0 ? [] : table(title, columns, scoreRows(summary)),
  );
};

/** Everything that happened, folded away. */
export const eventsPart = ({ log: { events } }: ReportData, zone: string): Markup => {
  const rows = events
    .slice(0, MOST_LISTED)
    .map(({ atMs, kind, message }): Content[] => [
      element('span', { class: 'time' }, clockOf(atMs, zone, true)),
      words(`report.kind.${kind}`),
      element('bdi', {}, shortened(say(message))),
    ]);
  const title = words('report.events');
  return element('details', {}, [
    element('summary', {}, `${title} (${events.length})`),
    table(title, names('when', 'what', 'event'), rows),
    more(events.length),
  ]);
};

/** The table behind the timeline, folded away. */
export const stepsPart = (columns: Columns, face: ClockFace): Markup => {
  const title = words('report.minutes', { step: durationOf(stepOf(columns)) });
  return element('details', {}, [element('summary', {}, title), table(title, stepColumns(), stepRows(columns, face))]);
};
