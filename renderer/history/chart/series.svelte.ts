// What a close-up shows of the sheet: an end of the line, which the sheet has, or a host, which the engine is asked about for the same
// time. A closer look is a question of its own, so that what is drawn is as fine as what was measured.
import { targetSaid } from '../../../contract/asked-words.ts';
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';
import { lineEnds } from '../../../contract/history.ts';
import { isMessageId } from '../../../contract/message.ts';
import { say } from '../../words/say.ts';
import { sumWords } from '../line/line-words.ts';
import { sumOf } from '../line/series.ts';
import type { Sheet } from '../sheet/sheet.svelte.ts';
import { unwatchedIn } from '../sheet/strip-paths.ts';
import { followAnswer } from './asked.svelte.ts';
import { apartBySteps, apartByWatch, columnsOf, isOfLine, pointsOfHost, pointsOfLine } from './chart-points.ts';
import type { ChartMeasure, ChartPoint, Columns } from './chart-points.ts';
import { targetWords } from './chart-words.ts';

/** A step of a band is worth so many pixels: a percentile wants more than one measurement. */
const PX_A_STEP = 4;

/** One series as it is drawn; `sum` says in words what it came to. */
export type Series = { target: string; points: readonly ChartPoint[]; columns: Columns; stepMs: number; sum: string };

/** What somebody wants to see. */
export type Wanted = {
  sheet: () => Sheet | null;
  isOpen: () => boolean;
  width: () => number;
  measure: () => ChartMeasure;
  target: () => string;
};

/** The series of a close-up; every property is a rune. */
export type SeriesState = {
  /** What there is to choose from. */
  readonly targets: readonly string[];
  /** Null while it is waited for, and where there is none. */
  readonly shown: Series | null;
  readonly isEmpty: boolean;
  readonly trouble: string;
  readonly nameOf: (target: string) => string;
};

const nameOf = (target: string): string => {
  const id = `line.${target}`;
  return isMessageId(id) ? say(id) : targetWords(targetSaid(target));
};

const countsOf = (points: readonly ChartPoint[]): { asked: number; missed: number } => ({
  asked: points.reduce((sum, { asked }) => sum + asked, 0),
  missed: points.reduce((sum, { missed }) => sum + missed, 0),
});

const lineSeries = ({ line }: Sheet, measure: ChartMeasure, target: string): Series | null => {
  const row = line?.rows.find(({ to }) => to === target);
  if (!line || !row || row.points.length === 0 || !isOfLine(measure)) return null;
  const points = pointsOfLine(row.points, measure);
  const columns = columnsOf(points, line.stepMs, apartBySteps(line.stepMs));
  return { target, points, columns, stepMs: line.stepMs, sum: sumWords(sumOf(row.points)) };
};

/** Follows what is wanted for as long as the calling component lives. */
export const followSeries = (client: Client<Api>, wanted: Wanted): SeriesState => {
  const hosts = followAnswer(() => {
    const [sheet, measure] = [wanted.sheet(), wanted.measure()];
    if (!wanted.isOpen() || isOfLine(measure) || sheet === null) return null;
    return client.history.measured({
      ...{ ...sheet.period, measure },
      widthPx: Math.max(1, Math.round(wanted.width() / PX_A_STEP)),
    });
  });
  // An answer to what is not wanted any more is none.
  const rows = $derived.by(() => {
    const [answer, measure, period] = [hosts.value, wanted.measure(), wanted.sheet()?.period];
    return !isOfLine(measure) && answer?.measure === measure && period ? answer : null;
  });
  const hostSeries = (sheet: Sheet): Series | null => {
    const row = rows?.rows.find(({ target }) => target === wanted.target()) ?? rows?.rows[0];
    if (!rows || !row) return null;
    const points = pointsOfHost(row.points);
    const stretches = sheet.strip.rows.find(({ subject }) => subject === 'verdict')?.stretches ?? [];
    const columns = columnsOf(points, rows.stepMs, apartByWatch(rows.stepMs, unwatchedIn(stretches, sheet.period)));
    const { target } = row;
    return { target, points, columns, stepMs: rows.stepMs, sum: say('chart.sum.host', countsOf(points)) };
  };
  const shown = $derived.by(() => {
    const sheet = wanted.sheet();
    if (sheet === null) return null;
    const measure = wanted.measure();
    return isOfLine(measure) ? lineSeries(sheet, measure, wanted.target()) : hostSeries(sheet);
  });
  const isWaiting = $derived(wanted.sheet() === null || (!isOfLine(wanted.measure()) && rows === null));
  return {
    get targets() {
      return isOfLine(wanted.measure()) ? lineEnds : (rows?.rows.map(({ target }) => target) ?? []);
    },
    get shown() {
      return shown;
    },
    get isEmpty() {
      return !isWaiting && shown === null;
    },
    get trouble() {
      return isOfLine(wanted.measure()) ? '' : hosts.trouble;
    },
    nameOf,
  };
};
