// The program inside this process, with streams that are read back: for the many cases that need no process of their own.
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ExitStatus } from '../../headless/exit-status.ts';
import { runProgram } from '../../headless/program.ts';
import { freshDirectory } from './tokwatch.ts';

/** What the program printed, and its exit status. */
export type Printed = { status: ExitStatus; stdout: string; stderr: string };

/** Runs the program with these arguments in a home of its own; never so that an engine would start. */
export const inShell = async (args: readonly string[], home: string = freshDirectory()): Promise<Printed> => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const terminal = { out, err, environment: {} };
  const interrupted = new AbortController().signal;
  const status = await runProgram({ terminal, platform: 'linux', home, interrupted, interrupt: () => undefined }, args);
  out.end();
  err.end();
  return { status, stdout: await text(out), stderr: await text(err) };
};
