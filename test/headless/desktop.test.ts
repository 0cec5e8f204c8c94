import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findElectron, notFetched, runDesktop, whyNoDesktop } from '../../headless/desktop.ts';
import type { Machine } from '../../headless/desktop.ts';
import { root } from '../architecture/source-files.ts';

const desk: Machine = {
  platform: 'linux',
  environment: { DISPLAY: ':0' },
  isRoot: false,
  electron: '/opt/electron/electron',
};

describe('Whether the desktop app can run', () => {
  it.each<[string, Partial<Machine>, string | null]>([
    ['on a desktop', {}, null],
    ['on Wayland', { environment: { WAYLAND_DISPLAY: 'wayland-0' } }, null],
    ['without a display', { environment: { DISPLAY: '' } }, 'there is no display'],
    ['as root on Linux, where the sandbox refuses', { isRoot: true }, 'it does not run as root'],
    ['without its binary', { electron: null }, notFetched],
    ['on macOS', { platform: 'darwin', environment: {} }, null],
    ['on Windows', { platform: 'win32', environment: {} }, null],
  ])('%s', (_where, machine, why) => expect(whyNoDesktop({ ...desk, ...machine })).toBe(why));
});

it('Where Electron’s binary is missing, it is said how to try again', () => {
  const script = /node (\S+\.mjs)/.exec(notFetched)?.[1] ?? '';
  expect(existsSync(join(root, script))).toBe(true);
});

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const packageWith = (program: string | null): URL => {
  const folder = mkdtempSync(join(tmpdir(), 'tokwatch-electron-'));
  folders.push(folder);
  if (program !== null) {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'path.txt'), 'electron');
    writeFileSync(join(folder, 'dist/electron'), program);
    chmodSync(join(folder, 'dist/electron'), 0o755);
  }
  return pathToFileURL(`${folder}/`);
};

/** Runs a program where the app has been built. */
const run = (
  program: string | null,
  stop = new AbortController(),
  environment = process.env,
): ReturnType<typeof runDesktop> => {
  const built = mkdtempSync(join(tmpdir(), 'tokwatch-built-'));
  folders.push(built);
  return runDesktop(program ?? '', [], environment, stop.signal, join(built, 'main.js'));
};

describe.skipIf(process.platform === 'win32')('Electron as another program', () => {
  it('is found where its package unpacked it, and not before', () => {
    expect(findElectron(packageWith(null))).toBeNull();
    expect(findElectron(packageWith('#!/bin/sh\n'))).toMatch(/dist\/electron$/);
  });

  it('ends with its own status', async () => {
    const program = findElectron(packageWith('#!/bin/sh\nexit 7\n'));
    const { exitCode } = await run(program);
    expect(exitCode).toBe(7);
  });

  it('is told when the user wants to end, and is never run as a plain Node', async () => {
    const program = findElectron(packageWith('#!/bin/sh\n[ -z "$ELECTRON_RUN_AS_NODE" ] || exit 9\nexec sleep 60\n'));
    const stop = new AbortController();
    const running = run(program, stop, { ...process.env, ELECTRON_RUN_AS_NODE: '1' });
    setTimeout(() => stop.abort(), 100);
    expect((await running).exitCode).toBeNull();
  });

  it('that cannot be started at all has no status', async () => {
    const { exitCode } = await run('/nowhere/electron');
    expect(exitCode).toBeNull();
  });
});
