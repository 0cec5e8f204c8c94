// Real Chromium on the laboratory's client: it sees the network that the engine there sees, and its loopback.
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromiumProgram, startChromium } from '../browser/chromium.ts';
import type { Lab } from '../lab/lab.ts';
import { namespaceName } from '../lab/namespace.ts';

/** Starts a Chromium in the client's namespace. */
export const chromiumInLab = async (lab: Lab): Promise<Browser> => {
  const launcher = join(lab.stateDirectory, 'chromium-on-client');
  const namespace = namespaceName(lab.copy, 'cli');
  await writeFile(launcher, `#!/bin/sh\nexec ip netns exec ${namespace} ${chromiumProgram} "$@"\n`);
  await chmod(launcher, 0o755);
  return startChromium(launcher);
};
