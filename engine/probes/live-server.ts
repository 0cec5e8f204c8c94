// Which LIVE server is looked at: the one that the settings name, else the one that OBS sends to. Pure.
import { isIP } from 'node:net';
import type { ObsServer } from '../../contract/obs.ts';
import type { Settings } from '../../contract/settings.ts';
import { isSpecialAddress } from './resolve/special-address.ts';

// A relay of the user's own, which hands the stream on to wherever it likes: it says nothing about a LIVE server, and is left alone.
const isAtHome = (host: string): boolean => {
  const address = host.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0) return isSpecialAddress(address);
  return !host.replace(/\.$/, '').includes('.') || /\.(local|localhost|lan|home|internal|home\.arpa)\.?$/.test(host);
};

/**
 * Why the server that OBS tells cannot be looked at, where the user has named none: it is a relay of his own network, or speaks
 * a protocol that has no greeting without a key. Null where it can, or where OBS tells none.
 */
export const whyUntried = ({ live }: Settings, server: ObsServer | null): 'relay' | 'protocol' | null => {
  if (live.ingestUrl !== null || server === null) return null;
  if (isAtHome(server.host)) return 'relay';
  return server.protocol === 'rtmp' || server.protocol === 'rtmps' ? null : 'protocol';
};

/**
 * The settings with the server that OBS tells, where the user has named none and it can be looked at: host and port alone.
 */
export const withObsServer = (settings: Settings, server: ObsServer | null): Settings => {
  if (settings.live.ingestUrl !== null || server === null || whyUntried(settings, server) !== null) return settings;
  const { protocol, host, port } = server;
  const ingestUrl = `${protocol}://${host}${port === null ? '' : `:${port}`}/`;
  return { ...settings, live: { ...settings.live, ingestUrl } };
};
