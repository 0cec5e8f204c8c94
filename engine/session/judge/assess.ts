// How the stream fares at one second, without regard to what was said before it: by OBS’s figures where there are any, else by the
// verdict, the line and what the computer sends.
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import type { SessionRow } from '../../../contract/session.ts';
import { causeInLine, causeOf, causeOfVerdict, obsGone } from './cause.ts';
import type { Cause } from './cause.ts';
import { effectsIn } from './effects.ts';
import type { Grade } from './effects.ts';
import { lineIn } from './line.ts';
import type { Line } from './line.ts';
import { CHATTER_BYTES, FELL_SHARE, FRESH_MS, STREAM_BYTES, TOLD_MS } from './limits.ts';
import { hitsAudience, whatItStops } from './reach.ts';
import type { Told } from './reach.ts';
import { isBlind, kilobitsIn, kilobitsOf, lastOf, meanKnown, streamIn } from './seconds.ts';
import { recentUplink, sentKilobits, usualUplink } from './usual.ts';
import type { Usual } from './usual.ts';

/** A second’s judgement: trouble with its cause and the seconds that show it, or none, or not known. */
export type Assessment =
  { state: Grade; cause: Cause; fromMs: number; toMs: number } | { state: 'ok' | 'unknown'; message: Message };

type Scene = { rows: readonly SessionRow[]; usual: Usual; told: Told | null; nowMs: number };

const calm = (state: 'ok' | 'unknown', id: MessageId): Assessment => ({ state, message: message(id) });

const trouble = (state: Grade, cause: Cause, nowMs: number, fromMs = nowMs): Assessment => ({
  state,
  cause,
  fromMs,
  toMs: nowMs,
});

const gradeOf = (told: Told): Grade => (told.severity === 'down' ? 'failing' : 'wobbling');

const byLine = (line: Line, nowMs: number): Assessment | null => {
  const cause = causeInLine(line);
  return cause && trouble(line.internet.state === 'silent' ? 'failing' : 'wobbling', cause, nowMs);
};

const worstCongestion = (rows: readonly SessionRow[]): number | null =>
  lastOf(rows, FRESH_MS).reduce<number | null>((worst, row) => {
    const congestion = streamIn(row)?.congestion ?? null;
    return congestion === null ? worst : Math.max(worst ?? 0, congestion);
  }, null);

const withStream = ({ rows, usual, told, nowMs }: Scene): Assessment => {
  const [effect] = effectsIn(rows, usual);
  const forViewers = told !== null && hitsAudience(told) ? told : null;
  const isWorse = forViewers !== null && gradeOf(forViewers) === 'failing' && effect?.grade === 'wobbling';
  if (effect !== undefined && !isWorse) {
    const cause = causeOf({ effect, line: lineIn(rows, usual), told, congestion: worstCongestion(rows) });
    return { state: effect.grade, cause, fromMs: effect.fromMs, toMs: effect.toMs };
  }
  if (forViewers !== null) return trouble(gradeOf(forViewers), causeOfVerdict(forViewers), nowMs);
  const stream = streamIn(rows.at(-1)!);
  // The line must answer for a stream that counts no lost frames.
  return (
    (stream !== null && isBlind(stream) ? byLine(lineIn(rows, usual), nowMs) : null) ?? calm('ok', 'session.health.ok')
  );
};

const withoutLink = ({ rows, usual, nowMs }: Scene): Assessment => {
  const last = lastOf(rows, FRESH_MS);
  if (last.at(-1)?.obs?.obs === 'silent') return calm('unknown', 'session.health.obs-silent');
  const lastStreamMs = rows.findLast((row) => streamIn(row) !== null)?.atMs ?? -Infinity;
  const since = rows.find(({ atMs }) => atMs > lastStreamMs)!;
  const uplink = meanKnown(
    last.map(({ uplinkBytes }) => uplinkBytes),
    2,
  );
  if (uplink === null) return calm('unknown', 'session.health.obs-unseen');
  // Other programs go on sending; half of what OBS sent does not come from them.
  const sent = meanKnown(rows.map(kilobitsIn), 1) ?? sentKilobits(usual);
  return uplink < CHATTER_BYTES || kilobitsOf(uplink) < sent / 2
    ? trouble('failing', obsGone, nowMs, since.atMs)
    : calm('unknown', 'session.health.obs-away');
};

/** True when the upload was a stream’s a moment ago and is next to nothing now. */
const hasUploadFallen = ({ rows, usual }: Scene): boolean => {
  const [usually, now] = [usualUplink(usual), recentUplink(rows)];
  if (usually === null || now === null || usually < STREAM_BYTES || now >= FELL_SHARE * usually) return false;
  return rows.some(({ uplinkBytes }) => uplinkBytes !== null && uplinkBytes >= usually / 2);
};

// Echoes can be let fall from one moment to the next: one end alone outweighs no verdict that all is well, nor do both for long.
const isWellAllTheSame = ({ router, internet, silentMs }: Line, told: Told | null): boolean =>
  told?.code === 'ok' && internet.state === 'silent' && (router.state !== 'silent' || silentMs >= TOLD_MS);

const withoutObs = (scene: Scene): Assessment => {
  const { rows, usual, told, nowMs } = scene;
  const stops = told && whatItStops(told);
  if (told && (stops === 'stream' || hitsAudience(told))) return trouble(gradeOf(told), causeOfVerdict(told), nowMs);
  const line = lineIn(rows, usual);
  const poor = isWellAllTheSame(line, told) ? null : byLine(line, nowMs);
  if (poor !== null) return poor;
  if (hasUploadFallen(scene)) return calm('unknown', 'session.health.upload-fell');
  // A stream that runs may well go on where none can be begun.
  if (told && stops === 'begin' && told.severity === 'down') return calm('unknown', 'session.health.unknown');
  const isFine = told?.code === 'ok' || line.isFine;
  return isFine ? calm('ok', 'session.health.ok-line') : calm('unknown', 'session.health.unknown');
};

/** How the stream fares at the last of these rows, which must be one at least; `told` is the verdict that was settled by then. */
export const assess = (rows: readonly SessionRow[], usual: Usual, told: Told | null): Assessment => {
  const last = rows.at(-1)!;
  const scene = { rows, usual, told, nowMs: last.atMs };
  if (lastOf(rows, FRESH_MS).some((row) => streamIn(row) !== null)) return withStream(scene);
  const isLinkLost = last.obs !== null && last.obs.obs !== 'answered';
  return isLinkLost && usual.wasStreaming ? withoutLink(scene) : withoutObs(scene);
};
