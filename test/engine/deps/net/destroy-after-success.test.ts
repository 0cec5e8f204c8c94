import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('./destroy-after-success.ts', import.meta.url));

it('destroying TLS sockets right after success, 200 times in each way, does not crash the process', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  expect(stdout).toBe('survived 200 rounds\n');
}, 120_000);
