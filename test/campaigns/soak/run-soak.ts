// Proves from the client that the line is as it is said to be, then lets a watch live on it.
import { setTimeout as wait } from 'node:timers/promises';
import type { Lab } from '../../lab/lab.ts';
import { looksUp, losesPings, noPing } from '../../lab/client-proofs.ts';
import { pingTakes } from '../../lab/measured-proofs.ts';
import { dns } from '../../scenarios/steps.ts';
import { beginningOf, inWords, weather, weatherStep } from './disturbance.ts';
import type { Disturbance } from './disturbance.ts';
import { costOf } from './process-cost.ts';
import { startWatch, usualWatch } from '../running-watch.ts';
import type { RunningWatch, WatchLine } from '../running-watch.ts';
import { scoreSoak } from './score-soak.ts';
import type { Made, Said, Sample, SoakResult } from './soak-result.ts';

/** What a soak is made of; `record` is where the watch writes down all that it judges. */
export type SoakPlan = { minutes: number; seed: number; disturbances: readonly Disturbance[]; record: string | null };

type Log = (line: string) => void;

const SAMPLE_EVERY_MS = 60_000;
const ANCHOR4 = '1.1.1.1';

const inject = (lab: Lab, id: string, steps: Parameters<Lab['inject']>[0]['steps']): Promise<number> =>
  lab.inject({ id, steps, proofs: [] });

const endSlowNames = (lab: Lab): Promise<number> => inject(lab, 'names as before', [dns({})]);

// Each kind once, seen with ordinary tools: a disturbance that does not disturb would prove nothing.
const proveLine = async (lab: Lab): Promise<void> => {
  const roundTripMs = 2 * weather.delayMs;
  await lab.inject({
    id: 'the line as it is all the time',
    steps: [weatherStep],
    proofs: [
      losesPings(ANCHOR4, { atLeast: 0.3, atMost: 4 }, 1000),
      pingTakes(ANCHOR4, { atLeast: roundTripMs - weather.jitterMs, atMost: roundTripMs + 2 * weather.jitterMs }),
    ],
  });
  const slow = beginningOf({ kind: 'slow names', atMs: 0, lastsMs: 0, delaysMs: [300, 600, 900] });
  await lab.inject({
    id: 'slow names',
    steps: [slow],
    proofs: [
      looksUp('example.com', 'TIMEOUT', { timeoutMs: 250 }),
      looksUp('example.com', 'NOERROR', { timeoutMs: 1500 }),
    ],
  });
  await endSlowNames(lab);
  const blip = beginningOf({ kind: 'blip', atMs: 0, lastsMs: 100 });
  await lab.inject({ id: 'a blip', steps: [blip], proofs: [noPing(ANCHOR4)] });
  await lab.blipsEnded();
};

const make = async (lab: Lab, disturbance: Disturbance, sinceMs: number): Promise<Made> => {
  const beganAtMs = await inject(lab, disturbance.kind, [beginningOf(disturbance)]);
  if (disturbance.kind === 'blip') await lab.blipsEnded();
  else {
    await wait(disturbance.lastsMs);
    await endSlowNames(lab);
  }
  return { disturbance, fromMs: beganAtMs - sinceMs, untilMs: performance.now() - sinceMs };
};

const isOver = async (untilMs: number, { startedAtMs, ended }: RunningWatch): Promise<boolean> => {
  await wait(Math.max(0, startedAtMs + untilMs - performance.now()));
  return ended() !== null;
};

const disturb = async (lab: Lab, watch: RunningWatch, plan: SoakPlan, log: Log): Promise<Made[]> => {
  const made: Made[] = [];
  for (const disturbance of plan.disturbances) {
    if (await isOver(disturbance.atMs, watch)) break;
    made.push(await make(lab, disturbance, watch.startedAtMs));
    log(`${Math.round(disturbance.atMs / 1000)} s: ${inWords(disturbance)}`);
  }
  return made;
};

const sample = async (lab: Lab, { pid, startedAtMs }: RunningWatch, linkBefore: number): Promise<Sample> => {
  const [cost, linkBytes] = await Promise.all([costOf(pid), bytesOn(lab)]);
  return { atMs: performance.now() - startedAtMs, ...cost, linkBytes: linkBytes - linkBefore };
};

const bytesOn = async (lab: Lab): Promise<number> => {
  const { bytesSent, bytesReceived } = await lab.linkCounters();
  return bytesSent + bytesReceived;
};

// Every minute; the first sample is of a watch that has its first look behind it.
const takeSamples = async (lab: Lab, watch: RunningWatch, { minutes }: SoakPlan): Promise<Sample[]> => {
  const linkBefore = await bytesOn(lab);
  const samples: Sample[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    if (await isOver(minute * SAMPLE_EVERY_MS, watch)) break;
    samples.push(await sample(lab, watch, linkBefore));
  }
  return samples;
};

const saidIn = (line: WatchLine, sinceMs: number): Said[] => {
  const atMs = Math.round(line.atMs - sinceMs);
  if (line.type === 'verdict') {
    const { code, summary } = line.verdict;
    return [{ atMs, type: 'verdict', code, summary }];
  }
  if (line.type !== 'round') return [];
  const { code, looking, features } = line;
  return [{ atMs, type: 'round', code, looking, features }];
};

const tellAlarms = ({ falseAlarms, featureAlarms }: SoakResult['score'], log: Log): void => {
  for (const { atMs, code, before } of falseAlarms)
    log(`FALSE ALARM at ${(atMs / 1000).toFixed(1)} s: ${code}; ${before.join('; ') || 'nothing was made'}`);
  for (const { atMs, feature, status } of featureAlarms)
    log(`FALSE ALARM at ${(atMs / 1000).toFixed(1)} s: ${feature} ${status}`);
};

/** Lets a watch live on the line for so many minutes. */
export const runSoak = async (lab: Lab, plan: SoakPlan, log: Log): Promise<SoakResult> => {
  const { minutes, seed, record } = plan;
  await proveLine(lab);
  const watch = await startWatch(lab, { command: [...usualWatch, ...(record === null ? [] : ['--record', record])] });
  try {
    const [made, samples] = await Promise.all([disturb(lab, watch, plan, log), takeSamples(lab, watch, plan)]);
    const said = watch.lines.flatMap((line) => saidIn(line, watch.startedAtMs));
    const score = scoreSoak(said, made, samples);
    tellAlarms(score, log);
    return { minutes, seed, trouble: watch.ended(), made, samples, score };
  } finally {
    await watch.end();
  }
};
