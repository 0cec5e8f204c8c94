// What OBS tells by itself, as far as it matters here.
import * as v from 'valibot';

/** Groups of events to ask for: general, settings, outputs (bits 0, 1 and 6 of the protocol's mask). */
export const wantedEvents = 0b100_0011;

/**
 * OBS quits; the stream began, is being stopped by somebody, stopped, tries to reconnect, or does something else; or something else
 * was set to stream to.
 */
export type ObsEvent = { type: 'quits' } | { type: 'stream'; turn: StreamTurn } | { type: 'settings' };

/** What becomes of a stream. Only a stop that somebody asked for begins with `stopping` (seen in OBS 29.0.2). */
export type StreamTurn = 'started' | 'stopping' | 'stopped' | 'reconnecting' | 'other';

const streamSchema = v.object({ outputState: v.string() });

const turns: Readonly<Record<string, StreamTurn>> = {
  OBS_WEBSOCKET_OUTPUT_STARTED: 'started',
  OBS_WEBSOCKET_OUTPUT_STOPPING: 'stopping',
  OBS_WEBSOCKET_OUTPUT_STOPPED: 'stopped',
  OBS_WEBSOCKET_OUTPUT_RECONNECTING: 'reconnecting',
};

const readTurn = (data: unknown): ObsEvent | null => {
  const read = v.safeParse(streamSchema, data);
  return read.success ? { type: 'stream', turn: turns[read.output.outputState] ?? 'other' } : null;
};

/** Reads an event; null for all that do not matter. The state of a stream is always asked for, since events say less than it. */
export const readEvent = (name: string, data: unknown): ObsEvent | null => {
  switch (name) {
    case 'ExitStarted':
      return { type: 'quits' };
    case 'StreamStateChanged':
      return readTurn(data);
    case 'CurrentProfileChanged':
      return { type: 'settings' };
    default:
      return null;
  }
};
