// Picks the adapter of the system at hand and puts the second opinion behind it. Callers pass process.platform:
// below this file nobody asks which system it is.
import type { Run } from '../deps/run.ts';
import type { Files } from '../deps/files.ts';
import { createDarwinOs } from './darwin.ts';
import { createLinuxOs } from './linux.ts';
import type { NetworkState, Os } from './os.ts';
import type { Environment } from './program-path.ts';
import { createWindowsOs } from './win32.ts';

/** What the adapters need; `secondOpinion` is asked only when the native source says nothing. */
export type OsEdges = {
  run: Run;
  files: Pick<Files, 'readText'>;
  environment: Environment;
  secondOpinion: (signal?: AbortSignal) => Promise<NetworkState | null>;
};

const nativeOs = (platform: string, edges: OsEdges): Os => {
  if (platform === 'win32') return createWindowsOs(edges);
  if (platform === 'darwin') return createDarwinOs(edges);
  return createLinuxOs(edges);
};

/** The adapter for `platform` (as in process.platform); systems other than Windows and macOS are taken for a Linux. */
export const createOs = (platform: string, edges: OsEdges): Os => {
  const native = nativeOs(platform, edges);
  return {
    ...native,
    networkState: async (signal) => {
      const state = await native.networkState(signal);
      return state ?? (signal?.aborted ? null : edges.secondOpinion(signal));
    },
  };
};
