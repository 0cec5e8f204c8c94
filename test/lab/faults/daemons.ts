// Daemons that hang, and a client that asks the wrong resolver.
import { GATEWAY4 } from '../addresses.ts';
import { runningProcesses } from '../state.ts';
import { writeResolvConf } from '../topology.ts';
import type { FaultKind, Step, Target } from './fault.ts';

async function signal(target: Target, name: string, kind: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
  const daemon = (await runningProcesses(target.stateDirectory)).find((started) => started.name === name);
  if (!daemon) throw new Error(`${name} is not running`);
  process.kill(daemon.pid, kind);
}

/** Stops and continues daemons. */
export const stopFaults: FaultKind<Extract<Step, { type: 'stop' }>> = {
  apply: (target, step) => signal(target, step.daemon, 'SIGSTOP'),
  clear: async (target, applied) => {
    for (const { daemon } of applied) await signal(target, daemon, 'SIGCONT');
  },
};

/** Writes the client's resolv.conf. */
export const resolverFaults: FaultKind<Extract<Step, { type: 'resolver' }>> = {
  apply: ({ copy }, { address }) => writeResolvConf(copy, 'cli', address),
  clear: ({ copy }) => writeResolvConf(copy, 'cli', GATEWAY4),
};
