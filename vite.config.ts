// Two things in one file, as Vite wants it: how the command line is bundled, and how the tests are found and run.
// The bundle is ESM for Node 24; npm packages stay outside of it and are loaded from node_modules.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { blockers } from './build/setup/system-tools.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Tests that build networks or run whole programs inside them: they need root on Linux, and time. */
const labTests = ['test/lab/**/*.test.ts', 'test/scenarios/**/*.test.ts', 'test/**/*.lab.test.ts'];

/** Tests of the source tree itself; `npm run check` runs them too. */
const architectureTests = ['test/architecture/**/*.test.ts'];

/** Lab tests wait for real time-outs on a machine that may be busy; a test that needs longer says so itself. */
const labTimeoutMs = 90_000;

/** Generous, since a test that is slow on a busy machine has not failed. */
const ordinaryTimeoutMs = 30_000;

const ordinaryWorkers = Math.max(2, availableParallelism());

/** A network of namespaces runs several servers: more than two at once only wait for each other on small machines. */
const labWorkers = 2;

export default defineConfig({
  build: {
    ssr: true,
    outDir: path('dist'),
    emptyOutDir: false,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      // The worker is started by its file name, so it stays a file of its own beside the command line.
      input: {
        tokwatch: path('headless/main.ts'),
        'second-opinion-worker': path('engine/os/second-opinion-worker.ts'),
      },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...labTests, ...architectureTests],
          maxWorkers: ordinaryWorkers,
          testTimeout: ordinaryTimeoutMs,
          hookTimeout: ordinaryTimeoutMs,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: architectureTests,
          maxWorkers: ordinaryWorkers,
          testTimeout: ordinaryTimeoutMs,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'lab',
          include: labTests,
          maxWorkers: labWorkers,
          testTimeout: labTimeoutMs,
          hookTimeout: labTimeoutMs,
          sequence: { groupOrder: 1 },
          ...(blockers('lab').length === 0 ? {} : { runner: path('build/testing/skip-everything.ts') }),
        },
      },
    ],
  },
});
