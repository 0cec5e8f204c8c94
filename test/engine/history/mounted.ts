// Small disks that are really full or really read-only. Mounting wants root on Linux; where that cannot be, the tests skip.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const mount = (...args: readonly string[]): void => void execFileSync('mount', args, { stdio: 'pipe' });

const tryMount = (): boolean => {
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tokwatch', directory]);
  if (status === 0) spawnSync('umount', [directory]);
  rmSync(directory, { recursive: true, force: true });
  return status === 0;
};

/** Whether disks can be mounted here. */
export const canMount = tryMount();

/** A disk of so many kilobytes, which is taken away after the test. */
export const smallDisk = (kilobytes: number): string => {
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=0700`, 'tokwatch', directory);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', directory]);
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
};

/** Makes a disk read-only, or writable again; nothing may be open on it for writing. */
export const remount = (directory: string, mode: 'ro' | 'rw'): void => mount('-o', `remount,${mode}`, directory);
