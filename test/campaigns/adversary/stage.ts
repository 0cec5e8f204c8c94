// What a fault needs and no step can make: a hosts file, a portal of another kind.
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from '../../lab/daemons.ts';
import type { Lab } from '../../lab/lab.ts';
import { namespaceName } from '../../lab/namespace.ts';
import type { AdversaryFault } from './fault-type.ts';
import { WELCOME_PORT } from '../../scenarios/steps.ts';

const READY_TIMEOUT_MS = 15_000;

const portalProgram = fileURLToPath(new URL('welcome-portal.ts', import.meta.url));

type Stage = AsyncDisposableStack;

// Written in place: the file is bound over /etc/hosts of programs that run.
const useHostsFile = async (stage: Stage, { copy }: Lab, text: string): Promise<void> => {
  const path = `/etc/netns/${namespaceName(copy, 'cli')}/hosts`;
  const before = await readFile(path, 'utf8');
  stage.defer(() => writeFile(path, before));
  await writeFile(path, text);
};

const startPortal = async (stage: Stage, lab: Lab): Promise<void> => {
  const portal = await lab.spawnIn('rtr', nodeBinary, [portalProgram, String(WELCOME_PORT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(portal, 'exit');
  stage.defer(async () => {
    portal.kill();
    await ended;
  });
  if (portal.stdout) await once(portal.stdout, 'data', { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
};

/** Sets the stage for a fault; disposing it puts everything back. */
export const setStage = async (lab: Lab, { hostsFile, welcomePortal }: AdversaryFault): Promise<Stage> => {
  const stage = new AsyncDisposableStack();
  try {
    if (hostsFile !== undefined) await useHostsFile(stage, lab, hostsFile);
    if (welcomePortal) await startPortal(stage, lab);
    return stage;
  } catch (error) {
    await stage.disposeAsync();
    throw error;
  }
};
