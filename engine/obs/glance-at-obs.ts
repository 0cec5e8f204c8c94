// One glance at OBS of this computer, by a program that does not stay: what it is set to do, as far as the user's settings allow.
import type { ObsServer, ObsState } from '../../contract/obs.ts';
import type { Settings } from '../../contract/settings.ts';
import { onTime } from '../deps/on-time.ts';
import type { EngineEdges } from '../deps.ts';
import { obsOpener } from '../session/open-obs.ts';
import { obsStreams } from './obs-streams.ts';
import type { ObsLink } from './start-obs-link.ts';

/**
 * What OBS is set to do; `kilobitsPerSecond` of picture and sound together. Null where it is not there, or does not tell;
 * `isStreaming` is null only where OBS is there and cannot be asked, as for want of its password.
 */
export type ObsGlance = { server: ObsServer | null; isStreaming: boolean | null; kilobitsPerSecond: number | null };

const nothing: ObsGlance = { server: null, isStreaming: false, kilobitsPerSecond: null };

const unasked: ObsGlance = { ...nothing, isStreaming: null };

/** OBS of this machine answers at once, or is not there. */
const GLANCE_MS = 2000;

const glance = async (edges: EngineEdges, settings: Settings, signal: AbortSignal): Promise<ObsGlance> => {
  const { clock, files, random, live } = edges;
  if (!live) return nothing;
  const seen = Promise.withResolvers<ObsState>();
  const opened = Promise.withResolvers<ObsLink>();
  const obs = {
    ...live.obs,
    typed: () => Promise.resolve({ port: settings.live.obsPort, password: null }),
    listener: { onLink: opened.resolve, onState: seen.resolve },
  };
  obsOpener({ obs, clock, files, random, settings: () => Promise.resolve(settings) })(() => undefined, signal);
  const [state, link] = await Promise.all([seen.promise, opened.promise]);
  if (state.link !== 'up') return { ...nothing, isStreaming: obsStreams(state) };
  const kilobitsPerSecond = await link.bitrate();
  return { server: state.server, isStreaming: state.streaming, kilobitsPerSecond };
};

/** Looks at OBS once; takes two seconds at the most, and leaves no link behind. */
export const glanceAtObs = async (edges: EngineEdges, settings: Settings, signal: AbortSignal): Promise<ObsGlance> => {
  const over = new AbortController();
  try {
    return await onTime({ clock: edges.clock, timeoutMs: GLANCE_MS, signal, late: unasked }, (within) =>
      glance(edges, settings, AbortSignal.any([within, over.signal])),
    );
  } finally {
    over.abort();
  }
};
