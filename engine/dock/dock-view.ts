// What the dock shows, out of what is so. It lies open beside a stream for hours, behind a key that lasts: so it names no network,
// address or place at all, not only while somebody is LIVE. Pure.
import { discreetMessage } from '../../contract/discreet.ts';
import type { DockLive, DockView } from '../../contract/dock.ts';
import { isMessageId, message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { nothingKnown } from '../../contract/nothing-known.ts';
import type { Snapshot } from '../../contract/report.ts';
import { severityOfHealth } from '../../contract/session.ts';
import type { Health, LiveState } from '../../contract/session.ts';
import { todoOf } from '../../contract/todo.ts';
import { layers } from '../../contract/verdict.ts';
import type { LayerStates } from '../../contract/verdict.ts';

/** Frames of one second: for the server, and those of them that the network had no room for. */
export type Frames = { atMs: number; sent: number; dropped: number };

/** Frames are counted over so much. */
const COUNTED_MS = 60_000;

type Said = Pick<DockView, 'watching' | 'severity' | 'sentence' | 'todo' | 'since' | 'blame'>;

const todoFor = (said: Message, { verdict }: Snapshot): MessageId | null => {
  const own = `todo.${said.id}`;
  if (isMessageId(own)) return own;
  return verdict.severity === 'ok' ? null : todoOf(verdict);
};

/** A stream that is in trouble goes before the watch, and one that runs well before a watch that says the same. */
const healthThatCounts = ({ live, verdict }: Snapshot, health: Health | null): Health | null => {
  if (!live || health === null || health.state === 'unknown') return null;
  return health.state !== 'ok' || verdict.severity === 'ok' ? health : null;
};

const nobodyWatches = (sentence: MessageId, todo: MessageId): Said => ({
  ...{ watching: false, severity: 'unknown', since: null, blame: 'nobody' },
  ...{ sentence: message(sentence), todo: message(todo) },
});

const saidOf = (snapshot: Snapshot, health: Health | null): Said => {
  const { verdict, paused, fixing } = snapshot;
  if (paused) return nobodyWatches('note.paused', 'dock.paused-todo');
  if (fixing) return nobodyWatches('note.fixing', 'now.fixing-todo');
  const counting = healthThatCounts(snapshot, health);
  const sentence = counting?.message ?? verdict.message;
  const todo = counting === null ? todoOf(verdict) : todoFor(counting.message, snapshot);
  return {
    watching: true,
    severity: counting === null ? verdict.severity : severityOfHealth[counting.state],
    sentence: discreetMessage(sentence),
    todo: todo === null ? null : message(todo),
    since: counting?.since ?? (verdict.settledAt === null ? null : verdict.since),
    blame: counting?.blame ?? verdict.blame,
  };
};

const discreetLayers = (states: LayerStates): LayerStates =>
  Object.fromEntries(
    layers.map((layer) => [layer, { ...states[layer], message: discreetMessage(states[layer].message) }]),
  ) as LayerStates;

/** The frames of the last minute, with those of one second more. */
export const withFrames = (frames: readonly Frames[], { row, session }: LiveState): readonly Frames[] => {
  if (session === null || row === null) return [];
  const { atMs, obs } = row;
  const kept = frames.filter((one) => one.atMs > atMs - COUNTED_MS && one.atMs < atMs);
  const { sentFrames = null, droppedFrames = null } = obs ?? {};
  return sentFrames === null || droppedFrames === null
    ? kept
    : [...kept, { atMs, sent: sentFrames, dropped: droppedFrames }];
};

const droppedShareOf = (frames: readonly Frames[]): number | null => {
  const sent = frames.reduce((sum, one) => sum + one.sent, 0);
  return sent === 0 ? null : frames.reduce((sum, one) => sum + one.dropped, 0) / sent;
};

const liveOf = ({ session, health, row }: LiveState, frames: readonly Frames[]): DockLive => ({
  startedAt: session?.startedAt ?? null,
  health: session === null ? null : (health?.state ?? null),
  kilobitsPerSecond: session === null ? null : (row?.obs?.kilobitsPerSecond ?? null),
  droppedShare: droppedShareOf(frames),
});

/** What the dock shows of this moment; `frames` are those of the last minute. */
export const dockViewOf = (snapshot: Snapshot, live: LiveState, frames: readonly Frames[]): DockView => {
  const said = saidOf(snapshot, live.session === null ? null : live.health);
  return {
    at: snapshot.at,
    ...said,
    layers: said.watching ? discreetLayers(snapshot.layers) : nothingKnown,
    features: said.watching ? snapshot.verdict.features : null,
    live: snapshot.live ? liveOf(live, frames) : null,
  };
};
