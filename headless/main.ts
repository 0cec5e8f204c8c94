// Entry of the command line: connects the process to the program, and nothing else.
import { homedir } from 'node:os';
import { fail } from '../contract/result.ts';
import { reportFailure } from './commands/surroundings.ts';
import { runProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort());
// A reader that goes away (`tokwatch watch | head`) ends the program, it does not crash it.
process.stdout.on('error', () => interrupted.abort());

const terminal: Terminal = { out: process.stdout, err: process.stderr, environment: process.env };
const args = process.argv.slice(2);

const run = async (): Promise<number> => {
  try {
    return await runProgram(
      { terminal, platform: process.platform, home: homedir(), interrupted: interrupted.signal },
      args,
    );
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const { error: failure } = fail('internal', `Something in Tokwatch itself went wrong, which is a bug: ${what}`);
    return reportFailure(terminal, failure, args.includes('--json'));
  }
};

process.exitCode = await run();
