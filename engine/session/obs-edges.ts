// What a look at OBS needs of this machine.
import type { Net } from '../deps/net.ts';
import type { AccessSources } from '../obs/find-access.ts';
import type { SettingsPlace } from '../obs/settings-places.ts';

/** Where OBS's own settings are, what was typed for it, and sockets whose bytes are not counted as traffic of the watch. */
export type ObsEdges = { net: Pick<Net, 'connect'>; places: readonly SettingsPlace[]; typed: AccessSources['typed'] };
