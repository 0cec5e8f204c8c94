import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesNamed } from '../../../../engine/os/controls/linux/processes.ts';
import { patience } from '../../support/patience.ts';

/** Nobody, on every Linux that has the usual users. */
const NOBODY = 65534;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokwatch-named-'));
  chmodSync(folder, 0o755);
  copyFileSync('/bin/sleep', join(folder, 'tw-dhclient'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const canBeOthers = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!canBeOthers)('Programs that run here', () => {
  it.each([
    ['root', 0, true],
    ['somebody else', NOBODY, false],
  ] as const)('are told apart by who started them: %s', async (_who, uid, isRoots) => {
    const child = spawn(join(folder, 'tw-dhclient'), ['60'], { stdio: 'ignore', uid });
    try {
      const own = async () => (await processesNamed('tw-dhclient')).find(({ pid }) => pid === child.pid);
      await expect.poll(own, patience).toMatchObject({ isRoots, userId: uid });
    } finally {
      child.kill();
    }
  });
});
