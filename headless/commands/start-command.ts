import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { findElectron, notFetched, runDesktop, whyNoDesktop } from '../desktop.ts';
import { serveCommand } from './serve-command.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** An app that ends with a fault sooner than this never came up. */
const CAME_UP_MS = 10_000;

const inTerminal = (around: Surroundings, options: CommonOptions, why: string): Promise<ExitStatus> => {
  around.terminal.err.write(
    `Tokwatch: no desktop window here (${why}); it runs in this terminal and in the browser.\n`,
  );
  return serveCommand(around, { ...options, open: true, pageMayBeMissing: true });
};

/** The options that the desktop app knows too, in the one form that it reads. */
const passedOn = ({ dataDir, config, catalog }: CommonOptions): string[] =>
  Object.entries({ 'data-dir': dataDir, config, catalog }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );

/** `tokwatch start`: the desktop app; where it cannot run, the same engine in the terminal, with its window in the browser. */
export const startCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const { platform, terminal, interrupted } = around;
  const electron = findElectron();
  const isRoot = process.getuid?.() === 0;
  const why = whyNoDesktop({ platform, environment: terminal.environment, isRoot, electron });
  if (why !== null || electron === null) return inTerminal(around, options, why ?? notFetched);
  const { exitCode, afterMs } = await runDesktop(electron, passedOn(options), terminal.environment, interrupted);
  if (exitCode === 0 || interrupted.aborted) return exitStatus.ok;
  if (afterMs > CAME_UP_MS) return exitStatus.internal;
  return inTerminal(around, options, `Electron ended at once with status ${exitCode ?? 'none'}`);
};
