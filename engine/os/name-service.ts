// Which resolvers the system asks and what its hosts file says; the same on every system but for where it is written.
import { Resolver } from 'node:dns';
import type { Files } from '../deps/files.ts';
import { formatServer, parseHosts, parseResolvConf, parseServer } from './parse/name-files.ts';

/** A file's text, or null when it is absent or may not be read: neither stops a check. */
export const readOrNull = (files: Pick<Files, 'readText'>, path: string): Promise<string | null> =>
  files.readText(path).catch(() => null);

/** What c-ares reads from the system; a new Resolver reads it afresh, dns.getServers() only once. It drops zones. */
const systemServers = (): readonly string[] =>
  new Resolver()
    .getServers()
    .map(parseServer)
    .filter((server) => server !== null)
    .map(formatServer);

/** Resolvers of resolv.conf when `path` is given and names some, else what the system reports. */
export const readResolvers = async (
  files: Pick<Files, 'readText'>,
  path: string | null,
): Promise<readonly string[]> => {
  const listed = path === null ? [] : parseResolvConf((await readOrNull(files, path)) ?? '');
  return listed.length > 0 ? listed : systemServers();
};

/** The hosts file at `path`; an absent one is empty. */
export const readHosts = async (
  files: Pick<Files, 'readText'>,
  path: string,
): Promise<ReadonlyMap<string, readonly string[]>> => parseHosts((await readOrNull(files, path)) ?? '');
