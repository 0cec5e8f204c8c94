// What own sessions say together, on a terminal.
import { message, say } from '../../contract/message.ts';
import { percentOf } from '../../contract/replay/session-figures.ts';
import type { TrendCell, Trends } from '../../contract/trends.ts';
import { weekdayNames } from '../../engine/session/trends/weekday-names.ts';
import type { Page } from '../commands/history-visit.ts';
import { wrap, wrapHanging } from './frame.ts';
import { word } from './words.ts';

const LONGEST_DAY = 'Wednesday'.length;

const cellText = ({ weekday, hour, sessions, score, troubled }: TrendCell): string =>
  [
    `${word(weekdayNames[weekday]!).padEnd(LONGEST_DAY)} ${String(hour).padStart(2, '0')}:00`,
    say(message('trends.sessions', { sessions })),
    score === null ? word('report.score-none') : say(message('report.score-of', { score: Math.round(score) })),
    say(message('trends.troubled', { share: percentOf(troubled) })),
  ].join(' · ');

/** The sentence, and each weekday and hour at which sessions began. */
export const trendsLines = ({ message: said, cells }: Trends, { width, paint }: Page): string[] => [
  ...wrap(say(said), width).map((line) => paint('bold', line)),
  ...(cells.length === 0 ? [] : ['', ...cells.flatMap((cell) => wrapHanging('  ', cellText(cell), width))]),
];
