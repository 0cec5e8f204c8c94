// `node test/docs/record-watch.ts`: records what the pictures of the documentation show. A real `watch --json` looks at
// a healthy laboratory, then at one whose content hosts fell silent; its last verdict and round of each are kept.
import { createInterface } from 'node:readline';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from '../lab/daemons.ts';
import { bootLab } from '../lab/lab.ts';
import { findScenario } from '../scenarios/all.ts';
import { sourceOf } from './snapshots.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Long enough for further looks and for a duration in minutes. */
const WATCH_MS = 125_000;

await using lab = await bootLab({ copy: 'pic' });
const data = await lab.freshHome();
const args = ['headless/main.ts', 'watch', '--json', '--data-dir', data];
const watch = await lab.spawnIn('cli', nodeBinary, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

let isOver = false;
watch.once('exit', (exitCode, signal) => {
  if (!isOver) throw new Error(`the watch ended by itself: ${exitCode ?? signal}`);
});
const latest: Record<string, string> = {};
createInterface({ input: watch.stdout! }).on('line', (line) => {
  latest[(JSON.parse(line) as { type: string }).type] = line;
});

await wait(WATCH_MS);
await writeFile(sourceOf('watch-ok'), `${latest['verdict']}\n${latest['round']}\n`);
await lab.inject(findScenario('T13'));
await wait(WATCH_MS);
await writeFile(sourceOf('watch-broken'), `${latest['verdict']}\n${latest['round']}\n`);
isOver = true;
