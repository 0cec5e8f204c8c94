// Sends at one pace, as an encoder does, and says what arrived. The target answers when it has everything, which is the proof; while
// it still sends, the pace at which the connection takes the pieces tells. What is queued in this computer and on the way when the last
// piece was handed over cannot be seen; it has arrived by the answer. So that counts as the end, less what the target takes to answer
// a single byte: a target that thinks is no narrow line.
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { Fault } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { Clock } from '../deps/clock.ts';
import type { HttpRequest } from '../deps/net.ts';
import { dial } from '../probes/dial.ts';
import type { Way } from '../probes/look-context.ts';
import { userAgent } from '../probes/user-agent.ts';
import type { Stretch } from './judge/plan-load.ts';
import { ownAnswerMs } from './own-answer.ts';
import type { LoadTarget } from './target.ts';

/** How often a piece is due: more often than a picture of 30 in a second. */
const TICK_MS = 25;
/** No piece is larger; what is late comes in several. */
const PIECE_BYTES = 32_768;
/** A body longer than this is refused in many places; what is left goes with the next request. */
const MOST_BODY_BYTES = 40_000_000;
/** A connection begins slowly; the first seconds say nothing about what the line carries. */
const WARM_UP_MS = 2000;
/** A line that is so far behind after so long will not catch up. */
const HOPELESS_MS = 10_000;
const HOPELESS_LAG_MS = 2000;
/** How long an answer may take once everything was handed over: what is queued on the way arrives first, and the target thinks. */
const ANSWER_MS = 10_000;
/** An answer that comes sooner needs no explanation: it is less than a fiftieth of the shortest stretch. */
const PROMPT_MS = 100;
/** A line that fell so far behind is what an answer failed to come over. */
const BEHIND_MS = 700;
const ANSWER_BYTES = 65_536;

// Nothing on the way could make it smaller.
const noise = randomBytes(1 << 20);

/** What was sent over one stretch, or what kept it from being sent. Rates in kbit/s. */
export type Sent =
  | { type: 'sent'; bytes: number; durationMs: number; delivered: number; lagMs: number; address: string }
  | { type: 'failed'; fault: Fault | null; status: number | null };

type Pace = {
  bytesPerMs: number;
  totalBytes: number;
  startedMs: number;
  sentBytes: number;
  lagMs: number;
  /** When the last piece was taken. */
  takenMs: number;
  /** What had been taken when the connection had warmed up. */
  warm: { atMs: number; bytes: number } | null;
  gaveUp: boolean;
};

const note = (pace: Pace, nowMs: number): void => {
  const goneMs = nowMs - pace.startedMs;
  if (goneMs < WARM_UP_MS) return;
  pace.warm ??= { atMs: goneMs, bytes: pace.sentBytes };
  pace.lagMs = Math.max(pace.lagMs, goneMs - pace.sentBytes / pace.bytesPerMs);
};

const isHopeless = (pace: Pace, nowMs: number): boolean => {
  const goneMs = nowMs - pace.startedMs;
  const lagMs = goneMs - pace.sentBytes / pace.bytesPerMs;
  return goneMs >= HOPELESS_MS && lagMs >= Math.max(HOPELESS_LAG_MS, goneMs / 10);
};

// Hands out what is due until `untilBytes` have been sent in all, and gives up where the line falls too far behind.
async function* piecesAt(
  pace: Pace,
  untilBytes: number,
  clock: Clock,
  { giveUp, signal }: { giveUp: () => void; signal: AbortSignal },
): AsyncGenerator<Buffer> {
  while (pace.sentBytes < untilBytes && !signal.aborted) {
    const nowMs = clock.monotonicMs();
    const dueBytes = Math.min(untilBytes, Math.ceil((nowMs - pace.startedMs + TICK_MS) * pace.bytesPerMs));
    const size = Math.min(dueBytes - pace.sentBytes, PIECE_BYTES);
    if (size <= 0) {
      await clock.sleep(TICK_MS, signal);
      continue;
    }
    yield noise.subarray(0, size);
    pace.sentBytes += size;
    pace.takenMs = clock.monotonicMs();
    note(pace, pace.takenMs);
    if (isHopeless(pace, pace.takenMs)) return giveUp();
  }
}

type Opened = { type: 'open'; socket: Socket; address: string } | { type: 'fault'; fault: Fault };

const open = async (way: Way, { host, port, isSecure }: LoadTarget, signal: AbortSignal): Promise<Opened> => {
  const isAddress = isIP(host) !== 0;
  const addresses = isAddress ? [host] : (await way.names.system(host, 1)).addresses;
  if (addresses.length === 0) return { type: 'fault', fault: fault('no-records', 'dns') };
  const dialled = await dial(way, addresses, port, signal);
  if (dialled.type === 'fault') return dialled;
  const { socket, address } = dialled;
  if (!isSecure) return { type: 'open', socket, address };
  const names = { sni: isAddress ? '' : host, accept: [host] };
  const secured = await way.net.secure(socket, names, { timeoutMs: way.limits().tlsMs, signal });
  if (secured.type === 'fault') return secured;
  if (!secured.trustFault) return { type: 'open', socket: secured.socket, address };
  secured.socket.destroy();
  return { type: 'fault', fault: secured.trustFault };
};

