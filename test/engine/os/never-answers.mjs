// Stands in for a library that hangs, and blocks its thread while it does.
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => undefined);
for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
