// Opens histories for tests, and closes them when the test is over.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HistoryState } from '../../../contract/history.ts';
import { say } from '../../../contract/message.ts';
import type { Result } from '../../../contract/result.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { History } from '../../../engine/history/history.ts';
import { openHistory, openToRead } from '../../../engine/history/open-history.ts';
import type { HistoryOptions } from '../../../engine/history/open-history.ts';

/** More than any test fills. */
const CAP_BYTES = 150_000_000;

/** The file of the history in a data directory. */
export const fileIn = (directory: string): string => join(directory, 'history.sqlite');

type Options = Partial<HistoryOptions>;

const optionsFor = (directory: string, options: Options): HistoryOptions => ({
  ...{ file: fileIn(directory), capBytes: CAP_BYTES, clock: systemClock },
  ...options,
});

const closedInTheEnd = (history: History): History => {
  onTestFinished(history.close);
  return history;
};

/** The history of a data directory, to be kept. */
export const historyIn = async (directory: string, options: Options = {}): Promise<History> =>
  closedInTheEnd(await openHistory(optionsFor(directory, options)));

/** The history of a data directory, to be looked into. */
export const visitTo = async (directory: string, options: Options = {}): Promise<History> =>
  closedInTheEnd(await openToRead(optionsFor(directory, options)));

/** What a question was answered with; throws what the history says instead. */
export const valueOf = async <T>(answer: Promise<Result<T>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** The ids of what the user must know. */
export const noticesOf = ({ notices }: HistoryState): string[] => notices.map(({ message }) => message.id);

/** What the user must know, in words. */
export const sentencesOf = ({ notices }: HistoryState): string[] => notices.map(({ message }) => say(message));

/** All time. */
export const always = { fromMs: 0, toMs: 9e15, limit: 1_000_000 };
