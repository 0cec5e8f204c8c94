// What a stream of OBS's says about being LIVE. Pure: the state of the link, the time, and what follows.
import type { ObsState } from '../../contract/obs.ts';

/** OBS that is gone in the middle of a stream may come back: it is waited for this long. */
const GONE_MS = 60_000;

/** What is known of the stream: whether OBS streamed when it was last seen, and since when it has been gone (monotonic ms). */
export type Stream = { isOn: boolean; goneSinceMs: number | null };

/** What follows: LIVE begins, or is over, and why; null while nothing changes. */
export type StreamNews = 'began' | 'stream-ended' | 'obs-gone' | null;

/** No stream was seen yet. */
export const noStream: Stream = { isOn: false, goneSinceMs: null };

/** The stream after one more sight of OBS, and what follows from it. What OBS has not said changes nothing. */
export const followStream = (stream: Stream, obs: ObsState, nowMs: number): { stream: Stream; news: StreamNews } => {
  if (obs.link === 'up' && obs.streaming !== null) {
    const news = obs.streaming === stream.isOn ? null : obs.streaming ? 'began' : 'stream-ended';
    return { stream: { isOn: obs.streaming, goneSinceMs: null }, news };
  }
  if (!stream.isOn || obs.link === 'up') return { stream, news: null };
  // Whoever closes OBS has ended the stream.
  if (obs.link === 'apart' && obs.lost?.how === 'quit') return { stream: noStream, news: 'stream-ended' };
  const goneSinceMs = stream.goneSinceMs ?? nowMs;
  if (nowMs - goneSinceMs < GONE_MS) return { stream: { isOn: true, goneSinceMs }, news: null };
  return { stream: noStream, news: 'obs-gone' };
};
