// What the page carries for its own script: the columns as short texts, the clock, and everything that the script may say, so that
// the script itself knows no words. Pure.
import { say, speechNow } from '../../../../contract/message.ts';
import type { SessionLog, SessionSummary } from '../../../../contract/session.ts';
import { inTexts } from '../../in-texts.ts';
import { withLabels } from '../../taken-out.ts';
import { words } from '../../words.ts';
import { secondOf, secondsOf } from '../../../../contract/replay/columns.ts';
import type { Columns } from '../../../../contract/replay/columns.ts';
import type { ClockFace } from '../../../../contract/replay/clock-face.ts';
import { packed } from '../packed.ts';
import type { ReportData } from '../report-data.ts';

/** A dip: its seconds, and what is said of it. */
type Stretch = [from: number, to: number, said: string];

const dipsOf = (summary: SessionSummary | null, { startMs }: Columns): Stretch[] =>
  (summary?.dips ?? []).map((dip) => [
    ...secondsOf(dip, startMs),
    `${words(`report.state.${dip.state}`)}: ${say(dip.message)}`,
  ]);

const watchOf = ({ log }: ReportData, { startMs }: Columns): Array<[from: number, said: string]> =>
  log.events
    .filter(({ kind }) => kind === 'verdict')
    .map(({ atMs, message }) => [secondOf(atMs, startMs), say(message)]);

const said = ({ session }: SessionLog): Record<string, string> => ({
  held: words(session.summary === null ? 'report.no-summary' : 'report.now.held'),
  unwatched: words('report.now.unwatched'),
  none: words('report.no-data'),
  reconnecting: words('report.reconnecting'),
  refused: words('report.refused'),
});

/** The data as JSON that can stand in a script element; every text goes through `own`, the words that the user hides. */
export const pageData = (
  data: ReportData,
  columns: Columns,
  face: ClockFace,
  own: (text: string) => string,
): string => {
  const texts = inTexts(
    { dips: dipsOf(data.log.session.summary, columns), watch: watchOf(data, columns), said: said(data.log) },
    (text) => withLabels(own(text)),
  ) as object;
  const numbers = Object.fromEntries(Object.entries(columns.of).map(([name, column]) => [name, packed(column)]));
  return JSON.stringify({
    ...texts,
    locale: speechNow().locale,
    face,
    seconds: columns.seconds,
    columns: numbers,
  }).replaceAll('<', '\\u003c');
};
