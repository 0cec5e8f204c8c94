// A program that begins a fix and may be killed in its middle: it starts a guard that writes a file, and then waits.
import { systemClock } from '../../../engine/deps/clock.ts';
import { createGuards } from '../../../engine/fixes/guard.ts';

const [, , file = '', end] = process.argv;
const guard = await createGuards(
  systemClock,
  process.platform,
)([{ type: 'command', program: '/bin/mkdir', args: [file], privilege: 'user', timeoutMs: 5000 }]);
if (end === 'well') guard?.dismiss();
process.stdout.write(guard === null ? 'no guard\n' : 'guarded\n');
if (end !== 'well') setInterval(() => undefined, 1000);
