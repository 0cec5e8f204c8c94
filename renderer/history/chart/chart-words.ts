// What a close-up shows, in words.
import { percentWords } from '../../../contract/message.ts';
import { locale, say } from '../../words/say.ts';
import { msWords } from '../line/line-words.ts';
import { isOfLine } from './chart-points.ts';
import type { ChartMeasure, ChartPoint } from './chart-points.ts';

const MEGA = 1000;

const speedWords = (kbitS: number): string => {
  const [value, unit] = kbitS < MEGA ? [kbitS, 'kilobit-per-second'] : [kbitS / MEGA, 'megabit-per-second'];
  return new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 },
  }).format(value);
};

/** A value with its unit. */
export const valueWords = (value: number, measure: ChartMeasure): string => {
  if (measure === 'loss') return percentWords(value * 100, 0, 1);
  return measure === 'speed' ? speedWords(value) : msWords(value);
};

/** A point in words. */
export const pointWords = (point: ChartPoint | null, measure: ChartMeasure): string => {
  if (point === null) return say('chart.no-point');
  const { value, low, high, asked, missed } = point;
  const counts = { asked, missed };
  const kind = isOfLine(measure) ? 'line' : 'host';
  if (value === null) return say(`chart.silent.${kind}`, counts);
  const told = valueWords(value, measure);
  if (low === null || high === null) return say('chart.point.plain', { value: told, ...counts });
  const bounds = { low: valueWords(low, measure), high: valueWords(high, measure) };
  return say(`chart.point.${kind}`, { value: told, ...bounds, ...counts });
};

/** What is measured at, for reading: the address without what all of them have in common. */
export const targetWords = (target: string): string => target.replace(/^https:\/\//, '').replace(/\/$/, '');
