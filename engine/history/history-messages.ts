// What goes between the program and the thread that keeps its history. Every message to the thread tells the time, so that the
// thread needs no clock of its own.
import type { HistoryState } from '../../contract/history.ts';
import type { Result } from '../../contract/result.ts';
import type { Answer, Argument, Batch, QuestionName } from './history.ts';
import type { Migration } from './migrations/migration.ts';

/** What a thread begins with; `visits` means that it makes and mends nothing. */
export type WorkerStart = {
  file: string;
  capBytes: number;
  visits: boolean;
  nowMs: number;
  steps?: readonly Migration[] | undefined;
};

/** Something that is answered under the same number. */
export type WorkerRequest =
  | { type: 'write'; serial: string; batch: Batch }
  | { [Q in QuestionName]: { type: 'ask'; name: Q; argument: Argument<Q> } }[QuestionName]
  | { type: 'close' };

/** What the thread is told. */
export type ToWorker = { nowMs: number } & (
  { type: 'request'; number: number; request: WorkerRequest } | { type: 'upkeep' } | { type: 'cap'; bytes: number }
);

/** How a request was answered: a batch by whether it is written, a question by its answer. */
export type WorkerAnswer = boolean | Result<Answer<QuestionName>>;

/** What the thread tells. */
export type FromWorker =
  { type: 'state'; state: HistoryState } | { type: 'answer'; number: number; answer: WorkerAnswer };
