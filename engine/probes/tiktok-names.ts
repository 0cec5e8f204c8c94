// Which names are TikTok's. Pure.
import type { Catalog } from '../../contract/catalog.ts';

/** Owners in the catalog all of whose domains are TikTok's. */
const owners: readonly string[] = ['TikTok', 'ByteDance'];

/** Names that TikTok and its owner give to new domains of theirs. */
const ownWords = /tiktok|byte(dance|oversea|lemon|fcdn)|ibyted/i;

/**
 * True for a host whose name is one of TikTok's own. The name of somebody who only delivers for TikTok is none, nor is an address:
 * whose these are cannot be told from them.
 */
export const isTiktoks = (host: string, { targets, logHosts, cnameSuffixes }: Catalog): boolean => {
  const name = host.toLowerCase().replace(/\.$/, '');
  const suffixes = cnameSuffixes.filter(({ owner }) => owners.includes(owner)).flatMap((known) => known.suffixes);
  return (
    [...targets, ...logHosts].some((known) => known.host.toLowerCase() === name) ||
    suffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`)) ||
    ownWords.test(name)
  );
};
