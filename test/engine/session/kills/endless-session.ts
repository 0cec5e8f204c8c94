// Keeps a session without end and prints the moment of each second that it has taken, until somebody kills it.
import { writeSync } from 'node:fs';
import { openRealDesk } from './real-desk.ts';

const [file = ''] = process.argv.slice(2);

const { desk } = await openRealDesk(file, { live: true });
let lastMs = 0;
desk.subscribe(({ row }) => {
  if (row === null || row.atMs === lastMs) return;
  lastMs = row.atMs;
  writeSync(1, `${lastMs}\n`);
});
