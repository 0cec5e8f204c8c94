// A real RTMP server (nginx with its RTMP module) in a network namespace that somebody else makes.
import { execFileSync, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nginxConf } from './obs-files.ts';
import { kill, startLogged } from './start-there.ts';
import type { SpawnThere } from './start-there.ts';

/** Where Debian puts the module. */
export const rtmpModule = '/usr/lib/nginx/modules/ngx_rtmp_module.so';

const READY_TIMEOUT_MS = 15_000;

/** Where the server runs, and the addresses and ports at which it takes streams. */
export type RtmpPlan = { folder: string; namespace: string; spawnThere: SpawnThere; places: readonly string[] };

/** The server, which may be started and ended again and again. */
export class RtmpServer implements AsyncDisposable {
  readonly #plan: RtmpPlan;
  #nginx: ChildProcess | null = null;

  constructor(plan: RtmpPlan) {
    this.#plan = plan;
    writeFileSync(join(plan.folder, 'nginx.conf'), nginxConf(rtmpModule, plan.folder, plan.places));
  }

  /** Starts it, and waits until it listens. */
  async start(): Promise<void> {
    const { folder, spawnThere } = this.#plan;
    this.#nginx = await startLogged(spawnThere, { folder, env: {} }, 'nginx', ['-c', join(folder, 'nginx.conf')]);
    const untilMs = performance.now() + READY_TIMEOUT_MS;
    while (this.#page() === null) {
      if (performance.now() > untilMs) throw new Error('nginx did not get ready');
      await wait(50);
    }
  }

  /** Ends it at once. */
  end(): Promise<void> {
    return kill(this.#nginx, 'SIGKILL');
  }

  /** Names of the streams that it takes at the moment. */
  streams(): string[] {
    return [...(this.#page() ?? '').matchAll(/<stream>\s*<name>([^<]*)<\/name>/g)].map(([, name = '']) => name);
  }

  /** Bytes that it has received since it was started. */
  received(): number {
    return Number(/<bytes_in>(\d+)<\/bytes_in>/.exec(this.#page() ?? '')?.[1]);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end();
  }

  #page(): string | null {
    const asking = ['netns', 'exec', this.#plan.namespace, 'curl', '-s', 'http://127.0.0.1:8080/stat'];
    try {
      return execFileSync('ip', asking, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    } catch {
      return null;
    }
  }
}
