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
 * The settings with the server that OBS tells, where the user has named none: host and port alone. Only RTMP has a greeting that
 * can be given without a key; servers of other protocols, and those of the user's own network, are not looked at.
 */
export const withObsServer = (settings: Settings, server: ObsServer | null): Settings => {
  if (settings.live.ingestUrl !== null || server === null || isAtHome(server.host)) return settings;
  const { protocol, host, port } = server;
  if (protocol !== 'rtmp' && protocol !== 'rtmps') return settings;
  const ingestUrl = `${protocol}://${host}${port === null ? '' : `:${port}`}/`;
  return { ...settings, live: { ...settings.live, ingestUrl } };
};
