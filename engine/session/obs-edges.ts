// What a look at OBS needs of this machine.
import type { Net } from '../deps/net.ts';
import type { ObsState } from '../../contract/obs.ts';
import type { AccessSources } from '../obs/find-access.ts';
import type { SecretStore } from '../obs/secret-store.ts';
import type { SettingsPlace } from '../obs/settings-places.ts';
import type { ObsLink } from '../obs/start-obs-link.ts';

/** Hears of the link that is opened and of its states, beside whoever opens it. */
export type ObsListener = { onLink: (link: ObsLink) => void; onState: (state: ObsState) => void };

/**
 * Where OBS's own settings are, what was typed for it, and sockets whose bytes are not counted as traffic of the watch. `secrets` is
 * this system's secret store as far as the shell has one.
 */
export type ObsEdges = {
  net: Pick<Net, 'connect'>;
  places: readonly SettingsPlace[];
  typed: AccessSources['typed'];
  secrets?: SecretStore;
  listener?: ObsListener;
};
