// A second process that does the second half of a fix when the first one dies in the middle: it waits for word that all went well,
// and takes the end of the pipe without that word for a death.
import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandStep } from '../os/controls/step.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import type { OwnWay } from './own-way.ts';

// Beside this file: as source when run from the tree, built when bundled.
const ownProgram = new URL(`./guard-program${extname(import.meta.url)}`, import.meta.url);

/** A guard has to be there soon; without one nothing is begun that needs one. */
const START_MS = 5000;

/** Watches over one fix. */
export type Guard = {
  /** All went well: the guard goes without doing anything. */
  dismiss: () => void;
};

/** Starts a guard over these commands, which then are run whatever happens; null where none could be started. */
export type StartGuard = (commands: readonly CommandStep[]) => Promise<Guard | null>;

/**
 * How a guard is started: `node` runs it, this very program unless told; it writes `note` when the second half is settled by it. `ownWay` is
 * where the device in question leads to, null where it has none: what is due is not done in another network.
 */
export type GuardOptions = { node?: string; note?: string; ownWay?: () => Promise<OwnWay | null> };

/** What a guard is told at its start. */
export type GuardOrder = { commands: readonly CommandStep[]; ownWay: OwnWay | null };

/** The real one, in a Node of its own. */
export const createGuards =
  (clock: Clock, platform: string, { node = process.execPath, note = '', ownWay }: GuardOptions = {}): StartGuard =>
  async (commands) => {
    const child = spawn(node, [fileURLToPath(ownProgram), platform, note], {
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
      windowsHide: true,
      // Electron is a Node with this; a Node does not know it.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    const ready = new Promise<boolean>((resolve) => {
      child.stdout.once('data', () => resolve(true));
      child.once('error', () => resolve(false));
      child.once('exit', () => resolve(false));
    });
    child.stdin.on('error', () => undefined);
    const order: GuardOrder = { commands, ownWay: (await ownWay?.()) ?? null };
    child.stdin.write(`${JSON.stringify(order)}\n`);
    if (!(await inTime(clock, START_MS, ready))) {
      child.kill();
      return null;
    }
    child.stdout.destroy();
    child.unref();
    return { dismiss: () => child.stdin.end('done\n') };
  };
