// Whether a Linux desktop has a place for tray icons: somebody on the session bus then owns the name that the
// StatusNotifierItem specification reserves for it. Asked of the bus itself, through a tool that the system may have.
import type { Run } from '../deps/run.ts';

/** `unknown` where no tool could ask, or the bus did not answer. */
export type TrayHost = 'there' | 'missing' | 'unknown';

const WATCHER = 'org.kde.StatusNotifierWatcher';

/** The bus answers at once; whoever does not is not waited for. */
const TIMEOUT_MS = 2000;

const bus = 'org.freedesktop.DBus';

/** The same question in the words of two tools: GLib's, and systemd's. */
const questions = [
  {
    program: 'gdbus',
    args: [
      ...['call', '--session', '--dest', bus, '--object-path', '/org/freedesktop/DBus'],
      ...['--method', `${bus}.NameHasOwner`, WATCHER],
    ],
    there: /^\(true,\)\s*$/,
    missing: /^\(false,\)\s*$/,
  },
  {
    program: 'busctl',
    args: ['--user', 'call', bus, '/org/freedesktop/DBus', bus, 'NameHasOwner', 's', WATCHER],
    there: /^b true\s*$/,
    missing: /^b false\s*$/,
  },
] as const;

/** Asks whether tray icons are shown anywhere; on `platform` (as in process.platform) other than Linux they always are. */
export const findTrayHost = async (platform: string, run: Run): Promise<TrayHost> => {
  if (platform !== 'linux') return 'there';
  for (const { program, args, there, missing } of questions) {
    const answer = await run(program, args, { timeoutMs: TIMEOUT_MS });
    if (answer.type !== 'done' || answer.exitCode !== 0) continue;
    if (there.test(answer.stdout)) return 'there';
    if (missing.test(answer.stdout)) return 'missing';
  }
  return 'unknown';
};
