import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from './source-files.ts';

const refuseElectron = join(root, 'test/architecture/refuse-electron.mjs');
const commandLine = join(root, 'headless/main.ts');
const limitMs = 25_000;

const runWithoutElectron = (
  args: readonly string[],
): ReturnType<typeof spawnSync> & { stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--import', refuseElectron, ...args], { cwd: root, encoding: 'utf8', timeout: limitMs });

describe('The command line runs on a machine where Electron cannot be loaded', () => {
  it('tells its version', () => {
    const { status, stdout, stderr } = runWithoutElectron([commandLine, '--version']);
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    expect({ status, version: stdout.trim(), stderr }).toEqual({
      status: 0,
      version: expect.stringContaining(version) as string,
      stderr: '',
    });
  });

  it.each([
    ['a static import', "import 'electron';"],
    ['a dynamic import', "await import('electron');"],
    ['require', "import { createRequire } from 'node:module'; createRequire(import.meta.url)('electron');"],
  ])('would notice %s of Electron', (_kind, script) => {
    const { status, stderr } = runWithoutElectron(['--input-type=module', '--eval', script]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('ELECTRON-WANTED');
  });
});
