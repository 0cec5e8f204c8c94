// OBS of this computer, as the settings of the moment allow it to be looked at.
import type { Settings } from '../../contract/settings.ts';
import type { Clock } from '../deps/clock.ts';
import type { Files } from '../deps/files.ts';
import { findAccess } from '../obs/find-access.ts';
import type { AccessSources } from '../obs/find-access.ts';
import { readObsSettings } from '../obs/read-settings.ts';
import { startObsLink } from '../obs/start-obs-link.ts';
import type { ObsEdges } from './obs-edges.ts';
import type { OpenObs } from './attend-sessions.ts';

type Needs = {
  obs: ObsEdges;
  clock: Clock;
  files: Pick<Files, 'readText'>;
  random: () => number;
  settings: () => Promise<Settings>;
};

/** How a link is opened: OBS's own settings are read only while the user allows it. */
export const obsOpener = ({ obs, clock, files, random, settings }: Needs): OpenObs => {
  const sources: AccessSources = {
    mayReadSettings: async () => (await settings()).live.readObsSettings,
    readSettings: () => readObsSettings(files, obs.places),
    typed: obs.typed,
  };
  return (onState, signal) =>
    startObsLink({ connect: obs.net.connect, clock, random, signal, findAccess: () => findAccess(sources) }, onState);
};
