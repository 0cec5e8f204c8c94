// The weekdays as people name them.
import type { MessageId } from '../../../contract/message.ts';

/** The names of the weekdays, from 0 (Monday) to 6. */
export const weekdayNames = [
  'trends.day.monday',
  'trends.day.tuesday',
  'trends.day.wednesday',
  'trends.day.thursday',
  'trends.day.friday',
  'trends.day.saturday',
  'trends.day.sunday',
] as const satisfies readonly MessageId[];
