// What a session adds up to, in figures and in the parts of its score. Pure.
import { durationOf } from '../duration-words.ts';
import { message, numberWords, percentWords, say } from '../message.ts';
import type { MessageId, MessageParam } from '../message.ts';
import type { Session, SessionSummary } from '../session.ts';

const words = (id: MessageId, params: Record<string, MessageParam> = {}): string => say(message(id, params));

/** A share of 0 to 1 in percent, so exact that a little still shows, and never rounded up to all of it. */
export const percentOf = (share: number | null): string => {
  if (share === null) return words('report.no-data');
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return words('report.under', { value: percentWords(0.1, 1) });
  if (percent > 99 && percent < 100) return percentWords(Math.floor(percent * 10) / 10, 1);
  return percent < 10 && percent > 0 ? percentWords(percent, 1) : percentWords(Math.round(percent), 0);
};

const figure = (value: number | null, unit: 'unit.kilobits' | 'unit.milliseconds'): string =>
  value === null ? words('report.no-data') : words(unit, { value: Math.round(value) });

const KILO = 1000;

const bytesOf = (bytes: number): string => {
  const kilobytes = bytes / KILO;
  return kilobytes < KILO
    ? words('unit.kilobytes', { value: numberWords(kilobytes, 1) })
    : words('unit.megabytes', { value: numberWords(kilobytes / KILO, 1) });
};

const ownTraffic = ({ ownBytes, ownBytesPerSecond }: SessionSummary): string =>
  ownBytes == null || ownBytesPerSecond == null
    ? words('report.no-data')
    : words('report.own', { total: bytesOf(ownBytes), rate: bytesOf(ownBytesPerSecond) });

/** What a summary says in figures, as pairs of what and how much. */
export const figuresOf = (session: Session, summary: SessionSummary): Array<[MessageId, string]> => {
  const noDropped = session.server?.protocol === 'srt' && summary.dropped === null;
  return [
    ['report.figure.duration', durationOf(summary.durationMs)],
    ['report.figure.watched', percentOf(summary.watched)],
    ['report.figure.mean', figure(summary.meanKilobitsPerSecond, 'unit.kilobits')],
    ['report.figure.low', figure(summary.lowKilobitsPerSecond, 'unit.kilobits')],
    ['report.figure.dropped', noDropped ? words('report.no-dropped') : percentOf(summary.dropped)],
    ['report.figure.lagged', percentOf(summary.lagged)],
    ['report.figure.skipped', percentOf(summary.skipped)],
    ['report.figure.wobbling', durationOf(summary.wobblingMs)],
    ['report.figure.failing', durationOf(summary.failingMs)],
    ['report.figure.router-loss', percentOf(summary.routerLoss)],
    ['report.figure.internet-loss', percentOf(summary.internetLoss)],
    ['report.figure.router-rtt', figure(summary.routerRttMs, 'unit.milliseconds')],
    ['report.figure.internet-rtt', figure(summary.internetRttMs, 'unit.milliseconds')],
    ['report.figure.ingest-rtt', figure(summary.ingestRttMs, 'unit.milliseconds')],
    ['report.figure.own', ownTraffic(summary)],
  ];
};

const points = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return numberWords(rounded, Number.isInteger(rounded) ? 0 : 1);
};

// The language says on which side the sign stands; a minus is as wide as a digit.
const takenWords = (taken: number): string => (taken === 0 ? points(0) : points(-taken).replace('-', '−'));

/** The score's parts: of what, what it took, what it could take at most. */
export const scoreRows = ({ scoreParts }: SessionSummary): Array<[what: string, taken: string, most: string]> =>
  scoreParts.map(({ part, most, taken }) => [
    words(`report.score.${part}`),
    taken === null ? words('report.score-not-judged') : takenWords(taken),
    points(most),
  ]);

/** The score itself: "87 of 100". */
export const scoreOf = ({ score }: SessionSummary): string =>
  score === null ? words('report.score-none') : words('report.score-of', { score: Math.round(score) });

/** The score's formula in one sentence. */
export const scoreFormula = (): string => words('report.score-formula');
