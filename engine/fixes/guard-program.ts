// The guard itself (guard.ts): reads the commands, says that it is there, and waits for `done` or the end of its input. It is a
// process of its own, so that it reads its own surroundings.
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createRun } from '../os/run-command.ts';
import type { CommandStep } from '../os/controls/step.ts';

/** A program that lives but has forgotten the guard: after this time the second half is due. */
const PATIENCE_MS = 180_000;

const [, , platform = '', note = ''] = process.argv;
const run = createRun(platform, process.env);

const doAll = async (commands: readonly CommandStep[]): Promise<void> => {
  for (const { program, args, timeoutMs } of commands) await run(program, args, { timeoutMs });
  if (commands.length > 0 && note !== '') await writeFile(note, '', { mode: 0o600 });
};

// Whoever ends the program by a signal to all of its group must not end its guard.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const lines = createInterface({ input: process.stdin });
let commands: readonly CommandStep[] | null = null;
const late = setTimeout(() => lines.close(), PATIENCE_MS);
lines.on('line', (line) => {
  if (commands === null) {
    commands = JSON.parse(line) as CommandStep[];
    process.stdout.write('ready\n');
  } else if (line === 'done') {
    commands = [];
    lines.close();
  }
});
lines.once('close', () => {
  clearTimeout(late);
  // Nobody reads any more what is said here.
  process.stdout.on('error', () => undefined);
  const leave = (): void => process.exit();
  doAll(commands ?? []).then(leave, leave);
});
