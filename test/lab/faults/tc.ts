// Faults made with `tc`: a narrow line with a full queue behind it.
import { mustRun, runCommand } from '../command.ts';
import { namespaceName } from '../namespace.ts';
import type { FaultKind, Step } from './fault.ts';

type TcStep = Extract<Step, { type: 'tc' }>;

/** Replaces and removes the root queue of a device. */
export const tcFaults: FaultKind<TcStep> = {
  apply: async ({ copy }, { in: node, device, queue }) => {
    await mustRun('tc', ['-n', namespaceName(copy, node), 'qdisc', 'replace', 'dev', device, 'root', ...queue]);
  },
  clear: async ({ copy }, applied) => {
    for (const { in: node, device } of applied) {
      await runCommand('tc', ['-n', namespaceName(copy, node), 'qdisc', 'del', 'dev', device, 'root']);
    }
  },
};
