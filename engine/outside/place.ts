// Where the user is, so that others near by can be asked: the provider from RIPEstat, the country from the settings or from
// OONI, each only where it was allowed. The address itself is not kept, and only its beginning is sent on.
import type { Catalog, Region } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Way } from '../probes/look-context.ts';
import type { Clock } from '../deps/clock.ts';
import { callService } from './call.ts';
import { readCountry } from './answers/ooni.ts';
import { readNetworks, readOwnAddress, truncated } from './answers/ripestat.ts';
import { onTime } from '../deps/on-time.ts';
import { hostOf } from './source.ts';
import type { Place } from './source.ts';
import type { Out } from './way-out.ts';

type Seeking = { way: Way; catalog: Catalog; signal: AbortSignal };

const ownNetwork = async ({ way, catalog, signal }: Seeking): Promise<string | null> => {
  const service = hostOf(catalog, 'ripestat', 'whats-my-ip');
  if (!service) return null;
  const reply = await callService(way, { host: service.host, path: `${service.path}?sourceapp=tokwatch` }, signal);
  const address = reply.type === 'json' ? readOwnAddress(reply.value) : null;
  return address === null ? null : truncated(address);
};

const networksOf = async ({ way, catalog, signal }: Seeking, address: string): Promise<number[]> => {
  const service = hostOf(catalog, 'ripestat', 'network-info');
  if (!service) return [];
  const path = `${service.path}?resource=${encodeURIComponent(address)}&sourceapp=tokwatch`;
  const reply = await callService(way, { host: service.host, path }, signal);
  return (reply.type === 'json' ? readNetworks(reply.value) : null) ?? [];
};

const countryOf = async ({ way, catalog, signal }: Seeking, address: string): Promise<string | null> => {
  const service = hostOf(catalog, 'ooni', 'geolookup');
  if (!service) return null;
  const reply = await callService(way, { ...service, body: { addresses: [address] } }, signal);
  return reply.type === 'json' ? readCountry(reply.value) : null;
};

const regionIn = ({ tiktok }: Settings): Region | null => (tiktok.region === 'auto' ? null : tiktok.region);

const lookUp = async (seeking: Seeking, settings: Settings): Promise<Place> => {
  const { allowed, country } = settings.outside;
  const region = regionIn(settings);
  const address = allowed.includes('ripestat') ? await ownNetwork(seeking) : null;
  if (address === null) return { country, asns: [], region };
  const [asns, found] = await Promise.all([
    networksOf(seeking, address),
    country === null && allowed.includes('ooni') ? countryOf(seeking, address) : country,
  ]);
  return { country: found, asns, region };
};

/** Where the user is stays true for so long, on one network. */
const LASTS_MS = 60 * 60_000;
/** What could not be found out is asked for again after this. */
const NOT_FOUND_MS = 5 * 60_000;
/** Finding it out takes no longer; what is not known by then stays unknown. */
const TIMEOUT_MS = 4000;

/** Finds out where the user is, as far as the settings allow. */
export type PlaceFinder = {
  find: (out: Out, settings: Settings, signal: AbortSignal) => Promise<Place>;
  forget: () => void;
};

/** A finder that knows nothing yet. */
export const createPlaceFinder = (clock: Clock, catalog: Catalog): PlaceFinder => {
  let known: { place: Place; settings: string; untilMs: number } | null = null;
  return {
    find: async ({ way, isInTunnel }, settings, signal) => {
      const late: Place = { country: settings.outside.country, asns: [], region: regionIn(settings) };
      // Behind a VPN others would be asked about its provider, and in its country.
      if (isInTunnel) return { ...late, country: null };
      const asked = JSON.stringify(settings);
      if (known?.settings === asked && clock.monotonicMs() < known.untilMs) return known.place;
      const place = await onTime({ clock, timeoutMs: TIMEOUT_MS, signal, late }, (both) =>
        lookUp({ way, catalog, signal: both }, settings),
      );
      if (signal.aborted) return place;
      const isFound = place.asns.length > 0 || place.country !== null;
      known = { place, settings: asked, untilMs: clock.monotonicMs() + (isFound ? LASTS_MS : NOT_FOUND_MS) };
      return place;
    },
    forget: () => {
      known = null;
    },
  };
};
