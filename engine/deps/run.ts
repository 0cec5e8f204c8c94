// Runs other programs: an absolute path or a name found on a fixed search path, an argument list, a time limit, never a shell.

/** How a command ended; a missing program or a time-out is a value, not an exception. */
export type CommandResult =
  | { type: 'done'; exitCode: number; stdout: string; stderr: string }
  | { type: 'missing' }
  | { type: 'timeout'; stdout: string }
  | { type: 'cancelled' };

/** When a command is stopped: after its time limit, or as soon as the caller aborts. */
export type CommandOptions = { timeoutMs: number; signal?: AbortSignal | undefined };

/** Runs `program` with `args`; `onLine` sees each line of stdout as it comes. */
export type Run = (
  program: string,
  args: readonly string[],
  options: CommandOptions & { onLine?: (line: string) => void },
) => Promise<CommandResult>;
