// The log of what was told without having been asked for, and of what was not, each with its reason.
import type { AlertLogLine } from '../../contract/alert.ts';
import { say } from '../../contract/message.ts';
import { momentOf } from '../../engine/exports/zoned-time.ts';
import type { Page } from '../commands/history-visit.ts';
import { wrapHanging } from './frame.ts';
import { word } from './words.ts';

/** The log as lines, in the order in which it came. */
export const toldLines = (told: readonly AlertLogLine[], { width, paint, here: { zone } }: Page): string[] => {
  if (told.length === 0) return [word('told.nothing')];
  return told.flatMap((line) => [
    `${line.told ? '●' : '◌'} ${momentOf(Date.parse(line.at), zone)}${line.incident === null ? '' : `  #${line.incident}`}`,
    ...wrapHanging('  ', say(line.title), width).map((text) => paint('bold', text)),
    ...wrapHanging('  ', say(line.reason), width),
  ]);
};
