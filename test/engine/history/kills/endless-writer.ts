// Writes batches to a history without end and prints the number of each that is written, until somebody kills it. Upkeep, which
// comes once a minute, comes after milliseconds here, and the cap goes down to the half and up again, so that throwing away and
// shrinking are met by a kill too.
import { writeSync } from 'node:fs';
import { systemClock } from '../../../../engine/deps/clock.ts';
import { openHistory } from '../../../../engine/history/open-history.ts';
import { batchOf } from './numbered-batch.ts';

/** So many batches until the cap changes. */
const CAP_EVERY = 40;

const [file = '', capText = ''] = process.argv.slice(2);
const capBytes = Number(capText);
const clock = {
  ...systemClock,
  sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms === 60_000 ? 50 : ms, signal),
};

const history = await openHistory({ file, capBytes, clock });
const last = await history.ask('lastIds', null);
if (!last.ok) throw new Error(last.error.message);
for (let number = last.value.span + 1; ; number += 1) {
  if (!(await history.write(batchOf(number)))) throw new Error(JSON.stringify(history.state()));
  writeSync(1, `${number}\n`);
  if (number % CAP_EVERY === 0) history.setCap(number % (2 * CAP_EVERY) === 0 ? capBytes : capBytes / 2);
}
