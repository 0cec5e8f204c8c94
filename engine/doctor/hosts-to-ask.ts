// Which names the doctor asks about: what TikTok's features need in the user's region, the user's own LIVE server, log hosts.
import type { Catalog, Target } from '../../contract/catalog.ts';
import { hostNameSchema } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Feature } from '../../contract/verdict.ts';
import { is } from 'valibot';
import type { Asked } from './judge/seen.ts';

/** The host of a server's URL; null for an address, or a name of the local network. */
const hostOfUrl = (url: string | null): string | null => {
  const host = url === null ? null : new URL(url).hostname.toLowerCase();
  return is(hostNameSchema, host) ? host : null;
};

/** Every host once, with the features that need it. */
export const hostsToAsk = (targets: readonly Target[], { logHosts }: Catalog, { live }: Settings): Asked[] => {
  const needs = new Map<string, Set<Feature>>();
  const need = (host: string, feature: Feature): void => {
    const name = host.toLowerCase();
    needs.set(name, (needs.get(name) ?? new Set()).add(feature));
  };
  for (const { host, feature } of targets) need(host, feature);
  const ingest = hostOfUrl(live.ingestUrl);
  if (ingest !== null) need(ingest, 'ingest');
  const logs = new Set(logHosts.map(({ host }) => host.toLowerCase()).filter((host) => !needs.has(host)));
  return [
    ...[...needs].map(([host, features]) => ({ host, kind: 'tiktok' as const, features: [...features] })),
    ...[...logs].map((host) => ({ host, kind: 'log' as const, features: [] })),
  ];
};
