// From a snapshot to words: the sentence, what to do, since when. The same for the live view, plain lines and check.
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import { todoOf } from '../../contract/todo.ts';
import type { Verdict } from '../../contract/verdict.ts';

/** What to do about a verdict, in one line. */
export const adviceFor = (verdict: Verdict): string => say(message(todoOf(verdict)));

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Local clock time of an ISO moment, hours and minutes. */
export const clockTime = (iso: string): string => {
  const date = new Date(iso);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
};

/** Local day and clock time of an ISO moment: "2026-11-21 21:43". */
export const dayAndTime = (iso: string): string => {
  const date = new Date(iso);
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
  return `${day} ${clockTime(iso)}`;
};

/** How long ago, in the largest fitting units: "40 s", "3 min", "2 h 5 min", "3 d 4 h"; a unit of none is left out. */
export const elapsed = (fromIso: string, toIso: string): string => {
  const seconds = Math.max(0, Math.round((Date.parse(toIso) - Date.parse(fromIso)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const units: Array<[number, string]> =
    hours < 24
      ? [
          [hours, 'h'],
          [minutes % 60, 'min'],
        ]
      : [
          [Math.floor(hours / 24), 'd'],
          [hours % 24, 'h'],
        ];
  return units
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ');
};

/** A message by its id alone. */
export const word = (id: MessageId): string => say(message(id));
