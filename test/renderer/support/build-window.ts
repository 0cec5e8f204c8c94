// Builds the window as `vite build` does, into a folder of its own, so that a test never looks at an older one in dist/.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = fileURLToPath(new URL('build-window-process.ts', import.meta.url));

/** The folder of a built window; `remove` deletes it. */
export type BuiltWindow = { folder: string; remove: () => Promise<void> };

/** Builds the window. It runs in a process of its own, since bundlers build something else where NODE_ENV says "test". */
export const buildWindow = async (): Promise<BuiltWindow> => {
  const folder = await mkdtemp(join(tmpdir(), 'tokwatch-window-'));
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...env } = process.env;
  await promisify(execFile)(process.execPath, [script, folder], { cwd: root, env });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
