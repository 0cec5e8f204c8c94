// Why the stream suffers: what OBS shows on one side is joined with the verdict and the line on the other. The first row that
// holds is the cause. No row accuses anybody by what was not measured.
import { isSlowRouter } from '../../diagnosis/line-limits.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId, MessageParam } from '../../../contract/message.ts';
import { adviceFor } from '../../../contract/todo.ts';
import type { Blame, VerdictCode } from '../../../contract/verdict.ts';
import type { Effect } from './effects.ts';
import { isClearlyCleaner } from './ends.ts';
import type { Line } from './line.ts';
import { CONGESTED, OTHERS_SHARE, ROAM_MS } from './limits.ts';
import { whatItStops } from './reach.ts';
import type { Told } from './reach.ts';
import { kilobitsOf } from './seconds.ts';

/**
 * A cause. `rank` says how well it is known: 0 not at all, 1 by this session’s own measurements, 2 by the verdict. `side`: whether
 * OBS and this computer make too little of a stream, or it does not get through.
 */
export type Cause = {
  key: string;
  rank: 0 | 1 | 2;
  side: 'computer' | 'way';
  blame: Blame;
  message: Message;
  todo: MessageId | null;
};

/** Everything that a cause is found by. `congestion` is the worst of the last seconds; null where OBS tells none. */
export type Facts = { effect: Effect; line: Line; told: Told | null; congestion: number | null };

const PERCENT = 100;

const percent = (share: number): number => Math.round(share * PERCENT);

const own = (
  key: string,
  blame: Blame,
  id: MessageId,
  todo: MessageId | null,
  params: Record<string, MessageParam> = {},
): Cause => ({ key, rank: blame === 'unknown' ? 0 : 1, side: 'way', blame, message: message(id, params), todo });

const onComputer = (key: string, id: MessageId, todo: MessageId, params: Record<string, MessageParam> = {}): Cause => ({
  ...own(key, 'you', id, todo, params),
  side: 'computer',
});

/** A verdict as a cause. */
export const causeOfVerdict = ({ code, blame, message: words }: Told): Cause => ({
  ...{ key: code, rank: 2, side: 'way', blame, message: words },
  todo: blame === 'tiktok' && code !== 'tiktok.ingest-down' ? null : adviceFor(code),
});

const inWordsOf = (code: VerdictCode, blame: Blame, id: MessageId, params: Record<string, MessageParam> = {}): Cause =>
  own(code, blame, id, adviceFor(code), params);

const lanCause = ({ router }: Line): Cause => {
  const params = { percent: percent(router.loss), ms: Math.round(router.rttMs ?? 0) };
  const isSlow = isSlowRouter(router.rttMs);
  if (router.state !== 'lossy') return inWordsOf('lan.degraded', 'your-network', 'late.lan.degraded', params);
  return inWordsOf('lan.degraded', 'your-network', isSlow ? 'verdict.lan.degraded' : 'lossy.lan.degraded', params);
};

const ends = (cause: (line: Line) => Cause | null) => (facts: Facts) => cause(facts.line);

// A router that answers as it should, so that what is lost is lost beyond it. A few echoes may come back by chance from any.
const isRouterFine = ({ router, internet, isRouterSlow }: Line): boolean =>
  router.state === 'fine' && !isRouterSlow && isClearlyCleaner(router, internet);

const isWellBeyond = ({ internet }: Line): boolean => internet.state === 'fine';

// A steady bitrate is always close to the most that was sent: only a queue on the line says that the line is full of it.
const uploadFull = ({ isBloated, isFull, othersShare, uplinkBytes }: Line): Cause | null => {
  if (!isBloated || isFull !== true || uplinkBytes === null) return null;
  if (othersShare !== null && othersShare >= OTHERS_SHARE)
    return inWordsOf('internet.line-full', 'you', 'verdict.internet.line-full');
  const kbit = Math.round(kilobitsOf(uplinkBytes));
  return own('upload-small', 'you', 'session.cause.upload-small', 'session.todo.bitrate', { kbit });
};

const silent = (line: Line): Cause | null => {
  const { router, internet, isFlowing, answersInSilence, passesInSilence, silentMs } = line;
  // A router that answers nothing may pass everything on: only what lies beyond it tells.
  if (isFlowing || internet.state !== 'silent') return null;
  if (router.state === 'silent' && !passesInSilence) {
    const todo = silentMs < ROAM_MS ? null : 'todo.router.down';
    return own('router-silent', 'your-network', 'session.cause.router-silent', todo);
  }
  return router.state === 'fine' && answersInSilence
    ? inWordsOf('internet.down', 'your-provider', 'verdict.internet.down')
    : own('line-silent', 'unknown', 'session.cause.line-silent', null);
};

