// `npm run lab -- up|down|inject ID|undo|list|shell [--copy N] [--seed N]`: the laboratory by hand. A copy stays up between calls.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findScenario, scenariosFor } from '../scenarios/all.ts';
import { namespaceName } from './namespace.ts';
import { bootLab, findLab, Lab } from './lab.ts';
import { missingRequirements } from './requirements.ts';

const usage = `usage: npm run lab -- COMMAND [--copy N] [--seed N]
  up          boot a copy (again, if it is up)
  down        end its processes and remove its namespaces
  list        all scenarios
  inject ID   inject a scenario and prove it from the client
  undo [ID]   take everything back and prove that the client is healthy
  shell       a shell in the client's namespace
The parameters of scenarios are drawn from the seed; 0, the default, stands for the table's own.`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Ends the program: 1 when something did not work, 2 when it was called wrongly or cannot run here. */
function fail(message: string, exitCode: 1 | 2): never {
  process.stderr.write(`lab: ${message}\n`);
  process.exit(exitCode);
}

function theLab(copy: string): Lab {
  return findLab(copy) ?? fail(`copy ${copy} is not up; boot it with: npm run lab -- up --copy ${copy}`, 1);
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const startedMs = performance.now();
  await work();
  say(`${what} (${((performance.now() - startedMs) / 1000).toFixed(2)} s)`);
}

async function inject(lab: Lab, id: string, seed: number): Promise<void> {
  const scenario = findScenario(id, seed);
  await timed(`${scenario.id}: ${scenario.title}; expected verdict ${scenario.expect.code}`, () =>
    lab.inject(scenario),
  );
  for (const { claim } of scenario.proofs) say(`  seen: ${claim}`);
  if (scenario.user) say(`  owed to a user with: ${JSON.stringify(scenario.user)}`);
  await lab.blipsEnded();
}

async function shell(lab: Lab): Promise<number> {
  say(`You are the user's machine of copy ${lab.copy}. Leave with exit.`);
  const env = { ...process.env, ...lab.clientEnv };
  const args = ['netns', 'exec', namespaceName(lab.copy, 'cli'), process.env['SHELL'] ?? '/bin/bash'];
  const child = spawn('ip', args, { stdio: 'inherit', env });
  return new Promise((resolve) => child.on('close', (exitCode) => resolve(exitCode ?? 1)));
}

async function main(command: string | undefined, id: string | undefined, copy: string, seed: number): Promise<number> {
  if (command === 'list') {
    for (const { id: name, expect, title } of scenariosFor(seed)) say(`${name}  ${expect.code.padEnd(24)} ${title}`);
    return 0;
  }
  const known = ['up', 'down', 'inject', 'undo', 'shell'];
  if (!command || !known.includes(command) || (command === 'inject' && !id)) fail(usage, 2);
  const missing = missingRequirements();
  if (missing.length > 0) fail(`this machine lacks ${missing.join(', ')}`, 2);
  switch (command) {
    case 'up':
      await timed(`copy ${copy} is up and healthy`, () => bootLab({ copy }));
      return 0;
    case 'down':
      await timed(`copy ${copy} is down`, () => new Lab(copy).down());
      return 0;
    case 'inject':
      await inject(theLab(copy), id ?? '', seed);
      return 0;
    case 'undo':
      await timed('everything is taken back, the client is healthy', () => theLab(copy).reset());
      return 0;
    default:
      return shell(theLab(copy));
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { copy: { type: 'string', default: '0' }, seed: { type: 'string', default: '0' } },
  });
  process.exitCode = await main(positionals[0], positionals[1], values.copy, Number(values.seed));
} catch (error) {
  const badArgument = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  fail(error instanceof Error ? error.message : String(error), badArgument ? 2 : 1);
}
