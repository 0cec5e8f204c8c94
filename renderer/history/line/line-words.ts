// What the line came to, in words.
import { percentWords } from '../../../contract/message.ts';
import { locale, say } from '../../words/say.ts';
import type { LineSum, Measure } from './series.ts';

/** A time in ms, with a decimal where it is short. */
export const msWords = (ms: number | null): string =>
  ms === null
    ? say('sheet.no-figure')
    : new Intl.NumberFormat(locale, {
        ...{ style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: ms < 10 ? 1 : 0 },
      }).format(ms);

/** How much was lost. */
export const lossWords = ({ sent, lost }: LineSum): string =>
  sent === 0 ? say('sheet.no-figure') : percentWords((lost / sent) * 100, 0, 1);

/** The value at the top of a drawing. */
export const topWords = (top: number, measure: Measure): string =>
  say('line.top', { value: measure === 'loss' ? percentWords(top * 100, 0, 1) : msWords(top) });

/** A line's sums in a sentence. */
export const sumWords = (sum: LineSum): string =>
  sum.sent === 0
    ? say('line.nothing')
    : say('line.sum', {
        ...{ rtt: msWords(sum.rttMs), least: msWords(sum.leastRttMs), most: msWords(sum.mostRttMs) },
        ...{ lost: lossWords(sum), jitter: msWords(sum.jitterMs) },
      });
