// Whether the desktop app can run here, and running it: Electron is another program, started like any other.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What decides whether a window can be opened: the system, its environment, and who runs us. */
export type Machine = {
  platform: string;
  environment: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Electron's program; null where it was not fetched. */
  electron: string | null;
};

const packageFolder = new URL('../node_modules/electron/', import.meta.url);
const mainScript = fileURLToPath(new URL('../dist/electron/main.js', import.meta.url));

/** Electron's program as its npm package unpacked it, or null; path.txt is written last. */
export const findElectron = (folder = packageFolder): string | null => {
  const pathFile = new URL('path.txt', folder);
  if (!existsSync(pathFile)) return null;
  const program = fileURLToPath(new URL(`dist/${readFileSync(pathFile, 'utf8').trim()}`, folder));
  return existsSync(program) ? program : null;
};

/** Why there is no desktop app where Electron is missing, and how to try again. */
export const notFetched = 'Electron could not be fetched; “node build/setup/fetch-electron.mjs” tries again';

/** Why there is no desktop app here, as a short phrase; null where it can run. */
export const whyNoDesktop = ({ platform, environment, isRoot, electron }: Machine): string | null => {
  const display = environment['DISPLAY'] || environment['WAYLAND_DISPLAY'];
  if (platform === 'linux' && !display) return 'there is no display';
  // Chromium's sandbox refuses root on Linux, and without its sandbox we do not run it.
  if (platform === 'linux' && isRoot) return 'it does not run as root';
  return electron === null ? notFetched : null;
};

/** How the desktop app ended: its exit status, null when a signal ended it or it could not be started; and how soon. */
export type DesktopEnd = { exitCode: number | null; afterMs: number };

/** Runs the desktop app with these arguments until it ends; `signal` asks it to quit. `script` is its built main script, unless told. */
export const runDesktop = (
  electron: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  script = mainScript,
): Promise<DesktopEnd> =>
  new Promise((resolve) => {
    const startedMs = performance.now();
    const env = { ...environment };
    // This variable would make Electron a plain Node.
    delete env['ELECTRON_RUN_AS_NODE'];
    const child = spawn(electron, [script, ...args], { stdio: 'inherit', env, cwd: dirname(script) });
    const quit = (): void => void child.kill('SIGTERM');
    signal.addEventListener('abort', quit, { once: true });
    const end = (exitCode: number | null): void => {
      signal.removeEventListener('abort', quit);
      resolve({ exitCode, afterMs: performance.now() - startedMs });
    };
    child.once('error', () => end(null));
    child.once('exit', end);
  });
