// The thread that keeps the history, with a weakness: a batch with a state of one of these codes ends it.
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker, WorkerStart } from '../../../engine/history/history-messages.ts';
import '../../../engine/history/history-worker.ts';

const port = parentPort!;
const endedBefore = `${(workerData as WorkerStart).file}.ended-before`;

const endInstead: typeof port.postMessage = () => {
  writeFileSync(endedBefore, '');
  process.exit(4);
};

const codeIn = (told: ToWorker): string | undefined =>
  told.type === 'request' && told.request.type === 'write' ? told.request.batch.spans.at(-1)?.code : undefined;

port.on('message', (told: ToWorker) => {
  // Before it is written.
  if (codeIn(told) === 'tiktok.down') process.exit(3);
  // After it is written and before that is said, but only once.
  if (codeIn(told) === 'dns.down' && !existsSync(endedBefore)) port.postMessage = endInstead;
});
