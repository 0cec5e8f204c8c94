// Faults that need iptables extensions. The chains hold nothing else, so undoing is flushing.
import { mustRun } from '../command.ts';
import { namespaceName } from '../namespace.ts';
import type { FaultKind, Step, Target } from './fault.ts';

type IptablesStep = Extract<Step, { type: 'iptables' }>;

const bothFamilies = (target: Target, step: IptablesStep, args: readonly string[]) =>
  Promise.all(
    ['iptables', 'ip6tables'].map((program) =>
      mustRun('ip', ['netns', 'exec', namespaceName(target.copy, step.in), program, '-w', ...args]),
    ),
  );

/** Appends rules in both families and flushes the chains. */
export const iptablesFaults: FaultKind<IptablesStep> = {
  apply: async (target, step) => {
    await bothFamilies(target, step, step.rule);
  },
  clear: async (target, applied) => {
    for (const step of applied) await bothFamilies(target, step, ['-F']);
  },
};
