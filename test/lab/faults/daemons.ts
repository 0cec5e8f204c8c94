// Daemons that hang, a name service with a list of its own, and a client that asks the wrong resolver.
import { writeFile } from 'node:fs/promises';
import { GATEWAY4 } from '../addresses.ts';
import { restartForwarder } from '../daemons.ts';
import { runningProcesses } from '../state.ts';
import { hostsFile, localhost, writeResolvConf } from '../topology.ts';
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

/** Gives the router's name service further options; every undo starts it anew without them. */
export const forwarderFaults: FaultKind<Extract<Step, { type: 'forwarder' }>> = {
  apply: ({ copy, stateDirectory }, { options }) => restartForwarder(copy, stateDirectory, options),
  clear: () => Promise.resolve(),
};

/** Writes the client's hosts file, in place: the file is bound over /etc/hosts of programs that run. */
export const hostsFileFaults: FaultKind<Extract<Step, { type: 'hosts-file' }>> = {
  apply: ({ copy }, { lines }) =>
    writeFile(hostsFile(copy, 'cli'), localhost + lines.map((line) => `${line}\n`).join('')),
  clear: ({ copy }) => writeFile(hostsFile(copy, 'cli'), localhost),
};
