import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../engine/deps/clock.ts';
import { createGuards } from '../../../engine/fixes/guard.ts';
import { patience } from '../support/patience.ts';

const program = fileURLToPath(new URL('guard-stand-in.ts', import.meta.url));

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tokwatch-guard-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const begin = async (file: string, end: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [program, file, end], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  expect(said).toBe('guarded\n');
  return child;
};

describe.skipIf(process.platform === 'win32')('The guard of a fix', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('does the second half when the program dies by %s', async (signal) => {
    const file = join(folder, 'on');
    const child = await begin(file, 'in-the-middle');
    await wait(200);
    expect(existsSync(file)).toBe(false);
    child.kill(signal);
    await expect.poll(() => existsSync(file), patience).toBe(true);
  });

  it('goes without doing anything when all went well', async () => {
    const file = join(folder, 'on');
    const child = await begin(file, 'well');
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    await wait(500);
    expect(existsSync(file)).toBe(false);
  });

  it('is said to be missing where it cannot be started', async () => {
    const start = createGuards(systemClock, process.platform, { node: join(folder, 'no-such-node') });
    expect(await start([])).toBeNull();
  });
});
