// A machine that is only told of: recorded answers by the first words of the question, and everything else is missing.
import type { Process } from '../../../../engine/os/controls/linux/linux-edges.ts';
import type { Controls } from '../../../../engine/os/controls/controls.ts';
import { createControls } from '../../../../engine/os/controls/current-controls.ts';
import type { CommandStep, Planned, Step } from '../../../../engine/os/controls/step.ts';
import { fixture } from '../fixture.ts';
import { createStubRun } from '../stub-run.ts';

/** What such a machine answers: output by the beginning of the command line, texts by path, processes by name. */
export type ToldMachine = {
  answers?: Readonly<Record<string, string>>;
  files?: Readonly<Record<string, string>>;
  processes?: Readonly<Record<string, readonly Process[]>>;
  environment?: Readonly<Record<string, string>>;
  isRoot?: boolean;
};

/** The controls of `platform` on such a machine, and what they asked it. */
export const toldControls = (platform: string, machine: ToldMachine): { controls: Controls; asked: string[][] } => {
  const { run, asked } = createStubRun((program, args) => {
    const line = [program, ...args].join(' ');
    const known = Object.entries(machine.answers ?? {}).find(([beginning]) => line.startsWith(beginning));
    return known?.[1] ?? { type: 'missing' };
  });
  const files: Readonly<Record<string, string>> = {
    '/proc/net/dev': fixture('linux', 'controls/proc-net-dev.txt'),
    ...machine.files,
  };
  const controls = createControls(platform, {
    run,
    files: { readText: (path) => Promise.resolve(files[path] ?? null) },
    environment: machine.environment ?? {},
    isRoot: machine.isRoot ?? false,
    processesNamed: (name) => Promise.resolve(machine.processes?.[name] ?? []),
  });
  return { controls, asked };
};

const wordsOf = (step: Step): string =>
  step.type === 'write' ? `write ${step.path}` : `[${step.privilege}] ${[step.program, ...step.args].join(' ')}`;

/** A plan in short: what each part does, or why there is none. */
export const inShort = (planned: Planned): Record<string, unknown> => {
  if (planned.type !== 'change') return { [planned.type]: planned.why.id };
  const { by, steps, always, undo } = planned.change;
  return {
    by,
    steps: steps.map(wordsOf),
    ...(always.length > 0 && { always: always.map(wordsOf) }),
    ...(undo !== null && { undo: undo.map(wordsOf) }),
  };
};

/** Every command of a plan, whatever part it belongs to. */
export const commandsOf = (planned: Planned): readonly CommandStep[] => {
  if (planned.type !== 'change') return [];
  const { steps, always, undo } = planned.change;
  return [...steps, ...always, ...(undo ?? [])].filter((step) => step.type === 'command');
};
