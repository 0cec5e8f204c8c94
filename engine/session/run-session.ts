// One session from its begin to its end: a row a second, and what happened.
import { message } from '../../contract/message.ts';
import type { ObsRow } from '../../contract/obs.ts';
import type { Session, SessionEnd, SessionRow } from '../../contract/session.ts';
import type { Clock } from '../deps/clock.ts';
import type { Engine, EngineEvent } from '../engine.ts';
import type { History } from '../history/history.ts';
import type { ObsLink } from '../obs/start-obs-link.ts';
import { takeRows } from '../obs/take-rows.ts';
import { createLineEar } from './line-second.ts';
import type { LineEar } from './line-second.ts';
import type { MachineSecond } from './machine-second.ts';
import { createRecorder } from './recorder.ts';
import type { Recorder } from './recorder.ts';

const SECOND_MS = 1000;
/** So many missing seconds are a gap: the machine slept, or stood still. */
const GAP_MS = 5000;

/** What a session is made of; `link` is OBS as it is asked once a second. */
export type SessionParts = {
  clock: Clock;
  engine: Pick<Engine, 'subscribe' | 'snapshot'>;
  history: Pick<History, 'ask'>;
  link: Pick<ObsLink, 'look'>;
  machine: () => Promise<MachineSecond>;
};

/** A session that goes on: who follows it hears of each second, and whoever ends it says why. */
export type Going = {
  recorder: Recorder;
  /** Resolves with the closed session after `signal` has fired. */
  over: Promise<Session>;
};

const hear = (ear: LineEar, { happen }: Recorder, event: EngineEvent): void => {
  if (event.type === 'echo') ear.echo(event.echo);
  if (event.type === 'reading') ear.reading(event.reading);
  if (event.type === 'verdict') happen('verdict', event.verdict.message);
};

// A link that was never there in this session says nothing about it.
const createObsPart = (): ((row: ObsRow) => SessionRow['obs']) => {
  let wasThere = false;
  return ({ at: _at, ...row }) => {
    wasThere ||= row.obs === 'answered';
    return wasThere ? row : null;
  };
};

/** Makes whole rows of what OBS told, one after the other. */
const createRows = ({ engine, machine }: SessionParts, ear: LineEar): ((told: ObsRow) => Promise<SessionRow>) => {
  const obsPart = createObsPart();
  const ownBytes = (): number => {
    const { bytesSent, bytesReceived } = engine.snapshot().traffic;
    return bytesSent + bytesReceived;
  };
  let before = ownBytes();
  return async (told) => {
    const line = ear.take();
    const now = ownBytes();
    const own = now - before;
    before = now;
    const { verdict } = engine.snapshot();
    const code = verdict.settledAt === null ? null : verdict.code;
    return { atMs: Date.parse(told.at), obs: obsPart(told), ...line, ownBytes: own, ...(await machine()), code };
  };
};

/** Begins a session; `onRow` hears of each second, `why` says at the end what ended it. */
export const runSession = (
  parts: SessionParts,
  begun: Omit<Session, 'id'>,
  { onRow, why, signal }: { onRow: (row: SessionRow) => void; why: () => SessionEnd; signal: AbortSignal },
): Going => {
  const { clock, engine, link } = parts;
  const recorder = createRecorder(parts, begun);
  recorder.happen('began', message(`session.began.${begun.start}`));
  const ear = createLineEar();
  const rowOf = createRows(parts, ear);
  const unsubscribe = engine.subscribe((event) => hear(ear, recorder, event));
  let last: number | null = null;
  const take = async (told: ObsRow): Promise<void> => {
    const row = await rowOf(told);
    const missingMs = last === null ? 0 : row.atMs - last - SECOND_MS;
    if (missingMs >= GAP_MS) recorder.happen('gap', message('session.gap', { seconds: missingMs / SECOND_MS }));
    last = row.atMs;
    recorder.add(row);
    onRow(row);
    await recorder.flush();
  };
  let taking = recorder.flush();
  const run = async (): Promise<Session> => {
    await takeRows(link, clock, signal, (told) => {
      taking = taking.then(() => take(told));
    });
    unsubscribe();
    await taking;
    recorder.happen('ended', message(`session.ended.${why()}`));
    return recorder.end(why());
  };
  return { recorder, over: run() };
};
