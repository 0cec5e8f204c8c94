// The five bundles of the product, for Vite's environments: the window, the dock, the desktop shell, its preload, the command line.
// npm packages stay outside of the Node bundles and are loaded from node_modules; the window takes everything along.
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { EnvironmentOptions, UserConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const outside = ['electron', ...builtinModules, /^node:/];

const forNode = (
  outDir: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
  external: Array<string | RegExp>,
): EnvironmentOptions => ({
  consumer: 'server',
  ...(format === 'cjs' ? { resolve: { noExternal: true } } : {}),
  build: {
    outDir: path(outDir),
    emptyOutDir: false,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: { ...input },
      external,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: '[name].js',
      },
    },
  },
});

// A worker or a program of its own is started by its file name, so it stays a file of its own beside the program.
const workers = {
  'second-opinion-worker': path('engine/os/second-opinion-worker.ts'),
  'history-worker': path('engine/history/history-worker.ts'),
  'guard-program': path('engine/fixes/guard-program.ts'),
};

const environments: Record<string, EnvironmentOptions> = {
  client: {
    build: {
      outDir: path('dist/renderer'),
      emptyOutDir: true,
      target: 'chrome150',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // What the page begins with, before the window is fetched.
              { name: 'begin', test: /vite\/preload-helper|renderer\/told\.ts/, priority: 1 },
              // The first view with all it is made of: one file compresses better than the pieces that other views share.
              { name: 'window', test: /renderer\/start\.ts/ },
            ],
          },
        },
      },
    },
  },
  // Apart from the window, so that neither pays for what only the other needs. The browser inside OBS is older than Electron's: OBS 31 has
  // Chromium 127.
  dock: {
    consumer: 'client',
    build: {
      outDir: path('dist/renderer/dock'),
      emptyOutDir: true,
      target: 'chrome127',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path('renderer/dock.html') },
    },
  },
  commandLine: forNode('dist', { tokwatch: path('headless/main.ts'), ...workers }, 'es', outside),
  desktop: forNode('dist/electron', { main: path('electron/main.ts'), ...workers }, 'es', outside),
  // A sandboxed preload is a plain script that may require nothing but electron.
  preload: forNode('dist/electron', { preload: path('electron/preload.ts') }, 'cjs', ['electron']),
};

/** Vite's settings for `vite build`; every output goes below dist/. */
export const bundles: UserConfig = {
  root: path('renderer'),
  environments,
  builder: {
    buildApp: async (builder) => {
      // Vite adds an environment for server-side rendering by itself, which is not ours.
      for (const name of Object.keys(environments)) await builder.build(builder.environments[name]!);
    },
  },
};
