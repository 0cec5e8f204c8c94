// What the user must know of the history: what the trouble is now, and what happened to the file in the last days.
import type * as v from 'valibot';
import { historyStateSchema } from '../../contract/history.ts';
import type { HistoryState } from '../../contract/history.ts';
import type { Message } from '../../contract/message.ts';
import { isoTime } from '../deps/clock.ts';
import { readStored } from './queries/stored.ts';

/** One thing to tell, and since when. */
export type HistoryNotice = HistoryState['notices'][number];

/** Something that happened is told for a week, also after a restart, since nobody may have looked on the day itself. */
const TOLD_MS = 7 * 86_400_000;

const noticesSchema: v.GenericSchema<HistoryNotice[]> = historyStateSchema.entries.notices;

/** A notice of this moment. */
export const noticeAt = (nowMs: number, message: Message): HistoryNotice => ({ at: isoTime(nowMs), message });

/** The notices that a file remembers; none where that cannot be read. */
export const readNotices = (text: string | null): HistoryNotice[] =>
  (text === null ? null : readStored(noticesSchema, text)) ?? [];

/** The notices that are still told, newest first, each once. */
export const stillTold = (notices: readonly HistoryNotice[], nowMs: number): HistoryNotice[] => {
  const unlike = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  return [...unlike.values()]
    .filter(({ at }) => nowMs - Date.parse(at) < TOLD_MS)
    .sort((a, b) => b.at.localeCompare(a.at));
};
