// Runs inside a network namespace: makes a plan with the controls that ship, does steps with the elevation that ships, or looks a
// name up, as the command line says in JSON; prints the answer as JSON.
import { Resolver } from 'node:dns/promises';
import { realFiles } from '../../../../engine/deps/real-files.ts';
import type { Controls } from '../../../../engine/os/controls/controls.ts';
import { createControls } from '../../../../engine/os/controls/current-controls.ts';
import { createElevation } from '../../../../engine/os/controls/elevate.ts';
import type { StepEnd } from '../../../../engine/os/controls/step-end.ts';
import type { Planned, Step } from '../../../../engine/os/controls/step.ts';
import { createRun } from '../../../../engine/os/run-command.ts';
import { parseResolvConf } from '../../../../engine/os/parse/name-files.ts';

/** What this program can be asked. */
export type ControlQuestion =
  | {
      ask: 'plan';
      control: keyof Controls;
      words: readonly [] | readonly [string] | readonly [string, readonly string[]];
    }
  | { ask: 'do'; steps: readonly Step[] }
  | { ask: 'lookup'; name: string };

const environment = process.env;
const run = createRun('linux', environment);

const plan = ({ control, words }: Extract<ControlQuestion, { ask: 'plan' }>): Promise<Planned> => {
  const controls = createControls('linux', { run, files: realFiles, environment, isRoot: true });
  const [device = '', resolvers = []] = words;
  if (control === 'useResolvers') return controls.useResolvers(device, resolvers);
  if (control === 'flushNames' || control === 'turnOffProxy' || control === 'resetSockets') return controls[control]();
  return controls[control](device);
};

const doSteps = async (steps: readonly Step[]): Promise<readonly StepEnd[]> => {
  const elevation = createElevation('linux', { environment, isRoot: true });
  const ends: StepEnd[] = [];
  for (const step of steps) {
    const command = await elevation.commandFor(step);
    const end = command && elevation.readEnd(step, await run(command.program, command.args, command));
    ends.push(end ?? { type: 'missing' });
  }
  return ends;
};

/** By the first name server of resolv.conf, as it is at this moment. */
const lookUp = async (name: string): Promise<readonly string[]> => {
  const resolver = new Resolver({ timeout: 5000, tries: 2 });
  resolver.setServers(parseResolvConf((await realFiles.readText('/etc/resolv.conf')) ?? '').slice(0, 1));
  return resolver.resolve4(name).catch(() => []);
};

const question = JSON.parse(process.argv[2] ?? '') as ControlQuestion;
const answer =
  question.ask === 'plan' ? plan(question) : question.ask === 'do' ? doSteps(question.steps) : lookUp(question.name);
console.log(JSON.stringify(await answer));
