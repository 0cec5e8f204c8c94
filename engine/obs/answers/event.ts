// What OBS tells by itself, as far as it matters here.
import * as v from 'valibot';

/** Groups of events to ask for: general, settings, outputs (bits 0, 1 and 6 of the protocol's mask). */
export const wantedEvents = 0b100_0011;

/** OBS quits; the stream began, stopped, or tries to reconnect; or something else was set to stream to. */
export type ObsEvent = { type: 'quits' } | { type: 'stream' } | { type: 'settings' };

const streamSchema = v.object({ outputState: v.string() });

/** Reads an event; null for all that do not matter. The state of a stream is always asked for, since events say less than it. */
export const readEvent = (name: string, data: unknown): ObsEvent | null => {
  switch (name) {
    case 'ExitStarted':
      return { type: 'quits' };
    case 'StreamStateChanged':
      return v.is(streamSchema, data) ? { type: 'stream' } : null;
    case 'CurrentProfileChanged':
      return { type: 'settings' };
    default:
      return null;
  }
};
