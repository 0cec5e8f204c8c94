// One session from its begin to its end: a row a second, each judged as it comes, and what happened.
import { SECOND_MS } from '../../contract/durations.ts';
import { message } from '../../contract/message.ts';
import type { ObsRow, ObsState } from '../../contract/obs.ts';
import type { Health, Session, SessionEnd, SessionRow } from '../../contract/session.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { Clock } from '../deps/clock.ts';
import type { Engine, EngineEvent } from '../engine.ts';
import type { FixDesk } from '../fixes/fix-desk.ts';
import type { History } from '../history/history.ts';
import type { ObsLink } from '../obs/start-obs-link.ts';
import { takeRows } from '../obs/take-rows.ts';
import { createFixNews } from './fix-news.ts';
import { blameBeside } from './judge/reach.ts';
import { createLineEar } from './line-second.ts';
import type { LineEar } from './line-second.ts';
import { createLiveJudge } from './live-judge.ts';
import type { Announce } from './live-judge.ts';
import type { MachineEar } from './machine-second.ts';
import { networkNews } from './network-news.ts';
import type { Sight } from './network-news.ts';
import { knownObs, obsNews } from './obs-news.ts';
import { createRecorder } from './recorder.ts';
import type { Recorder } from './recorder.ts';
import { createRows } from './session-rows.ts';

/** So many missing seconds are a gap: the machine slept, or stood still. */
const GAP_MS = 5000;

/** What a session is made of; `link` is OBS as it is asked once a second. */
export type SessionParts = {
  clock: Clock;
  engine: Pick<Engine, 'subscribe' | 'snapshot'>;
  history: Pick<History, 'ask'>;
  link: Pick<ObsLink, 'look'>;
  machine: MachineEar;
  /** Null where nothing is mended. */
  fixes: Pick<FixDesk, 'subscribe'> | null;
  announce: Announce;
  /** Fires when the program ends: what the disk refuses then is given up. */
  leaving?: AbortSignal | undefined;
};

/** A session that goes on, as it is followed. */
export type Going = {
  recorder: Recorder;
  /** Hears what the link to OBS has become. */
  obs: (state: ObsState) => void;
  /** Resolves with the closed session after `signal` has fired. */
  over: Promise<Session>;
};

const tellVerdict = ({ happen }: Recorder, verdict: Verdict): void =>
  happen('verdict', verdict.message, blameBeside(verdict));

const hear = (ear: LineEar, machine: MachineEar, recorder: Recorder, event: EngineEvent): void => {
  if (event.type === 'echo') ear.echo(event.echo);
  if (event.type === 'reading') ear.reading(event.reading);
  if (event.type === 'verdict') tellVerdict(recorder, event.verdict);
  if (event.type === 'network') machine.lookAgain();
};

// A fault that was there before is part of the story, too.
const tellBeginning = (recorder: Recorder, { verdict }: ReturnType<Engine['snapshot']>, begun: Omit<Session, 'id'>) => {
  recorder.happen('began', message(`session.began.${begun.start}`));
  if (verdict.settledAt !== null && verdict.code !== 'ok') tellVerdict(recorder, verdict);
};

const createObsEar = ({ happen, session, amend }: Recorder, first: ObsState): Going['obs'] => {
  let before = first;
  return (state) => {
    const now = knownObs(before, state);
    const news = obsNews(before, now);
    before = now;
    if (news !== null) happen('obs', news);
    if (state.link !== 'up') return;
    const { obsVersion, server } = session();
    if (obsVersion === null && state.version !== null) amend({ obsVersion: state.version });
    if (server === null && state.server !== null) amend({ server: state.server });
  };
};

const createNetworkEar = ({ happen }: Recorder, { sight, lookAgain }: MachineEar): (() => void) => {
  let before: Sight | null = null;
  // What was seen in an earlier session is no news in this one.
  lookAgain();
  return () => {
    const now = sight();
    if (before !== null && now !== null)
      for (const { kind, message: news } of networkNews(before, now)) happen(kind, news);
    before = now ?? before;
  };
};

const noteGap = ({ happen, recent }: Recorder, { atMs }: SessionRow): void => {
  const last = recent().at(-1);
  const missingMs = last === undefined ? 0 : atMs - last.atMs - SECOND_MS;
  if (missingMs >= GAP_MS) happen('gap', message('session.gap', { seconds: missingMs / SECOND_MS }));
};

/** Who follows a session hears of each second, and says at the end what ended it; `obs` is the link as it is at the begin. */
export type Following = {
  obs: ObsState;
  onRow: (row: SessionRow, health: Health) => void;
  why: () => SessionEnd;
  signal: AbortSignal;
};

const listen = (parts: SessionParts, recorder: Recorder, line: LineEar, begunMs: number): (() => void) => {
  const { engine, fixes, machine } = parts;
  const fixNews = createFixNews(begunMs);
  const ends = [
    engine.subscribe((event) => hear(line, machine, recorder, event)),
    fixes?.subscribe((state) => fixNews(state).forEach((news) => recorder.happen('fix', news))),
  ];
  return () => ends.forEach((end) => end?.());
};

/** Begins a session. */
export const runSession = (
  parts: SessionParts,
  begun: Omit<Session, 'id'>,
  { obs, onRow, why, signal }: Following,
): Going => {
  const { clock, engine, link, machine } = parts;
  const begunMs = Date.parse(begun.startedAt);
  const recorder = createRecorder(parts, begun);
  tellBeginning(recorder, engine.snapshot(), begun);
  const line = createLineEar();
  const rowOf = createRows({ engine, machine, line });
  const judge = createLiveJudge(begunMs, { recorder, announce: parts.announce });
  const network = createNetworkEar(recorder, machine);
  const unsubscribe = listen(parts, recorder, line, begunMs);
  const take = async (obsRow: ObsRow): Promise<void> => {
    const { row, told } = await rowOf(obsRow);
    network();
    noteGap(recorder, row);
    recorder.add(row);
    onRow(row, judge.take(row, told));
    await recorder.flush();
  };
  let taking = recorder.flush();
  const run = async (): Promise<Session> => {
    await takeRows(link, clock, signal, (obsRow) => {
      taking = taking.then(() => take(obsRow));
    });
    unsubscribe();
    await taking;
    judge.end();
    recorder.happen('ended', message(`session.ended.${why()}`));
    return recorder.end(why());
  };
  return { recorder, obs: createObsEar(recorder, obs), over: run() };
};
