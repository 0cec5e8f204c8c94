// A real OBS without a screen on one computer and a real RTMP server on another, each in a network namespace of its own. Needs root
// on Linux, and the Debian packages obs-studio, obs-plugins, xvfb, libgl1-mesa-dri, libnginx-mod-rtmp and nginx-light.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MessageId } from '../../../../contract/message.ts';
import type { ObsRow, ObsState } from '../../../../contract/obs.ts';
import type { Settings } from '../../../../contract/settings.ts';
import { obsPassword, streamKey } from './obs-files.ts';
import { ObsProgram } from './obs-program.ts';
import { RtmpServer } from './rtmp-server.ts';
import type { SpawnThere } from './start-there.ts';

/** What the watcher may know: the home whose settings it may read, a password that was typed; and rules that it has at work. */
export type WatchWish = { home: string | null; typed: string | null; rules: Partial<Settings['live']> | null };

/** A line of the watcher. */
export type WatchLine = { state: ObsState } | { row: ObsRow } | { told: MessageId };

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });

const server4 = '192.168.79.1';
const spawnIn =
  (namespace: string): SpawnThere =>
  (program, args, options) =>
    Promise.resolve(spawn('ip', ['netns', 'exec', namespace, program, ...args], options));

/** A program that watches OBS with the code that ships. */
export type Watcher = AsyncDisposable & {
  states: ObsState[];
  rows: ObsRow[];
  told: MessageId[];
  everything: () => string;
};

/** The lab: OBS, its server, and the line between them. */
export class ObsLab implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'tokwatch-obs-'));
  readonly home = join(this.folder, 'home');
  readonly #pc = `obs-pc-${process.pid}`;
  readonly #server = `obs-sv-${process.pid}`;
  readonly obs: ObsProgram;
  readonly server: RtmpServer;

  constructor() {
    mkdirSync(this.home);
    for (const namespace of [this.#pc, this.#server]) {
      run('ip', 'netns', 'add', namespace);
      run('ip', '-n', namespace, 'link', 'set', 'lo', 'up');
    }
    run('ip', '-n', this.#pc, 'link', 'add', 'up0', 'type', 'veth', 'peer', 'name', 'down0', 'netns', this.#server);
    run('ip', '-n', this.#pc, 'addr', 'add', '192.168.79.2/24', 'dev', 'up0');
    run('ip', '-n', this.#server, 'addr', 'add', `${server4}/24`, 'dev', 'down0');
    run('ip', '-n', this.#pc, 'link', 'set', 'up0', 'up');
    run('ip', '-n', this.#server, 'link', 'set', 'down0', 'up');
    this.obs = new ObsProgram({
      ...{ folder: this.folder, home: this.home, namespace: this.#pc, spawnThere: spawnIn(this.#pc) },
      ...{ server: `rtmp://${server4}:1935/live`, secrets: { password: obsPassword, key: streamKey } },
    });
    this.server = new RtmpServer({
      ...{ folder: this.folder, namespace: this.#server, spawnThere: spawnIn(this.#server) },
      places: [`${server4}:1935`],
    });
  }

  /** Lets so much go towards the server, or as much as there is. */
  limit(rate: string | null): void {
    const change = rate === null ? ['del'] : ['add', 'root'];
    const how = rate === null ? ['root'] : ['tbf', 'rate', rate, 'burst', '8k', 'latency', '200ms'];
    run('ip', 'netns', 'exec', this.#pc, 'tc', 'qdisc', change[0] ?? '', 'dev', 'up0', ...change.slice(1), ...how);
  }

  /** Watches OBS from where OBS runs. */
  watch(wish: Partial<WatchWish> = {}): Watcher {
    const states: ObsState[] = [];
    const rows: ObsRow[] = [];
    const told: MessageId[] = [];
    let everything = '';
    const words = [
      fileURLToPath(new URL('watch-obs.ts', import.meta.url)),
      JSON.stringify({ home: this.home, typed: null, rules: null, ...wish }),
    ];
    // Everything that Node and its libraries could say about what they do is said.
    const env = { PATH: process.env['PATH'], NODE_DEBUG: '*', DEBUG: '*', NODE_OPTIONS: '--enable-source-maps' };
    const child = spawn('ip', ['netns', 'exec', this.#pc, process.execPath, ...words], { env });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (everything += text));
    createInterface({ input: child.stdout }).on('line', (line) => {
      everything += `${line}\n`;
      const said = JSON.parse(line) as WatchLine;
      if ('state' in said) states.push(said.state);
      else if ('row' in said) rows.push(said.row);
      else told.push(said.told);
    });
    const gone = once(child, 'close');
    const end = async (): Promise<void> => {
      child.stdin.end();
      await gone;
    };
    return { states, rows, told, everything: () => everything, [Symbol.asyncDispose]: end };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.obs[Symbol.asyncDispose]();
    await this.server[Symbol.asyncDispose]();
    for (const namespace of [this.#pc, this.#server]) run('ip', 'netns', 'del', namespace);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
