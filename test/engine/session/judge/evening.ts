// An evening LIVE as a list of seconds: stretches of so many seconds, each with what is different in it from a LIVE that goes well.
import type { Health, SessionEvent, SessionLog, SessionRow } from '../../../../contract/session.ts';
import type { Message } from '../../../../contract/message.ts';
import type { VerdictCode } from '../../../../contract/verdict.ts';
import { beginFollowing, follow, healthIn } from '../../../../engine/session/judge/follow.ts';
import type { Followed } from '../../../../engine/session/judge/follow.ts';
import type { Told } from '../../../../engine/session/judge/reach.ts';

export const BEGIN_MS = Date.parse('2026-11-21T20:00:00.000Z');
const SECOND_MS = 1000;

/** What is different in a second. A list of parts stands for their mixture, and a function for each second of a stretch by its number. */
export type Different = {
  obs?: Partial<NonNullable<SessionRow['obs']>> | null;
  row?: Partial<Omit<SessionRow, 'atMs' | 'obs'>>;
};
export type Stretch = { seconds: number; is?: Different | ((second: number) => Different) };

const streaming: NonNullable<SessionRow['obs']> = {
  obs: 'answered',
  spanMs: 1000,
  streaming: true,
  reconnecting: false,
  outputs: 1,
  measured: 1,
  bytes: 312_500,
  kilobitsPerSecond: 2500,
  congestion: 0,
  sentFrames: 30,
  droppedFrames: 0,
  renderedFrames: 30,
  laggedFrames: 0,
  encodedFrames: 30,
  skippedFrames: 0,
  framesPerSecond: 30,
  cpuPercent: 12,
  freeDiskMegabytes: 90_000,
  restarted: false,
};

const isEchoed = (second: number): boolean => second % 2 === 0;

/** An end of the line that is asked every two seconds. */
const echo = (second: number, rttMs: number): SessionRow['router'] =>
  isEchoed(second) ? { sent: 1, lost: 0, rttMs } : { sent: 0, lost: 0, rttMs: null };

/** An echo that did not come back. */
export const lost: SessionRow['router'] = { sent: 1, lost: 1, rttMs: null };
/** Nothing was measured. */
export const unmeasured: SessionRow['router'] = { sent: null, lost: null, rttMs: null };
/** An echo that came back so late. */
export const late = (rttMs: number): SessionRow['router'] => ({ sent: 1, lost: 0, rttMs });

/** The row of a second of a LIVE that goes well, but for what is different. */
export const rowAt = (second: number, { obs = {}, row = {} }: Different = {}): SessionRow => ({
  atMs: BEGIN_MS + second * SECOND_MS,
  obs: obs === null ? null : { ...streaming, ...obs },
  router: echo(second, 2),
  internet: echo(second, 15),
  ingestRttMs: second % 10 === 0 ? 25 : null,
  ingestWell: second % 10 === 0 ? true : null,
  uplinkBytes: 330_000,
  ownBytes: 300,
  wifiDbm: -52,
  cpuPercent: 30,
  code: 'ok',
  ...row,
});

/** The rows of stretches, one after the other. */
export const rowsOf = (...stretches: readonly Stretch[]): SessionRow[] =>
  stretches
    .flatMap(({ seconds, is = {} }) =>
      Array.from({ length: seconds }, (_, second) => (typeof is === 'function' ? is(second) : is)),
    )
    .map((different, second) => rowAt(second, different));

/** What was said at each second while it went on. */
export const followedAt = (rows: readonly SessionRow[], told?: Told): Followed[] => {
  let followed = beginFollowing(rows[0]?.atMs ?? BEGIN_MS);
  return rows.map((row) => (followed = follow(followed, row, row.code === told?.code ? told : undefined)));
};

/** The health at each second while it went on. */
export const healthAt = (rows: readonly SessionRow[], told?: Told): Health[] => followedAt(rows, told).map(healthIn);

/** The number of the first second from `from` on of which the health is so; -1 when none is. */
export const firstSecond = (healths: readonly Health[], from: number, isSo: (health: Health) => boolean): number =>
  healths.findIndex((health, second) => second >= from && isSo(health));

/** How often the state of health changed. */
export const changesIn = (healths: readonly Health[]): number =>
  healths.filter((health, at) => at > 0 && health.state !== healths[at - 1]!.state).length;

/** A moment of the evening as it crosses borders. */
export const timeOf = (second: number): string => new Date(BEGIN_MS + second * SECOND_MS).toISOString();

/** That a verdict was told at a second. */
export const verdictTold = (second: number, message: Message): SessionEvent => ({
  ...{ id: second, atMs: BEGIN_MS + second * SECOND_MS, kind: 'verdict', message },
});

/** A verdict that is settled. */
export const told = (
  code: VerdictCode,
  severity: Told['severity'],
  blame: Told['blame'],
  message: Message = { id: `verdict.${code}` as Message['id'], params: {} },
): Told => ({ code, severity, blame, message });

/** A whole session that ended by itself one second after its last row. */
export const logOf = (
  rows: readonly SessionRow[],
  changes: Partial<SessionLog['session']> = {},
  events: readonly SessionEvent[] = [],
): SessionLog => ({
  session: {
    id: 1,
    startedAt: timeOf(0),
    endedAt: new Date((rows.at(-1)?.atMs ?? BEGIN_MS) + SECOND_MS).toISOString(),
    start: 'obs',
    end: 'stream-ended',
    obsVersion: '31.0.2',
    server: null,
    title: '',
    summary: null,
    ...changes,
  },
  rows: [...rows],
  events: [...events],
});
