// A user who sends so much that nothing else gets through: a stream at the highest quality, a backup to the cloud.
import { endUpload, startUpload } from '../daemons.ts';
import type { FaultKind, Step } from './fault.ts';

/** Starts and ends the client's own stream. */
export const uploadFaults: FaultKind<Extract<Step, { type: 'upload' }>> = {
  apply: ({ copy, stateDirectory }, { to, port }) => startUpload(copy, stateDirectory, to, port),
  clear: ({ stateDirectory }) => endUpload(stateDirectory),
};
