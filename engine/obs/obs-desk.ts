// OBS as a shell's window asks of it, beside its sessions: a password that is typed, and what OBS is set to do. The link itself is
// opened by whoever keeps the sessions; this desk hears of it.
import type { ObsAccessState } from '../../contract/obs-access.ts';
import type { ObsServer, ObsState } from '../../contract/obs.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import type { ObsEdges } from '../session/obs-edges.ts';
import { openKeptPassword } from './kept-password.ts';
import { Secret } from './secret.ts';
import type { ObsLink } from './start-obs-link.ts';

/** What is known of OBS at the moment. */
export type ObsSight = {
  /** Where OBS is set to send to; null while there is no link, or nothing that can be read. */
  server: () => ObsServer | null;
  isStreaming: () => boolean;
  /** What OBS is set to send, picture and sound of all outputs, in kbit/s; null when it does not tell. */
  bitrate: () => Promise<number | null>;
};

/** The desk of one running monitor. */
export type ObsDesk = ObsSight & {
  /** Keeps the password, as safely as this shell can, and tries it at once. */
  usePassword: (password: string) => Promise<void>;
  forgetPassword: () => Promise<void>;
  /** Looks for OBS at once. */
  lookAgain: () => void;
  /** The user has changed a setting: what OBS turned down is tried anew where the port or the leave to read has changed. */
  useSettings: (settings: Settings) => void;
  /** Calls back with each state of the link. */
  onState: (listener: (state: ObsState) => void) => void;
  /** Where the password is; first as it is now, then each change. */
  subscribe: (listener: (state: ObsAccessState) => void) => () => void;
  /** The edges with what was typed in them, for whoever opens the link. */
  edges: EngineEdges;
};

/** The settings that decide how OBS is reached. */
const waysOf = ({ live }: Settings): string => `${live.obsPort} ${live.readObsSettings}`;

/** What was typed is put into the edges, and the link that is opened with them is heard of. */
const attached = (edges: EngineEdges, more: Pick<ObsEdges, 'typed' | 'listener'>): EngineEdges => {
  const { live } = edges;
  return live ? { ...edges, live: { ...live, obs: { ...live.obs, ...more } } } : edges;
};

/** Opens the desk over `edges`, with what an earlier run has kept in the data directory. */
export const openObsDesk = async (
  edges: EngineEdges,
  { dataDirectory, settings }: { dataDirectory: string; settings: () => Promise<Settings> },
): Promise<ObsDesk> => {
  const store = edges.live?.obs.secrets ?? null;
  const kept = await openKeptPassword({ files: edges.files, store }, dataDirectory);
  const listeners = new Set<(state: ObsState) => void>();
  let link: ObsLink | null = null;
  let state: ObsState = { link: 'off' };
  let ways = waysOf(await settings());
  const typed: ObsEdges['typed'] = async () => ({
    port: (await settings()).live.obsPort,
    password: await kept.read(),
  });
  const listener: ObsEdges['listener'] = {
    onLink: (opened) => {
      link = opened;
    },
    onState: (next) => {
      state = next;
      for (const tell of listeners) tell(next);
    },
  };
  return {
    server: () => (state.link === 'up' ? state.server : null),
    isStreaming: () => state.link === 'up' && state.streaming === true,
    bitrate: () => link?.bitrate() ?? Promise.resolve(null),
    usePassword: async (password) => {
      await kept.keep(new Secret(password));
      link?.retry();
    },
    forgetPassword: kept.forget,
    lookAgain: () => link?.retry(),
    useSettings: (next) => {
      if (waysOf(next) === ways) return;
      ways = waysOf(next);
      link?.retry();
    },
    onState: (tell) => void listeners.add(tell),
    subscribe: kept.subscribe,
    edges: attached(edges, { typed, listener }),
  };
};
