// A program that begins a fix and may be killed in its middle: it starts a guard that writes a file, and then waits.
import { systemClock } from '../../../engine/deps/clock.ts';
import { createGuards } from '../../../engine/fixes/guard.ts';
import type { OwnWay } from '../../../engine/fixes/own-way.ts';

const [, , file = '', end, ownWay = 'null'] = process.argv;
const note = `${file}.note`;
const guard = await createGuards(systemClock, process.platform, {
  note,
  ownWay: () => Promise.resolve(JSON.parse(ownWay) as OwnWay | null),
})([{ type: 'command', program: '/bin/mkdir', args: [file], privilege: 'user', timeoutMs: 5000 }]);
if (end === 'well') guard?.dismiss();
process.stdout.write(guard === null ? 'no guard\n' : 'guarded\n');
if (end !== 'well') setInterval(() => undefined, 1000);
