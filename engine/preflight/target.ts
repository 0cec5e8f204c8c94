// Where a load may go: to a server that the user has chosen, never to TikTok and never to the user's LIVE server.
import type { Catalog } from '../../contract/catalog.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { doorsOf } from '../probes/ingest-doors.ts';
import { isTiktoks } from '../probes/tiktok-names.ts';

/** A place that takes what is sent to it by POST. */
export type LoadTarget = { host: string; port: number; path: string; isSecure: boolean };

/** The last two labels of a name: what its owner has. */
const domainOf = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.');

// Hosts that deliver for TikTok are left alone as well, and what stands beside them.
const isNearTiktok = (host: string, { targets, logHosts, cnameSuffixes }: Catalog): boolean =>
  [...[...targets, ...logHosts].map((known) => known.host), ...cnameSuffixes.flatMap(({ suffixes }) => suffixes)]
    .map(domainOf)
    .includes(domainOf(host));

const isForbidden = (host: string, catalog: Catalog, { live }: Settings): boolean =>
  isTiktoks(host, catalog) ||
  isNearTiktok(host, catalog) ||
  (live.ingestUrl !== null && doorsOf(live.ingestUrl).some((door) => door.host === host));

/** The place that a URL names, which the settings have already found well-formed; a failure says why nothing may be sent there. */
export const targetOf = (url: string, catalog: Catalog, settings: Settings): Result<LoadTarget> => {
  const { protocol, hostname, port, pathname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isForbidden(host, catalog, settings)) return failWith('usage', message('preflight.refused.target', { host }));
  const isSecure = protocol === 'https:';
  return ok({ host, port: port === '' ? (isSecure ? 443 : 80) : Number(port), path: pathname, isSecure });
};
