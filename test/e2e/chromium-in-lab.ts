// Real Chromium on the laboratory's client: it sees the network that the engine there sees, and its loopback.
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { Lab } from '../lab/lab.ts';
import { namespaceName } from '../lab/namespace.ts';

/** As root there is no sandbox for a test's browser; the product never runs like this. Nothing is fetched behind our back. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium in the client's namespace. */
export const chromiumInLab = async (lab: Lab): Promise<Browser> => {
  const launcher = join(lab.stateDirectory, 'chromium-on-client');
  const namespace = namespaceName(lab.copy, 'cli');
  await writeFile(launcher, `#!/bin/sh\nexec ip netns exec ${namespace} /usr/bin/chromium "$@"\n`);
  await chmod(launcher, 0o755);
  return chromium.launch({ executablePath: launcher, args: [...chromiumArguments] });
};
