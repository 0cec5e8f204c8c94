// Runs blackbox_exporter on the client's machine, as Debian ships it, and asks it for probes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasProgram } from '../../../build/setup/system-tools.mjs';
import { authorityPath, bothAuthoritiesPath } from '../../lab/certificates.ts';
import { mustRun } from '../../lab/command.ts';
import type { Lab } from '../../lab/lab.ts';
import { endProcesses } from '../../lab/state.ts';
import type { UserSide } from '../../lab/user-side.ts';
import { configurationFor, type Probe, type Surroundings } from './configuration.ts';
import { figuresOf, parseMetrics, type ProbeFigures } from './metrics.ts';

const PROGRAM = 'prometheus-blackbox-exporter';
const ADDRESS = '127.0.0.1:9115';
const READY_TIMEOUT_MS = 10_000;

/** Longer than any probe may take, so that a slow probe is told as a failed one and not as a silent exporter. */
const ANSWER_TIMEOUT_MS = 20_000;

/** The exporter's version; throws, saying what to install, where none is on the path. */
export const exporterVersion = async (path?: string): Promise<string> => {
  if (!hasProgram(PROGRAM, path)) {
    const install = `apt-get install --yes --no-install-recommends ${PROGRAM}`;
    throw new Error(`${PROGRAM} is missing; on Debian, as root: ${install} (its service need not run)`);
  }
  const version = /version (\S+)/.exec(await mustRun(PROGRAM, ['--version']))?.[1];
  if (version === undefined) throw new Error(`${PROGRAM} --version tells no version`);
  return version;
};

const get = async (lab: Lab, path: string): Promise<string | null> => {
  const args = ['--silent', '--fail', '--noproxy', '*', `http://${ADDRESS}${path}`];
  const { exitCode, stdout } = await lab.in('cli', 'curl', args, { timeoutMs: ANSWER_TIMEOUT_MS });
  return exitCode === 0 ? stdout : null;
};

/** The exporter, running on the client's machine until it is disposed of. */
export type Exporter = AsyncDisposable & { ask: (probe: Probe) => Promise<ProbeFigures> };

const untilReady = async (lab: Lab, saidSoFar: () => string): Promise<void> => {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  while ((await get(lab, '/-/healthy')) === null) {
    if (Date.now() > deadlineMs) throw new Error(`${PROGRAM} did not get ready: ${saidSoFar()}`);
    await wait(20);
  }
};

/** Starts the exporter with the configuration for that machine and waits until it answers. */
export const startExporter = async (lab: Lab, user: UserSide, surroundings: Surroundings): Promise<Exporter> => {
  const file = join(await lab.freshHome(), 'blackbox.yml');
  await writeFile(file, configurationFor(surroundings));
  const trusted = user.trustsForeign ? bothAuthoritiesPath : authorityPath;
  const child = await lab.spawnIn('cli', PROGRAM, [`--config.file=${file}`, `--web.listen-address=${ADDRESS}`], {
    env: { SSL_CERT_FILE: trusted(lab.stateDirectory) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const end = (): Promise<void> => endProcesses(lab.stateDirectory, ({ pid }) => pid === child.pid);
  try {
    await untilReady(lab, () => said);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    ask: async ({ module, target }) => {
      const answer = await get(lab, `/probe?${new URLSearchParams({ module, target }).toString()}`);
      if (answer === null) throw new Error(`${PROGRAM} gave no answer about ${module} ${target}: ${said}`);
      return figuresOf(parseMetrics(answer));
    },
    [Symbol.asyncDispose]: end,
  };
};
