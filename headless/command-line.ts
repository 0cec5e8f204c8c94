// The command line as a process: connects the terminal, the signals and the exit status to the program.
import { homedir } from 'node:os';
import { fail } from '../contract/result.ts';
import { reportFailure } from './commands/surroundings.ts';
import { createInterruption } from './interruption.ts';
import { runProgram } from './program.ts';
import { SHOW_CURSOR } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** How soon the end of npm ends this program. */
const PARENT_WATCH_MS = 500;

/** What a shell reports for a program that Ctrl-C has ended: 128 and the number of SIGINT. */
const INTERRUPTED_STATUS = 130;

const endAtOnce = (): void => {
  if (process.stdout.isTTY) process.stdout.write(SHOW_CURSOR);
  process.exit(INTERRUPTED_STATUS);
};

const { signal: interrupted, stop, interrupt } = createInterruption(() => performance.now(), endAtOnce);
process.on('SIGINT', interrupt);
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
// A reader that goes away (`tokwatch watch | head`) ends the program, it does not crash it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', stop);

// npm hands a termination signal only to the shell that it puts in between; when that is gone, nobody waits for us.
const parent = process.ppid;
if (process.env['npm_lifecycle_event'] !== undefined) {
  setInterval(() => process.ppid === parent || stop(), PARENT_WATCH_MS).unref();
}

const terminal: Terminal = {
  // Opened only by who reads it: merely looking at process.stdin changes how a terminal behaves.
  get keyboard() {
    return process.stdin;
  },
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
};
const args = process.argv.slice(2);

const reportBug = (error: unknown): number => {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { error: failure } = fail('internal', `Something in Tokwatch itself went wrong, which is a bug: ${what}`);
  return reportFailure(terminal, failure, args.includes('--json'));
};

// A bug outside of any call that is waited for ends the program with the status of a bug, not with that of a fault found.
process.on('uncaughtException', (error) => {
  process.exitCode = reportBug(error);
  if (process.stdout.isTTY) process.stdout.write(SHOW_CURSOR);
  process.exit();
});

const run = (): Promise<number> =>
  runProgram({ terminal, platform: process.platform, home: homedir(), interrupted, interrupt }, args).catch(reportBug);

process.exitCode = await run();
