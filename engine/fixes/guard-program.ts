// The guard itself (guard.ts): reads the commands, says that it is there, and waits for `done` or the end of its input. It is a
// process of its own, so that it reads its own surroundings.
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { realFiles } from '../deps/real-files.ts';
import { createOs } from '../os/current-os.ts';
import { createRun } from '../os/run-command.ts';
import type { GuardOrder } from './guard.ts';
import { isElsewhere, wayBy } from './own-way.ts';
import type { OwnWay } from './own-way.ts';

/** A program that lives but has forgotten the guard: after this time the second half is due. */
const PATIENCE_MS = 180_000;

const [, , platform = '', note = ''] = process.argv;
const run = createRun(platform, process.env);

const networkOf = createOs(platform, {
  ...{ run, files: realFiles, environment: process.env, secondOpinion: () => Promise.resolve(null) },
});

// By then somebody may have taken the computer elsewhere, and what belongs to the network of before would only harm there.
const isDue = async (ownWay: OwnWay | null): Promise<boolean> =>
  ownWay === null || !isElsewhere(ownWay, wayBy(ownWay.device, await networkOf.networkState()));

const doAll = async ({ commands, ownWay }: GuardOrder): Promise<void> => {
  const due = (await isDue(ownWay)) ? commands : [];
  for (const { program, args, timeoutMs } of due) await run(program, args, { timeoutMs });
  // Whoever starts next need not do it either.
  if (commands.length > 0 && note !== '') await writeFile(note, '', { mode: 0o600 });
};

// Whoever ends the program by a signal to all of its group must not end its guard.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const lines = createInterface({ input: process.stdin });
let order: GuardOrder | null = null;
const late = setTimeout(() => lines.close(), PATIENCE_MS);
lines.on('line', (line) => {
  if (order === null) {
    order = JSON.parse(line) as GuardOrder;
    process.stdout.write('ready\n');
  } else if (line === 'done') {
    order = { commands: [], ownWay: null };
    lines.close();
  }
});
lines.once('close', () => {
  clearTimeout(late);
  // Nobody reads any more what is said here.
  process.stdout.on('error', () => undefined);
  const leave = (): void => process.exit();
  doAll(order ?? { commands: [], ownWay: null }).then(leave, leave);
});
