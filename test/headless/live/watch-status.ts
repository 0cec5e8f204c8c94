// Runs where OBS runs: asks OBS five times a second how many frames its stream has had, and prints what it says, until OBS is gone.
// usage: watch-status.ts PASSWORD
import { setTimeout as wait } from 'node:timers/promises';
import { converseWithObs } from '../../engine/obs/support/converse-with-obs.ts';
import type { StreamCounts } from './obs-witness.ts';

const EVERY_MS = 200;

const { request } = await converseWithObs(process.argv[2] ?? '');
for (;;) {
  const status = await request('GetStreamStatus').catch(() => null);
  if (status === null) break;
  const { outputTotalFrames, outputSkippedFrames } = status as StreamCounts;
  process.stdout.write(`${JSON.stringify({ outputTotalFrames, outputSkippedFrames })}\n`);
  await wait(EVERY_MS);
}
process.exit();