const poorLan = (line: Line): Cause | null =>
  (line.router.state === 'lossy' && !isWellBeyond(line)) || line.isRouterSlow ? lanCause(line) : null;

const poorLine = (line: Line): Cause | null => {
  const { internet, isBloated } = line;
  const full = uploadFull(line);
  if (full !== null) return full;
  if (internet.state === 'lossy') {
    const params = { percent: percent(internet.loss) };
    if (isRouterFine(line)) return inWordsOf('internet.loss', 'your-provider', 'verdict.internet.loss', params);
    return line.router.state === 'unknown'
      ? inWordsOf('internet.loss', 'unknown', 'unsplit.internet.loss', params)
      : own('internet.loss', 'unknown', 'session.cause.line-lossy', null, params);
  }
  return isBloated ? own('line-crowded', 'unknown', 'session.cause.line-crowded', 'session.todo.crowded') : null;
};

// Its packets pass a line that is fine, and then a way that nobody sees: the stream itself may stand in a queue there, and handshakes
// behind it. Only a verdict has the proof that it is the server.
const poorIngest = ({ isFine, ingest }: Line): Cause | null => {
  if (!isFine || (ingest.state !== 'failing' && ingest.state !== 'slow')) return null;
  const params = { ms: Math.round(ingest.rttMs ?? 0) };
  const todo = ingest.state === 'slow' ? 'session.todo.way' : 'todo.tiktok.ingest-down';
  return { ...own('ingest', 'unknown', `session.cause.ingest-${ingest.state}`, todo, params), rank: 1 };
};

/** Effects by which a stream gets through in part: it is taken, so that what is measured on the way to there counts first. */
const partial: readonly Effect['name'][] = ['dropped', 'congested', 'thin', 'starved'];

const rows: readonly ((facts: Facts) => Cause | null)[] = [
  // TikTok’s trouble explains nothing that gets lost before it, in the home or on the line.
  ({ told, effect: { name }, line }) => (told?.blame === 'tiktok' && partial.includes(name) ? causeInLine(line) : null),
  ({ told, effect: { name } }) => {
    const stops = told && whatItStops(told);
    return told && (stops === 'stream' || (stops === 'begin' && name === 'reconnecting')) ? causeOfVerdict(told) : null;
  },
  ends(silent),
  ends(poorLan),
  ends(poorLine),
  ends(poorIngest),
  ({ effect: { name }, line, congestion }) =>
    name === 'stalled' && line.isFine && congestion !== null && congestion <= CONGESTED
      ? onComputer('obs-stalled', 'session.cause.obs-stalled', 'session.todo.obs')
      : null,
  ({ effect: { name }, line }) => {
    if (!line.isFine) return null;
    if (name === 'reconnecting') return own('server-lost', 'unknown', 'session.cause.server-lost', null);
    return own('way-narrow', 'unknown', 'session.cause.way-narrow', 'session.todo.way');
  },
];

/** The cause while nothing is known of it. */
export const unclear: Cause = own('unclear', 'unknown', 'session.cause.unclear', null);

/** Why an effect is there. What this computer does too slowly has nothing to do with the line. */
export const causeOf = (facts: Facts): Cause => {
  const { name, share } = facts.effect;
  const params = { percent: Math.max(1, percent(share ?? 0)) };
  if (name === 'lagged') return onComputer('graphics', 'session.cause.graphics', 'session.todo.graphics', params);
  if (name === 'skipped') return onComputer('encoder', 'session.cause.encoder', 'session.todo.encoder', params);
  return rows.reduce<Cause | null>((found, cause) => found ?? cause(facts), null) ?? unclear;
};

/** Why a line by itself is in no state to carry a stream; null when it is, or nobody can tell. */
export const causeInLine = (line: Line): Cause | null => silent(line) ?? poorLan(line) ?? poorLossy(line);

const poorLossy = (line: Line): Cause | null => (line.internet.state === 'lossy' ? poorLine(line) : null);

/** OBS went away in the middle of a stream, and nothing is sent any more. */
export const obsGone: Cause = onComputer('obs-gone', 'session.cause.obs-gone', 'session.todo.obs');
