// A running server with a small window and an engine's side that is a story: what it knows, who listens, what it was asked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api } from '../../contract/api.ts';
import type { Api } from '../../contract/api.ts';
import { serve } from '../../contract/serve.ts';
import type { Handlers } from '../../contract/derive.ts';
import type { Snapshot } from '../../contract/report.ts';
import { fail, ok } from '../../contract/result.ts';
import { defaultSettings } from '../../contract/settings.ts';
import { shippedCatalog } from '../../engine/catalog/load-catalog.ts';
import { rhythm } from '../../engine/schedule/rhythm.ts';
import { translate } from '../../engine/translator/translate.ts';
import { usualLimits } from '../../loopback/limits.ts';
import type { Limits } from '../../loopback/limits.ts';
import { startServer } from '../../loopback/start-server.ts';
import { outsideSample, snapshotSample } from '../contract/samples.ts';
import { call } from './http-client.ts';
import type { Answer, Call } from './http-client.ts';
import { studioFiltered } from '../engine/doctor/sights.ts';
import { memoryHandlers } from '../../engine/memory/memory-handlers.ts';
import { noMemory } from '../../engine/memory/no-memory.ts';
import { nothingCompared } from '../contract/nothing-compared.ts';
import { nothingSaid } from '../contract/nothing-said.ts';
import { nothingFixed } from '../contract/nothing-fixed.ts';
import { nothingSetUp } from '../contract/nothing-set-up.ts';
import { nothingLive } from '../contract/nothing-live.ts';

/** The script of the small window: its name carries a hash, as Vite writes it. */
export const scriptPath = '/assets/index-By38hS_T.js';

/** Lies beside the window's folder; nobody may ever read it. */
export const secretText = 'the neighbour’s diary';

/** A built window as small as can be, and what may never be served around it. */
export const createWindow = (script = "document.title = 'Tokwatch';"): Disposable & { folder: string } => {
  const home = mkdtempSync(join(tmpdir(), 'tokwatch-window-'));
  const folder = join(home, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const files = {
    'index.html': `<!doctype html><title>…</title><script type="module" crossorigin src="${scriptPath}"></script>`,
    [scriptPath]: script,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '.hidden': secretText,
    '../secret.txt': secretText,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }) };
};

/** The engine's side of a story. */
export type Told = {
  handlers: Handlers<Api>;
  /** Tells whoever listens that something changed. */
  tell: (snapshot: Snapshot) => void;
  listeners: () => number;
  /** How often somebody asked to check again. */
  checks: () => number;
};

/** An engine's side that knows one snapshot. */
export const createTold = (): Told => {
  const listeners = new Set<(snapshot: Snapshot) => void>();
  let checks = 0;
  const catalog = shippedCatalog();
  const handlers: Handlers<Api> = {
    app: nothingSetUp({ version: '0.1.0', runsIn: 'terminal' }),
    health: {
      current: () => Promise.resolve(ok(snapshotSample)),
      region: () => Promise.resolve(ok(null)),
      checkAgain: () => {
        checks += 1;
        return Promise.resolve(ok(undefined));
      },
      setLive: () => Promise.resolve(ok(undefined)),
      setPaused: () => Promise.resolve(ok(undefined)),
      changed: (listener) => {
        listeners.add(listener);
        listener(snapshotSample);
        return () => void listeners.delete(listener);
      },
    },
    ...memoryHandlers(noMemory('2026-11-21T20:00:00.000Z')),
    outside: {
      current: () => Promise.resolve(ok(outsideSample)),
      ask: () => Promise.resolve(ok(undefined)),
      stop: () => Promise.resolve(ok(undefined)),
      allowed: () => Promise.resolve(ok([])),
      changed: (listener) => {
        listener(outsideSample);
        return () => undefined;
      },
    },
    translator: { explain: ({ shown }) => Promise.resolve(translate(shown, snapshotSample)) },
    catalog: { show: () => Promise.resolve(catalog), rhythm: () => Promise.resolve(ok(rhythm)) },
    doctor: { dns: () => Promise.resolve(ok(studioFiltered)), stop: () => Promise.resolve(ok(undefined)) },
    compare: nothingCompared,
    phone: nothingSaid,
    fixes: nothingFixed,
    ...nothingLive,
    settings: {
      get: () => Promise.reject(new Error('a bug in the settings')),
      set: ({ key }) => Promise.resolve(key === 'tiktok.region' ? ok(defaultSettings) : fail('bad-settings', 'No.')),
      setAll: () => Promise.resolve(ok(defaultSettings)),
    },
  };
  return {
    handlers,
    tell: (snapshot) => listeners.forEach((listener) => listener(snapshot)),
    listeners: () => listeners.size,
    checks: () => checks,
  };
};

/** The running server of a story. */
export type Serving = AsyncDisposable &
  Told & {
    port: number;
    mintUrl: () => string;
    /** Path and query of a fresh link. */
    freshPath: () => string;
    close: () => Promise<void>;
    /** What the server reported as bugs. */
    bugs: unknown[];
    /** One request without a session. */
    call: (call: Call) => Promise<Answer>;
    /** Opens a fresh link and gives the cookie that came of it. */
    enter: () => Promise<string>;
  };

/** Starts the server with a small window; `limits` replaces any of the usual ones. */
export const startServing = async (limits: Partial<Limits> = {}, script?: string): Promise<Serving> => {
  const window = createWindow(script);
  const told = createTold();
  const bugs: unknown[] = [];
  const started = await startServer({
    server: serve(api, told.handlers),
    folder: window.folder,
    port: 0,
    limits: { ...usualLimits, ...limits },
    onBug: (error) => bugs.push(error),
  });
  if (!started.ok) throw new Error(started.error.message);
  const { port, mintUrl, close } = started.value;
  const freshPath = (): string => mintUrl().replace(/^http:\/\/[^/]+/, '');
  const callHere = (what: Call): Promise<Answer> => call(port, what);
  return {
    ...told,
    port,
    mintUrl,
    freshPath,
    close,
    bugs,
    call: callHere,
    enter: async () => {
      const { cookie } = await callHere({ path: freshPath() });
      if (cookie === null) throw new Error('the link led nowhere');
      return cookie;
    },
    [Symbol.asyncDispose]: async () => {
      await close();
      window[Symbol.dispose]();
    },
  };
};
