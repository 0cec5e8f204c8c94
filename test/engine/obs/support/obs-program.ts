// A real OBS without a screen, with a home and settings of its own, in a network namespace that somebody else makes.
import { execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { globalIniWith, profileIni, serviceJson } from './obs-files.ts';
import type { ObsSecrets } from './obs-files.ts';
import { kill, startLogged } from './start-there.ts';
import type { SpawnThere } from './start-there.ts';

/**
 * Where an OBS runs and streams to: a folder for logs, a home, the name of the namespace, and what starts programs there; `profile`
 * in place of the usual small and slow one.
 */
export type ObsPlan = {
  folder: string;
  home: string;
  namespace: string;
  spawnThere: SpawnThere;
  server: string;
  secrets: ObsSecrets;
  profile?: string;
};

/** OBS, which may be started and ended again and again. */
export class ObsProgram implements AsyncDisposable {
  readonly #plan: ObsPlan;
  #screen: ChildProcess | null = null;
  #display = '';
  #obs: ChildProcess | null = null;

  constructor(plan: ObsPlan) {
    this.#plan = plan;
    const config = join(plan.home, '.config/obs-studio');
    const profile = join(config, 'basic/profiles/Untitled');
    for (const folder of [profile, join(config, 'basic/scenes'), join(plan.home, 'run')]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    writeFileSync(join(config, 'global.ini'), globalIniWith(plan.secrets.password));
    writeFileSync(join(profile, 'basic.ini'), plan.profile ?? profileIni);
    writeFileSync(join(profile, 'service.json'), serviceJson(plan.server, plan.secrets.key));
  }

  /** Starts it; it listens a second or two later. */
  async start(): Promise<void> {
    await this.#startScreen();
    const { folder, home, spawnThere } = this.#plan;
    const env = {
      HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
      DISPLAY: this.#display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      QT_QPA_PLATFORM: 'xcb',
    };
    const options = ['--minimize-to-tray', '--multi', '--disable-updater'];
    this.#obs = await startLogged(spawnThere, { folder, env }, 'obs', options);
  }

  /** SIGINT closes OBS as its user does, SIGKILL is a crash. */
  end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    return kill(this.#obs, signal);
  }

  /** Stops OBS where it is, or lets it go on. */
  freeze(isFrozen: boolean): void {
    this.#obs?.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT');
  }

  /** Makes one request of OBS; throws when OBS does not do it. */
  tell(request: string, data: unknown = {}): unknown {
    const { namespace, secrets } = this.#plan;
    const script = fileURLToPath(new URL('tell-obs.ts', import.meta.url));
    const words = [process.execPath, script, secrets.password, request, JSON.stringify(data)];
    const inside = ['netns', 'exec', namespace, ...words];
    return JSON.parse(
      execFileSync('ip', inside, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 }),
    );
  }

  /** What OBS wrote into its log. */
  log(): string {
    return readFileSync(join(this.#plan.folder, 'obs.log'), 'utf8');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await kill(this.#obs, 'SIGKILL');
    await kill(this.#screen, 'SIGKILL');
  }

  async #startScreen(): Promise<void> {
    if (this.#screen !== null) return;
    // It chooses a number that is free, and says which.
    const words = ['-displayfd', '1', '-screen', '0', '640x480x24', '-nolisten', 'tcp'];
    const { folder, spawnThere } = this.#plan;
    const screen = await spawnThere('Xvfb', words, { stdio: ['ignore', 'pipe', 'ignore'], cwd: folder });
    const [line] = (await once(createInterface({ input: screen.stdout! }), 'line')) as [string];
    this.#screen = screen;
    this.#display = `:${line.trim()}`;
  }
}