const requestTo = (target: LoadTarget, bytes: number): Omit<HttpRequest, 'body'> => ({
  ...{ host: hostHeader(target), path: target.path, upgrade: false, maxBodyBytes: ANSWER_BYTES },
  method: 'POST',
  headers: {
    'user-agent': userAgent,
    'content-type': 'application/octet-stream',
    'content-length': String(bytes),
  },
});

type Posted = { status: number | null; fault: Fault | null };

const post = async (
  way: Way,
  target: LoadTarget,
  { socket, pace, bytes, leftMs }: { socket: Socket; pace: Pace; bytes: number; leftMs: number },
  signal: AbortSignal,
): Promise<Posted> => {
  const over = new AbortController();
  const within = AbortSignal.any([signal, over.signal]);
  const giveUp = (): void => {
    pace.gaveUp = true;
    over.abort();
  };
  const body = piecesAt(pace, pace.sentBytes + bytes, way.clock, { giveUp, signal: within });
  const request: HttpRequest = { ...requestTo(target, bytes), body };
  const answer = await way.net.request(socket, request, { timeoutMs: leftMs, signal: within });
  over.abort();
  return answer.type === 'answer' ? { status: answer.status, fault: null } : { status: null, fault: answer.fault };
};

const hostHeader = ({ host, port, isSecure }: LoadTarget): string => {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return port === (isSecure ? 443 : 80) ? name : `${name}:${port}`;
};

const rateOf = (bytes: number, ms: number): number => Math.round((bytes * 8) / Math.max(1, ms));

// Asked only where the answer let one wait; where there is none now, all of the wait counts.
const thinkingMs = async (way: Way, target: LoadTarget, waitedMs: number, signal: AbortSignal): Promise<number> => {
  if (waitedMs < PROMPT_MS) return 0;
  const opened = await open(way, target, signal);
  if (opened.type === 'fault') return 0;
  const own = await ownAnswerMs(way, opened.socket, requestTo(target, 1), { timeoutMs: ANSWER_MS, signal });
  return Math.min(waitedMs, own ?? 0);
};

// A line that was given up had its queues full long before: what went in after the warm-up is what came out.
const toSent = (pace: Pace, address: string, nowMs: number): Sent => {
  const durationMs = Math.round(nowMs - pace.startedMs);
  const { sentBytes: bytes, lagMs, warm, gaveUp } = pace;
  const delivered = gaveUp && warm ? rateOf(bytes - warm.bytes, durationMs - warm.atMs) : rateOf(bytes, durationMs);
  return { type: 'sent', bytes, durationMs, delivered, lagMs: Math.round(lagMs), address };
};

/** Sends over one stretch, in one request or several; ends soon after the signal, and by itself some seconds after its time. */
export const sendAt = async (
  way: Way,
  target: LoadTarget,
  { kilobitsPerSecond, durationMs }: Stretch,
  signal: AbortSignal,
): Promise<Sent> => {
  const bytesPerMs = kilobitsPerSecond / 8;
  const totalBytes = Math.round(bytesPerMs * durationMs);
  const pace: Pace = {
    ...{ bytesPerMs, totalBytes, startedMs: 0, sentBytes: 0, lagMs: 0, takenMs: 0, warm: null, gaveUp: false },
  };
  let [address, endedMs] = ['', 0];
  while (pace.sentBytes < totalBytes && !pace.gaveUp) {
    const opened = await open(way, target, signal);
    if (opened.type === 'fault') return { type: 'failed', fault: opened.fault, status: null };
    ({ address } = opened);
    if (pace.sentBytes === 0) pace.startedMs = way.clock.monotonicMs();
    const bytes = Math.min(MOST_BODY_BYTES, totalBytes - pace.sentBytes);
    const wanted = pace.sentBytes + bytes;
    const leftMs = Math.max(0, durationMs - (way.clock.monotonicMs() - pace.startedMs)) + ANSWER_MS;
    const posted = await post(way, target, { socket: opened.socket, pace, bytes, leftMs }, signal);
    if (signal.aborted) return { type: 'failed', fault: fault('cancelled', 'request'), status: null };
    endedMs = way.clock.monotonicMs();
    if (pace.gaveUp) break;
    const isAll = pace.sentBytes === wanted;
    if (posted.fault?.kind === 'timeout' && (!isAll || pace.lagMs >= BEHIND_MS)) {
      pace.gaveUp = true;
      if (isAll) endedMs = pace.takenMs;
      break;
    }
    // An answer that comes before everything was sent is none to what was sent, and none at all says nothing about the line.
    if (posted.fault || !isAll || !isFine(posted.status))
      return { type: 'failed', fault: posted.fault, status: posted.status };
    const thoughtMs = await thinkingMs(way, target, endedMs - pace.takenMs, signal);
    endedMs -= thoughtMs;
    // Nothing was due while a target thought about what it had before the rest.
    if (pace.sentBytes < totalBytes) pace.startedMs += way.clock.monotonicMs() - endedMs;
  }
  return toSent(pace, address, endedMs);
};

const isFine = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
