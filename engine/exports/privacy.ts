// What the catalog and the settings say about private and public names. Pure.
import type { Catalog } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Privacy } from './export-data.ts';

/** Owners in the catalog all of whose domains are TikTok's. */
const owners: readonly string[] = ['TikTok', 'ByteDance'];

/** Hosts and URLs that the program asks of everybody, and domains that are TikTok's own. */
export const publicNames = (catalog: Catalog): Pick<Privacy, 'knownHosts' | 'knownUrls' | 'knownDomains'> => {
  const pages = [...catalog.targets, ...catalog.canaries, ...catalog.transfers, ...catalog.regionPages];
  const others = [...catalog.rtmpControls, ...catalog.logHosts, ...catalog.outsideHosts];
  const hosts = [...pages, ...others].map(({ host }) => host);
  return {
    knownHosts: [...new Set([...hosts, ...catalog.anchors.map(({ tlsName }) => tlsName)])],
    knownUrls: pages.flatMap(({ host, path }) => {
      const place = `${host}${path.split('?')[0]}`;
      return [place, `https://${place}`, `http://${place}`];
    }),
    knownDomains: catalog.cnameSuffixes
      .filter(({ owner }) => owners.includes(owner))
      .flatMap(({ suffixes }) => suffixes),
  };
};

/** Hosts of the user's own: the LIVE server and the target of a load that are set. */
export const ownHosts = ({ live }: Settings): string[] => {
  const urls = [live.ingestUrl, live.uploadTarget];
  return urls.flatMap((url) => (url === null ? [] : (URL.parse(url)?.hostname ?? [])));
};
