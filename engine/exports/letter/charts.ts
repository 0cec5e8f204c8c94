// The drawings of a letter with what is said beside them. Pure.
import { durationOf } from '../../../contract/duration-words.ts';
import type { ExportData } from '../export-data.ts';
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { words } from '../words.ts';
import { dayChart, legend } from './day-chart.ts';
import { dayRows } from './day-rows.ts';
import type { LetterFacts } from './letter-facts.ts';
import { lineChart, lineLegend } from './line-chart.ts';

const quiet = (text: string): Markup => element('p', { class: 'small quiet' }, text);

/** The days, their legend, and which of them are drawn. */
export const dayPart = (data: ExportData, { outages, period }: LetterFacts, zone: string): Markup[] => {
  const { rows, all, onlyBad } = dayRows(data.spans, outages, period, zone);
  const said = onlyBad ? [quiet(words('letter.days-left-out', { shown: rows.length, all }))] : [];
  return [quiet(words('letter.days-chart')), ...said, element('figure', {}, [dayChart(rows, zone), legend()])];
};

/** RTT and loss. */
export const linePart = (data: ExportData, { outages, period }: LetterFacts, zone: string): Markup[] => {
  const chart = lineChart(data, outages, period, zone);
  if (chart === null) return [quiet(words('letter.line-none'))];
  const step = words('letter.line-step', { step: durationOf(data.line.stepMs) });
  return [quiet(`${words('letter.line-chart')} ${step}`), element('figure', {}, [chart, lineLegend()])];
};
