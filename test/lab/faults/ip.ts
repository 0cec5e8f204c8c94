// Faults made with `ip`: links, addresses, routes. Undoing gives every node its planned addresses and routes again.
import { nodeNames } from '../addresses.ts';
import { mustRun, runCommand } from '../command.ts';
import { ipBatch, ipCommand, namespaceName } from '../namespace.ts';
import { addressingCommands } from '../topology.ts';
import type { FaultKind, Step, Target } from './fault.ts';

type IpStep = Extract<Step, { type: 'ip' }>;

const forget = (target: Target, node: 'cli' | 'rtr') =>
  // Neighbours learnt, or found missing, during the fault would outlive it. An empty table is reported as a failure.
  runCommand('ip', ['-n', namespaceName(target.copy, node), 'neigh', 'flush', 'all']);

/** Runs `ip` commands and restores the plan. */
export const ipFaults: FaultKind<IpStep> = {
  apply: async (target, step) => {
    for (const command of step.commands) await ipCommand(namespaceName(target.copy, step.in), command);
  },
  clear: async (target, applied) => {
    for (const step of applied) {
      for (const command of step.undo ?? []) await ipCommand(namespaceName(target.copy, step.in), command);
    }
    await mustRun('ip', ['-n', namespaceName(target.copy, 'cli'), 'link', 'set', 'dev', 'wlan0', 'carrier', 'on']);
    await Promise.all(nodeNames.map((node) => ipBatch(namespaceName(target.copy, node), addressingCommands(node))));
    await Promise.all([forget(target, 'cli'), forget(target, 'rtr')]);
  },
};
