// Whether OBS streams, as far as the link to it says.
import type { ObsState, ObsTrouble } from '../../contract/obs.ts';

/** With these OBS does not run, or lets nobody ask it anything because its server is off. */
const absent: readonly ObsTrouble[] = ['absent', 'switched-off', 'not-obs'];

/** Whether OBS streams, followed or not; null where it is there, or may be, and cannot be asked. */
export const obsStreams = (obs: ObsState): boolean | null => {
  if (obs.link === 'up') return obs.streaming;
  return obs.link === 'apart' && absent.includes(obs.why) ? false : null;
};
