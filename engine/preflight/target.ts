// Where a load may go: to a server that the user has chosen, never to TikTok and never to the user's LIVE server.
import type { Catalog } from '../../contract/catalog.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { doorsOf } from '../probes/ingest-doors.ts';

/** A place that takes what is sent to it by POST. */
export type LoadTarget = { host: string; port: number; path: string; isSecure: boolean };

/** The last two labels of a name: what its owner has. */
const domainOf = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.');

const tiktokDomains = ({ targets, logHosts, cnameSuffixes }: Catalog): ReadonlySet<string> =>
  new Set(
    [
      ...targets.map(({ host }) => host),
      ...logHosts.map(({ host }) => host),
      ...cnameSuffixes.flatMap((s) => s.suffixes),
    ].map(domainOf),
  );

const isTiktoks = (host: string, catalog: Catalog, { live }: Settings): boolean =>
  tiktokDomains(catalog).has(domainOf(host)) ||
  /tiktok|byte(dance|oversea|lemon|fcdn)|ibyted/i.test(host) ||
  (live.ingestUrl !== null && doorsOf(live.ingestUrl).some((door) => door.host === host));

/** The place that a URL names, which the settings have already found well-formed; a failure says why nothing may be sent there. */
export const targetOf = (url: string, catalog: Catalog, settings: Settings): Result<LoadTarget> => {
  const { protocol, hostname, port, pathname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isTiktoks(host, catalog, settings))
    return fail(
      'usage',
      `No load is ever sent to TikTok or to your LIVE server: ${host} is not allowed as the target.`,
    );
  const isSecure = protocol === 'https:';
  return ok({ host, port: port === '' ? (isSecure ? 443 : 80) : Number(port), path: pathname, isSecure });
};
