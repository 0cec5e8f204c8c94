// Injects, lets the exporter probe, and takes back, scenario after scenario, in several laboratory copies side by side.
import { setTimeout as wait } from 'node:timers/promises';
import type { Lab } from '../../lab/lab.ts';
import type { UserSide } from '../../lab/user-side.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { shareOut, takeBack } from '../share-out.ts';
import type { BlackboxRun, Heard, LeftOut } from './blackbox-run.ts';
import { probeNames, probesIn, type Surroundings } from './configuration.ts';
import { startExporter, type Exporter } from './exporter.ts';
import { alertOf, isTroubled, readingOf, ROUNDS, type Round } from './reading.ts';
import { fitsLayer, scoreAlert } from './score-blackbox.ts';

type Log = (line: string) => void;

const PAUSE_MS = 1000;

const surroundingsOf = async (lab: Lab, user: UserSide): Promise<Surroundings> => {
  const seen = async (program: string, ...args: string[]): Promise<string> =>
    (await lab.in('cli', program, args)).stdout;
  const [has4, has6, resolvers] = await Promise.all([
    seen('ip', '-4', 'addr', 'show', 'dev', 'wlan0'),
    seen('ip', '-6', 'addr', 'show', 'dev', 'wlan0', 'scope', 'global'),
    seen('cat', '/etc/resolv.conf'),
  ]);
  const resolver = /^nameserver (\S+)/m.exec(resolvers)?.[1];
  if (resolver === undefined) throw new Error('the client is told no resolver');
  return { family: has4 === '' && has6 !== '' ? 6 : 4, resolver, proxyUrl: user.env?.['HTTPS_PROXY'] ?? null };
};

const askAll = async (exporter: Exporter, surroundings: Surroundings): Promise<Round> => {
  const probes = probesIn(surroundings);
  const asked = probeNames.map(async (name) => [name, await exporter.ask(probes[name])] as const);
  return Object.fromEntries(await Promise.all(asked)) as Round;
};

const seenIn = (rounds: readonly Round[]): string =>
  probeNames
    .map((name) => {
      const passed = rounds.filter((round) => round[name].passed).length;
      const last = rounds.at(-1)?.[name];
      const status = last?.httpStatus ? `, status ${last.httpStatus}` : '';
      return `${name} ${passed} of ${rounds.length} (${Math.round(last?.durationMs ?? 0)} ms${status})`;
    })
    .join('; ');

const listen = async (lab: Lab, { user = {}, expect: { code, orCode = [] } }: Scenario): Promise<Heard> => {
  const startedMs = performance.now();
  const surroundings = await surroundingsOf(lab, user);
  await using exporter = await startExporter(lab, user, surroundings);
  const rounds = [await askAll(exporter, surroundings)];
  while (rounds.length < ROUNDS && rounds.slice(-1).every(isTroubled)) {
    await wait(PAUSE_MS);
    rounds.push(await askAll(exporter, surroundings));
  }
  const right = [code, ...orCode];
  const [alert, reading] = [alertOf(rounds), readingOf(rounds)];
  return {
    alert,
    alertScore: scoreAlert(right, alert),
    reading,
    isLayerRight: fitsLayer(right, reading),
    seen: seenIn(rounds),
    durationMs: Math.round(performance.now() - startedMs),
  };
};

const storyOf = ({ id, title, expect: { code, orCode = [] } }: Scenario) => ({ id, title, right: [code, ...orCode] });

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const perform = async (lab: Lab, scenario: Scenario): Promise<BlackboxRun> => {
  try {
    await lab.inject(scenario);
    return { ...storyOf(scenario), heard: await listen(lab, scenario), trouble: null };
  } catch (error) {
    return { ...storyOf(scenario), heard: null, trouble: wordsOf(error) };
  }
};

const told = ({ id, right, heard, trouble }: BlackboxRun): string =>
  heard === null
    ? `${id}: TROUBLE ${trouble}`
    : `${id}: ${heard.alert}, ${heard.reading}; owed ${right.join(' or ')}: ${heard.alertScore}, layer ` +
      `${heard.isLayerRight ? 'right' : 'wrong'}, in ${(heard.durationMs / 1000).toFixed(1)} s`;

/** Why a scenario cannot be told to the exporter; null when it can. */
export const whyLeftOut = ({ lacks, user }: Scenario): string | null => {
  if (lacks !== undefined) return lacks;
  // A program in Go asks the kernel for the time, where a library loaded before it cannot lie.
  return user?.clockOffS === undefined ? null : 'the laboratory cannot make the clock wrong for this program alone';
};

/** The scenarios that are left out, and why. */
export const leftOutOf = (scenarios: readonly Scenario[]): LeftOut[] =>
  scenarios.flatMap((scenario) => {
    const because = whyLeftOut(scenario);
    return because === null ? [] : [{ id: scenario.id, title: scenario.title, because }];
  });

/** Asks the exporter about every scenario that can be told to it; a copy that cannot be healed leaves the rest to the others. */
export const runBlackbox = async (
  labs: readonly Lab[],
  scenarios: readonly Scenario[],
  log: Log,
): Promise<BlackboxRun[]> => {
  const waiting = scenarios.filter((scenario) => whyLeftOut(scenario) === null);
  const order = waiting.map(({ id }) => id);
  const runs: BlackboxRun[] = [];
  await shareOut(labs, waiting, async (lab, scenario) => {
    const run = await perform(lab, scenario);
    runs.push(run);
    log(told(run));
    try {
      await takeBack(lab);
      return true;
    } catch (error) {
      log(`copy ${lab.copy} cannot be healed after ${scenario.id}: ${wordsOf(error)}`);
      return false;
    }
  });
  const unheard = waiting.map((scenario) => ({
    ...storyOf(scenario),
    heard: null,
    trouble: 'no laboratory copy was left',
  }));
  return [...runs, ...unheard].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
};
