// The thread that keeps the history: one message after the other, and upkeep in slices between them.
import { parentPort, workerData } from 'node:worker_threads';
import { fail } from '../../contract/result.ts';
import { systemClock } from '../deps/clock.ts';
import type { FromWorker, ToWorker, WorkerAnswer, WorkerRequest, WorkerStart } from './history-messages.ts';
import { createStore } from './store.ts';
import { createVisit } from './visit.ts';

/** Between two slices of upkeep, so that it takes a small part of one processor. */
const PAUSE_MS = 10;

const start = workerData as WorkerStart;
const store = start.visits ? createVisit(start) : createStore(start);

const tell = (told: FromWorker): void => parentPort?.postMessage(told);

let lastTold = '';
const tellState = (): void => {
  const state = store.state();
  const text = JSON.stringify(state);
  if (text === lastTold) return;
  lastTold = text;
  tell({ type: 'state', state });
};

// A bug of ours must not end the recording: what met it is left out, and the user is told.
const answerTo = async (request: WorkerRequest, nowMs: number): Promise<WorkerAnswer> => {
  try {
    if (request.type === 'write') return await store.write(request.serial, request.batch, nowMs);
    if (request.type === 'ask') return await store.ask(request.name, request.argument, nowMs);
    store.close();
  } catch (bug) {
    if (request.type === 'ask') return fail('internal', `The history cannot answer “${request.name}”: ${String(bug)}`);
    store.leftOut(nowMs);
  }
  return true;
};

let turn: Promise<void> = store.open(start.nowMs).then(tellState);
const inTurn = (work: () => Promise<void>): Promise<void> => (turn = turn.then(work).then(tellState));

let isTidying = false;
const tidy = async (nowMs: number): Promise<void> => {
  if (isTidying) return;
  isTidying = true;
  const slice = store.upkeep(nowMs);
  for (let hasMore = true; hasMore; await systemClock.sleep(PAUSE_MS)) {
    await inTurn(async () => {
      try {
        hasMore = await slice();
      } catch {
        store.leftOut(nowMs);
        hasMore = false;
      }
    });
  }
  isTidying = false;
};

// Ends this thread alone; the program begins another one.
const giveUp = (): void => process.exit(1);

parentPort?.on('message', (told: ToWorker) => {
  if (told.type === 'upkeep') tidy(told.nowMs).catch(giveUp);
  else
    inTurn(async () => {
      if (told.type === 'cap') store.setCap(told.bytes);
      else {
        const answer = await answerTo(told.request, told.nowMs);
        // Who gets the answer knows the state that came of it.
        tellState();
        tell({ type: 'answer', number: told.number, answer });
      }
    }).catch(giveUp);
});
