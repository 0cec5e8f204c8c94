// Questions to the system's own tools, whose answers say who is in charge and what is set.
import type { Run } from '../deps/run.ts';

/** These tools answer in milliseconds; one that hangs is as good as absent. */
const askTimeoutMs = 3000;

/** Asks a program: its output, or null when it is missing, late, or ends with anything but 0. */
export type Ask = (program: string, ...args: readonly string[]) => Promise<string | null>;

/** Questions that end early with the signal, and by themselves after three seconds unless told. */
export const createAsk =
  (run: Run, signal: AbortSignal | undefined, timeoutMs: number = askTimeoutMs): Ask =>
  async (program, ...args) => {
    const result = await run(program, args, { timeoutMs, signal });
    return result.type === 'done' && result.exitCode === 0 ? result.stdout : null;
  };
