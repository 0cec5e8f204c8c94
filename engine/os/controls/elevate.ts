// Makes of each step the command that does it. A step that takes an administrator's rights becomes one by which the system itself
// asks the user for them; what it is to run goes along as data, never as part of a script.
import type { CommandResult } from '../../deps/run.ts';
import type { Environment } from '../program-path.ts';
import { locateProgram } from '../run-command.ts';
import { elevateOnDarwin, readDarwinEnd } from './elevate-darwin.ts';
import { elevateOnLinux, readLinuxEnd } from './elevate-linux.ts';
import { elevateOnWindows, readWindowsEnd } from './elevate-win32.ts';
import { writeCommand } from './write-command.ts';
import type { CommandStep, Step } from './step.ts';
import { failed, isFine, type Done, type StepEnd } from './step-end.ts';

/** Finding a password and typing it takes some people that long, in milliseconds. */
const answerTimeMs = 120_000;

/** One system's way to ask: `program` is an absolute path; and what an end of the asking command means, null for no special end. */
export type Elevator = {
  elevate: (program: string, args: readonly string[]) => Pick<CommandStep, 'program' | 'args'>;
  readEnd: (result: Done, wasElevated: boolean) => StepEnd | null;
};

/** What turns steps into commands on one system, and reads how they ended. */
export type Elevation = {
  /** What a program runs for this step; null when the step's own program is not on this computer. */
  commandFor: (step: Step) => Promise<CommandStep | null>;
  /** True when the system will show its question before it does the step. */
  asksUser: (step: Step) => boolean;
  readEnd: (step: Step, result: CommandResult) => StepEnd;
};

/** `isRoot` is true for a program that has the rights already; `locate` finds a program's absolute path, on this machine unless told. */
export type ElevationEdges = {
  environment: Environment;
  isRoot: boolean;
  locate?: (program: string) => Promise<string | null>;
};

const elevators: Readonly<Record<'linux' | 'darwin' | 'win32', Elevator>> = {
  linux: { elevate: elevateOnLinux, readEnd: readLinuxEnd },
  darwin: { elevate: elevateOnDarwin, readEnd: readDarwinEnd },
  win32: { elevate: elevateOnWindows, readEnd: readWindowsEnd },
};

const elevatorOf = (platform: string): Elevator =>
  elevators[platform === 'darwin' || platform === 'win32' ? platform : 'linux'];

/** The elevation for `platform` (as in process.platform). */
export const createElevation = (platform: string, { environment, isRoot, locate }: ElevationEdges): Elevation => {
  const { elevate, readEnd } = elevatorOf(platform);
  const find = locate ?? ((program: string) => locateProgram(program, platform, environment));
  const asksUser = (step: Step): boolean => !isRoot && (step.type === 'write' || step.privilege === 'admin');
  return {
    asksUser,
    commandFor: async (step) => {
      const command = step.type === 'write' ? writeCommand(step) : step;
      const program = await find(command.program);
      if (program === null) return null;
      const timeoutMs = command.timeoutMs + (asksUser(step) ? answerTimeMs : 0);
      const asked = asksUser(step) ? elevate(program, command.args) : { program, args: command.args };
      return { ...command, ...asked, timeoutMs };
    },
    readEnd: (step, result) => {
      if (result.type !== 'done') return { type: result.type };
      if (isFine(step, result.exitCode)) return { type: 'done' };
      const end = readEnd(result, asksUser(step)) ?? failed(result.exitCode, result.stderr, result.stdout);
      return end.type === 'failed' && isFine(step, end.exitCode) ? { type: 'done' } : end;
    },
  };
};
