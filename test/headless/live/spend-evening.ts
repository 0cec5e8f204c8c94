// A creator's evening from OBS's start to its crash: one fault after the other, with calm between, and the log of it at the end.
import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../../../contract/message.ts';
import type { SessionLog } from '../../../contract/session.ts';
import { isInTime, judgeAttempt, sumOf } from './evening-result.ts';
import type { Attempt, AttemptResult, EveningResult, FaultResult } from './evening-result.ts';
import { boundMs, isOwnSlowness, liveFaults, namesFault } from './live-faults.ts';
import type { LiveFault } from './live-faults.ts';
import type { LiveStage } from './live-stage.ts';
import { startObsWitness } from './obs-witness.ts';
import type { ObsWitness } from './obs-witness.ts';
import { comesTrue, until } from './until.ts';

type Log = (line: string) => void;

/** What was told late is waited for all the same: how late is a result. */
const TOLD_WITHIN_MS = 90_000;
/** A fault lasts a little longer than it takes to be told, and the calm after it longer than the judge takes to forget. */
const LASTS_MS = 4000;
const CALM_MS = 20_000;
/** OBS takes its time to get back to a server that it has lost. */
const CALM_WITHIN_MS = 240_000;
/** A fault that was told too late is injected again: the computer may have had other things to do. */
const MOST_ATTEMPTS = 3;

type Scene = { stage: LiveStage; witness: ObsWitness; log: Log };

const isCalm = ({ window }: LiveStage): boolean => {
  const { health, row, obs } = window.live() ?? {};
  if (!health || row?.code !== 'ok' || obs?.link !== 'up' || obs.reconnecting !== false) return false;
  return health.state === 'ok' || isOwnSlowness(health.message.id);
};

const calmDown = async ({ stage }: Scene): Promise<void> => {
  await until('calm between two faults', () => isCalm(stage), CALM_WITHIN_MS);
  await wait(CALM_MS);
  await until('calm between two faults', () => isCalm(stage), CALM_WITHIN_MS);
};

/** The log of the session that began last. */
const logOf = async ({ window }: LiveStage): Promise<SessionLog> => {
  const [session] = (await window.ask('session.list', { limit: 1 })) as Array<SessionLog['session']>;
  if (!session) throw new Error('no session was kept');
  return (await window.ask('session.log', { id: session.id })) as SessionLog;
};

const strike = async ({ stage }: Scene, { id, steps }: LiveFault): Promise<number> => {
  if (steps !== null) await stage.lab.inject({ id, steps, proofs: [] });
  else await stage.obs.end('SIGKILL');
  return Date.now();
};

const attempt = async (scene: Scene, fault: LiveFault): Promise<Pick<Attempt, 'fromMs' | 'toMs'>> => {
  const { window, lab } = scene.stage;
  const fromMs = await strike(scene, fault);
  const isTold = (): boolean =>
    window.healths.some(({ atMs, health }) => atMs >= fromMs && namesFault(fault, health.message.id));
  await comesTrue(isTold, TOLD_WITHIN_MS);
  await wait(LASTS_MS);
  const toMs = Date.now();
  if (fault.steps !== null) await lab.undo();
  return { fromMs, toMs };
};

const inWords = ({ causeMs, cause, wrong }: AttemptResult): string =>
  `${causeMs === null ? 'never' : `${(causeMs / 1000).toFixed(1)} s`}: ${cause}${wrong.length > 0 ? ` WRONG: ${wrong.join('; ')}` : ''}`;

/** Waits until a fault is behind us: what is told until then belongs to it. */
const getOver = async (scene: Scene, { steps }: LiveFault): Promise<void> =>
  steps !== null ? calmDown(scene) : until('the end of the session', () => scene.stage.window.live()?.session === null);

const meet = async (scene: Scene, fault: LiveFault): Promise<FaultResult> => {
  const { id, what, kind } = fault;
  const attempts: AttemptResult[] = [];
  do {
    const made = await attempt(scene, fault);
    await getOver(scene, fault);
    const whole: Attempt = { ...made, calmMs: Date.now() };
    const result = judgeAttempt(fault, whole, await logOf(scene.stage), scene.stage.window.healths);
    attempts.push(result);
    scene.log(`${what}: ${inWords(result)}`);
  } while (fault.steps !== null && attempts.length < MOST_ATTEMPTS && !isInTime(fault, attempts.at(-1)!));
  return { id, what, kind, boundMs: boundMs[kind], attempts };
};

const resultOf = async ({ stage, witness }: Scene, faults: FaultResult[], before: number): Promise<EveningResult> => {
  const { session, rows, events } = await logOf(stage);
  const { start, end, obsVersion, server, summary } = session;
  const counted = rows.filter(({ atMs }) => atMs <= witness.atMs());
  const own = rows.reduce((sum, { ownBytes }) => sum + (ownBytes ?? 0), 0);
  const seconds = rows.length === 0 ? 0 : (rows.at(-1)!.atMs - rows[0]!.atMs) / 1000 + 1;
  return {
    faults,
    session: { start, end, obsVersion, server },
    sentence: summary && say(summary.message),
    dips: summary ? summary.dips.map(({ state, message }) => `${state}: ${say(message)}`) : [],
    ...{ seconds, rows: rows.length },
    events: events.map(({ atMs, kind, message }) => ({ atMs, kind, words: say(message) })),
    bytes: { log: sumOf(rows, 'bytes'), witness: stage.server.received() - before },
    frames: { log: sumOf(counted, 'sentFrames'), witness: witness.frames() },
    dropped: { log: sumOf(counted, 'droppedFrames'), witness: witness.dropped() },
    ownBytesPerSecond: Math.round(own / Math.max(1, seconds)),
  };
};

/** Spends the evening; OBS is gone at its end, and `serve` still runs. */
export const spendEvening = async (stage: LiveStage, log: Log): Promise<EveningResult> => {
  const { obs, window, server } = stage;
  await obs.start();
  await until('the link to OBS', () => window.live()?.obs.link === 'up');
  const scene: Scene = { stage, witness: await startObsWitness(stage.lab, stage.secrets.password), log };
  const before = server.received();
  obs.tell('StartStream');
  await until('a session that begins by itself', () => window.live()?.session?.start === 'obs');
  const faults: FaultResult[] = [];
  await calmDown(scene);
  for (const fault of liveFaults) faults.push(await meet(scene, fault));
  return resultOf(scene, faults, before);
};
