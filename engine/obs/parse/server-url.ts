// The server that OBS sends to, from what its user typed. Path, query and user name may hold the stream key or a passphrase, so
// nothing but protocol, host and port leaves this file.
import type { ObsServer } from '../../../contract/obs.ts';

const protocols: Readonly<Record<string, ObsServer['protocol']>> = {
  'rtmp:': 'rtmp',
  'rtmps:': 'rtmps',
  'srt:': 'srt',
  'rist:': 'rist',
};

/** Where these listen when nothing is said; SRT and RIST have no usual port. */
const usualPorts: Readonly<Record<string, number>> = {
  'rtmp:': 1935,
  'rtmps:': 443,
  'https:': 443,
  'http:': 80,
};

/** More is no address; nothing longer is looked at. */
const MOST_CHARACTERS = 4000;

/** A name or an address as it may be shown (RFC 1035 and 3986); everything else is no host. */
const hostPattern =
  /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?|\[[0-9a-f:.]+\])$/;

const protocolOf = (scheme: string, service: string): ObsServer['protocol'] =>
  protocols[scheme] ?? (service === 'whip_custom' && /^https?:$/.test(scheme) ? 'whip' : 'other');

/** Reads the server; `service` is OBS's word for the kind of service. Null when no host can be read from it. */
export const parseServerUrl = (typed: string, service: string): ObsServer | null => {
  if (typed.length > MOST_CHARACTERS) return null;
  const url = URL.parse(typed.trim());
  const host = url?.hostname.toLowerCase() ?? '';
  if (url === null || !hostPattern.test(host)) return null;
  const port = url.port === '' ? (usualPorts[url.protocol] ?? null) : Number(url.port);
  return { protocol: protocolOf(url.protocol, service), host, port };
};
