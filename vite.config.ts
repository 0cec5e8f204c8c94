// Two things in one file, as Vite wants it: how the product is bundled (build/bundles.ts), and how the tests are found and run.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { bundles } from './build/bundles.ts';
import { blockers } from './build/setup/system-tools.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Tests that build networks or run whole programs inside them: they need root on Linux, and time. */
const labTests = ['test/lab/**/*.test.ts', 'test/scenarios/**/*.test.ts', 'test/**/*.lab.test.ts'];

/** Tests of the source tree itself; `npm run check` runs them too. */
const architectureTests = ['test/architecture/**/*.test.ts'];

/**
 * What `npm test` leaves out to stay below ten minutes, and `npm test -- --project=long` runs: views in all their states in real
 * Chromium; the commands of sessions and fixes, one by one; a whole evening, others’ answers, two networks, a pre-flight, a real OBS and
 * most of the fault scenarios in the laboratory. Their last result is in docs/campaigns/long-tests.md.
 */
const longTests = [
  'test/renderer/window/{access,by-keyboard,chart,compare,consent,discreet,elsewhere,every-state,first-steps,fixes,history,incidents,phone}.test.ts',
  'test/renderer/dock/dock.test.ts',
  'test/renderer/window/{history-haste,own-words,right-to-left,several-windows,waiting}.test.ts',
  'test/renderer/window/{live,live-past,live-replay,live-whole,pause,see-for-yourself,settings-find,settings-whole,shortcuts,translator}.test.ts',
  'test/headless/history/{commands,refusals}.test.ts',
  'test/headless/{session,fix-usage}.test.ts',
  'test/engine/exports/redaction.property.test.ts',
  'test/engine/session/kills/kill.test.ts',
  'test/engine/outside/outside.test.ts',
  'test/engine/history/{broken-file,strip,thin-sessions}.test.ts',
  'test/engine/session/live-story.test.ts',
  'test/electron/{further-starts,print-page}.test.ts',
  'test/campaigns/weeks/virtual-day.test.ts',
  'test/bench/history/history-size.test.ts',
  'test/e2e/{fix,window}.lab.test.ts',
  'test/headless/{compare,compare-links,compare-vpn,doctor,evening,fix,fix-caches,fix-connections,live-budget,preflight,preflight-holds,preflight-window}.lab.test.ts',
  'test/engine/obs/*.lab.test.ts',
  'test/engine/os/controls/*.lab.test.ts',
  'test/engine/outside/others.lab.test.ts',
  'test/engine/probes/{content,tunnel-probe}.lab.test.ts',
  'test/headless/{dock-secrets,live-secrets,live-session}.lab.test.ts',
  'test/scenarios/verdicts-{far,line,near,way}.test.ts',
];

/** One Chromium and one built window for a whole run. */
const shared = path('test/browser/share.ts');

/** Lab tests wait for real time-outs on a machine that may be busy; a test that needs longer says so itself. */
const labTimeoutMs = 90_000;

/** Generous, since a test that is slow on a busy machine has not failed. */
const ordinaryTimeoutMs = 60_000;

/** Most of these tests wait for a browser, a time-out or a program, so more of them than there are processors go on at once. */
const ordinaryWorkers = 2 * Math.max(2, availableParallelism());

/** A network of namespaces runs several servers, but its tests mostly wait for time-outs; more than four would disturb each other. */
const labWorkers = 4;

const node: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'node',
    include: ['test/**/*.test.ts'],
    exclude: [...labTests, ...architectureTests, ...longTests],
    maxWorkers: ordinaryWorkers,
    globalSetup: shared,
    testTimeout: ordinaryTimeoutMs,
    hookTimeout: ordinaryTimeoutMs,
    sequence: { groupOrder: 0 },
  },
};

const architecture: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'architecture',
    include: architectureTests,
    maxWorkers: ordinaryWorkers,
    testTimeout: ordinaryTimeoutMs,
    sequence: { groupOrder: 0 },
  },
};

const long: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'long',
    include: longTests,
    globalSetup: shared,
    maxWorkers: 2,
    testTimeout: labTimeoutMs,
    hookTimeout: labTimeoutMs,
    sequence: { groupOrder: 2 },
    ...(blockers('lab').length === 0 ? {} : { runner: path('build/testing/skip-everything.ts') }),
  },
};

const lab: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'lab',
    include: labTests,
    exclude: longTests,
    maxWorkers: labWorkers,
    testTimeout: labTimeoutMs,
    hookTimeout: labTimeoutMs,
    sequence: { groupOrder: 1 },
    ...(blockers('lab').length === 0 ? {} : { runner: path('build/testing/skip-everything.ts') }),
  },
};

export default defineConfig(({ command }) => ({
  ...(command === 'build'
    ? { ...bundles, plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })] }
    : {}),
  test: {
    env: { TZ: 'UTC' },
    // What comes late on a busy machine has come.
    expect: { poll: { timeout: 10_000 } },
    projects: [node, architecture, long, lab],
  },
}));
