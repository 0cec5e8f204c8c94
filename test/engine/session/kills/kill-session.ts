// Starts a program that keeps a session, kills it at a moment of chance, and looks at what the next start makes of what it left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SECOND_MS } from '../../../../contract/durations.ts';
import type { Session, SessionLog } from '../../../../contract/session.ts';
import type { Random } from '../../diagnosis/seeded.ts';
import { openRealDesk } from './real-desk.ts';

const program = fileURLToPath(new URL('endless-session.ts', import.meta.url));

/** So many rows may be lost: what the disk did not have yet. */
export const MOST_LOST = 2;
/** The first row is waited for so long, then it is killed so much later at most. */
const LATEST_MS = 5000;

/** One kill: how long after the first row, the rows that the program had taken, those that are kept, and what is wrong. */
export type SessionKill = {
  afterMs: number;
  taken: number;
  kept: number;
  /** Seconds from the last that is kept to the kill, by the wall clock; null where nothing is kept. */
  unseenMs: number | null;
  /** How long the next start took until it had closed the session. */
  closedInMs: number;
  wrong: string[];
};

type Killed = { taken: readonly number[]; killedMs: number };

const killOne = async (file: string, afterMs: number): Promise<Killed> => {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  await Promise.race([once(child.stdout, 'data'), ended]);
  await wait(afterMs);
  const killedMs = Date.now();
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error('the program ended by itself');
  // Of a line that was being printed the number may be cut, so only whole lines count.
  return { taken: text.split('\n').slice(0, -1).map(Number), killedMs };
};

const untilClosed = async (file: string) => {
  const startedMs = performance.now();
  const { desk, history, announced, stop } = await openRealDesk(file, { live: false });
  // Questions are answered in their turn: the closing was asked for first.
  const listed = await history.ask('sessions', { limit: 1 });
  await wait(0);
  const closedInMs = Math.round(performance.now() - startedMs);
  const latest = listed.ok ? listed.value[0] : undefined;
  const log = latest === undefined ? null : await history.ask('session', { id: latest.id });
  const told = { closed: desk.state().closed ?? null, announced: announced.map(({ occasion }) => occasion) };
  await stop();
  return { log: log?.ok === true ? log.value : null, ...told, closedInMs };
};

const wrongWithEnd = ({ end, endedAt, startedAt, summary }: Session, keptMs: number | undefined): string[] => {
  const [endMs, said] =
    keptMs === undefined
      ? [Date.parse(startedAt), 'session.sum.too-little']
      : [keptMs + SECOND_MS, 'session.sum.unexpected'];
  return [
    ...(end === 'unexpected' ? [] : [`it ended as ${end}`]),
    ...(endedAt === new Date(endMs).toISOString() ? [] : [`it ended at ${endedAt}`]),
    ...(summary?.message.id === said ? [] : ['it is not summed up']),
  ];
};

const wrongWith = (taken: readonly number[], { session, rows, events }: SessionLog): string[] => {
  const kept = rows.map(({ atMs }) => atMs);
  const missing = taken.filter((atMs) => !kept.includes(atMs));
  const lost = taken.slice(taken.length - missing.length);
  return [
    ...(missing.length <= MOST_LOST ? [] : [`${missing.length} rows are lost`]),
    ...(missing.every((atMs, index) => atMs === lost[index]) ? [] : ['rows are lost in the middle']),
    ...(new Set(events.map(({ id }) => id)).size === events.length ? [] : ['two events share a number']),
    ...(events.at(-1)?.message.id === 'session.ended.unexpected' ? [] : ['its end is not among its events']),
    ...wrongWithEnd(session, kept.at(-1)),
  ];
};

/** Kills one program that keeps its session in this file, and starts the next one twice. */
export const killSession = async (file: string, random: Random): Promise<SessionKill> => {
  const afterMs = random.upTo(LATEST_MS);
  const { taken, killedMs } = await killOne(file, afterMs);
  const { log, closed, announced, closedInMs } = await untilClosed(file);
  const again = await untilClosed(file);
  const lastMs = log?.rows.at(-1)?.atMs ?? null;
  return {
    ...{ afterMs, taken: taken.length, kept: log?.rows.length ?? 0, closedInMs },
    unseenMs: lastMs === null ? null : killedMs - lastMs,
    wrong: [
      ...(log === null ? ['nothing of it is kept'] : wrongWith(taken, log)),
      ...(closed !== null && closed.id === log?.session.id ? [] : ['the next start does not show it']),
      ...(announced.join() === 'cut-off' ? [] : [`the next start tells: ${announced.join() || 'nothing'}`]),
      ...(again.announced.length === 0 && again.closed === null ? [] : ['the start after that tells it again']),
    ],
  };
};
