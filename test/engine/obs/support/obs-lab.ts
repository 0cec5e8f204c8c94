// A real OBS without a screen on one computer and a real RTMP server on another, each in a network namespace of its own. Needs root
// on Linux, and the Debian packages obs-studio, obs-plugins, xvfb, libgl1-mesa-dri, libnginx-mod-rtmp and nginx-light.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ObsRow, ObsState } from '../../../../contract/obs.ts';
import { hasProgram, mayUnshare } from '../../../../build/setup/system-tools.mjs';
import { globalIni, nginxConf, obsPassword, profileIni, serviceJson } from './obs-files.ts';

/** What the watcher may know: the home whose settings it may read, and a password that was typed. */
export type WatchWish = { home: string | null; typed: string | null };

/** A line of the watcher. */
export type WatchLine = { state: ObsState } | { row: ObsRow };

const rtmpModule = '/usr/lib/nginx/modules/ngx_rtmp_module.so';
const needs = { obs: 'obs-studio', Xvfb: 'xvfb', nginx: 'nginx-light', ip: 'iproute2', tc: 'iproute2', curl: 'curl' };

/** Why there can be no such lab on this machine, in words; empty when there can. */
export const whyNoObs = (): string[] => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return ['it needs root on Linux'];
  const missing = Object.entries(needs)
    .filter(([program]) => !hasProgram(program))
    .map(([program, name]) => `${program} is missing (Debian package ${name})`);
  if (!existsSync(rtmpModule)) missing.push('nginx cannot take streams (Debian package libnginx-mod-rtmp)');
  return missing.length === 0 && !mayUnshare()
    ? ['this container does not let root build network namespaces']
    : missing;
};

const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });

const server4 = '192.168.79.1';
const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
const kill = async (child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> => {
  if (child === null || isOver(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
};

/** A program that watches OBS with the code that ships. */
export type Watcher = AsyncDisposable & { states: ObsState[]; rows: ObsRow[]; everything: () => string };

/** The lab: OBS, its server, and the line between them. */
export class ObsLab implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'tokwatch-obs-'));
  readonly home = join(this.folder, 'home');
  readonly #pc = `obs-pc-${process.pid}`;
  readonly #server = `obs-sv-${process.pid}`;
  #screen: ChildProcess | null = null;
  #display = '';
  #obs: ChildProcess | null = null;
  #nginx: ChildProcess | null = null;

  constructor() {
    const config = join(this.home, '.config/obs-studio');
    const profile = join(config, 'basic/profiles/Untitled');
    for (const folder of [profile, join(config, 'basic/scenes'), join(this.home, 'run')]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    writeFileSync(join(config, 'global.ini'), globalIni);
    writeFileSync(join(profile, 'basic.ini'), profileIni);
    writeFileSync(join(profile, 'service.json'), serviceJson(`rtmp://${server4}:1935/live`));
    writeFileSync(join(this.folder, 'nginx.conf'), nginxConf(rtmpModule, this.folder, server4));
    for (const namespace of [this.#pc, this.#server]) {
      run('ip', 'netns', 'add', namespace);
      run('ip', '-n', namespace, 'link', 'set', 'lo', 'up');
    }
    run('ip', '-n', this.#pc, 'link', 'add', 'up0', 'type', 'veth', 'peer', 'name', 'down0', 'netns', this.#server);
    run('ip', '-n', this.#pc, 'addr', 'add', '192.168.79.2/24', 'dev', 'up0');
    run('ip', '-n', this.#server, 'addr', 'add', `${server4}/24`, 'dev', 'down0');
    run('ip', '-n', this.#pc, 'link', 'set', 'up0', 'up');
    run('ip', '-n', this.#server, 'link', 'set', 'down0', 'up');
  }

  /** Starts the RTMP server. */
  startServer(): void {
    this.#nginx = this.#start(this.#server, 'nginx', ['-c', join(this.folder, 'nginx.conf')], {});
  }

  /** Ends the RTMP server at once. */
  endServer(): Promise<void> {
    return kill(this.#nginx, 'SIGKILL');
  }

  /** Starts OBS; it listens a second or two later. */
  async startObs(): Promise<void> {
    await this.#startScreen();
    const options = ['--minimize-to-tray', '--multi', '--disable-updater'];
    this.#obs = this.#start(this.#pc, 'obs', options, {
      DISPLAY: this.#display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      QT_QPA_PLATFORM: 'xcb',
    });
  }

  /** SIGINT closes OBS as its user does, SIGKILL is a crash. */
  endObs(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    return kill(this.#obs, signal);
  }

  /** Stops OBS where it is, or lets it go on. */
  freezeObs(isFrozen: boolean): void {
    this.#obs?.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT');
  }

  /** Makes one request of OBS; throws when OBS does not do it. */
  tell(request: string, data: unknown = {}): unknown {
    const words = [scriptOf('tell-obs.ts'), obsPassword, request, JSON.stringify(data)];
    return JSON.parse(run('ip', 'netns', 'exec', this.#pc, process.execPath, ...words));
  }

  /** Lets so much go towards the server, or as much as there is. */
  limit(rate: string | null): void {
    const change = rate === null ? ['del'] : ['add', 'root'];
    const how = rate === null ? ['root'] : ['tbf', 'rate', rate, 'burst', '8k', 'latency', '200ms'];
    run('ip', 'netns', 'exec', this.#pc, 'tc', 'qdisc', change[0] ?? '', 'dev', 'up0', ...change.slice(1), ...how);
  }

  /** Bytes that the server has received since it was started. */
  received(): number {
    const page = run('ip', 'netns', 'exec', this.#server, 'curl', '-s', 'http://127.0.0.1:8080/stat');
    return Number(/<bytes_in>(\d+)<\/bytes_in>/.exec(page)?.[1]);
  }

  /** What OBS wrote into its log. */
  log(): string {
    return readFileSync(join(this.folder, 'obs.log'), 'utf8');
  }

  /** Watches OBS from where OBS runs. */
  watch(wish: Partial<WatchWish> = {}): Watcher {
    const states: ObsState[] = [];
    const rows: ObsRow[] = [];
    let everything = '';
    const words = [scriptOf('watch-obs.ts'), JSON.stringify({ home: this.home, typed: null, ...wish })];
    // Everything that Node and its libraries could say about what they do is said.
    const env = { PATH: process.env['PATH'], NODE_DEBUG: '*', DEBUG: '*', NODE_OPTIONS: '--enable-source-maps' };
    const child = spawn('ip', ['netns', 'exec', this.#pc, process.execPath, ...words], { env });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (everything += text));
    createInterface({ input: child.stdout }).on('line', (line) => {
      everything += `${line}\n`;
      const said = JSON.parse(line) as WatchLine;
      if ('state' in said) states.push(said.state);
      else rows.push(said.row);
    });
    const gone = once(child, 'close');
    const end = async (): Promise<void> => {
      child.stdin.end();
      await gone;
    };
    return { states, rows, everything: () => everything, [Symbol.asyncDispose]: end };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of [this.#obs, this.#nginx, this.#screen]) await kill(child, 'SIGKILL');
    for (const namespace of [this.#pc, this.#server]) run('ip', 'netns', 'del', namespace);
    rmSync(this.folder, { recursive: true, force: true });
  }

  #start(namespace: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const log = openSync(join(this.folder, `${program}.log`), 'a');
    const own = {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
      HOME: this.home,
      XDG_RUNTIME_DIR: join(this.home, 'run'),
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    };
    const options = {
      cwd: this.folder,
      env: { ...own, ...env },
      stdio: ['ignore', log, log] as ['ignore', number, number],
    };
    const child = spawn('ip', ['netns', 'exec', namespace, program, ...args], options);
    closeSync(log);
    return child;
  }

  async #startScreen(): Promise<void> {
    if (this.#screen !== null) return;
    // It chooses a number that is free, and says which.
    const words = ['-displayfd', '1', '-screen', '0', '640x480x24', '-nolisten', 'tcp'];
    const screen = spawn('Xvfb', words, { stdio: ['ignore', 'pipe', 'ignore'], cwd: this.folder });
    const [line] = (await once(createInterface({ input: screen.stdout }), 'line')) as [string];
    this.#screen = screen;
    this.#display = `:${line.trim()}`;
  }
}
