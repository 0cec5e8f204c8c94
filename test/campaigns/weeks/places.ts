// Who is where in the virtual internet. Addresses are such as public servers have, or the engine would not believe them.
import type { Anchor, Canary } from '../../../contract/catalog.ts';
import { weekCatalog } from './week-catalog.ts';
import type { World } from './world.ts';

/** Something that has an address; `nowhere` is an address that nobody has. */
export type Place =
  | { kind: 'router' }
  | { kind: 'anchor'; anchor: Anchor }
  | { kind: 'canary'; canary: Canary }
  | { kind: 'tiktok'; host: string }
  | { kind: 'file' }
  | { kind: 'nowhere' };

const { targets, anchors, canaries, transfers, logHosts } = weekCatalog;

/** TikTok's hosts, each once. */
export const tiktokHosts: readonly string[] = [...new Set(targets.map(({ host }) => host))];

const tiktok = [...tiktokHosts, ...logHosts.map(({ host }) => host)];

/** Every name that exists, and its address. */
export const addressOfName: ReadonlyMap<string, string> = new Map([
  ...tiktok.map((host, index) => [host, `20.0.0.${index + 1}`] as const),
  ...canaries.map(({ host }, index) => [host, `40.0.0.${index + 1}`] as const),
  ...transfers.map(({ host }, index) => [host, `50.0.0.${index + 1}`] as const),
]);

/** True for a name of TikTok's. */
export const isOfTikTok = (name: string): boolean => tiktok.includes(name);

const addressOf = (name: string): string => addressOfName.get(name)!;

const places: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...anchors.map((anchor) => [anchor.ipv4, { kind: 'anchor', anchor }] as const),
  ...canaries.map((canary) => [addressOf(canary.host), { kind: 'canary', canary }] as const),
  ...tiktok.map((host) => [addressOf(host), { kind: 'tiktok', host }] as const),
  ...transfers.map(({ host }) => [addressOf(host), { kind: 'file' }] as const),
]);

const router: Place = { kind: 'router' };
const nowhere: Place = { kind: 'nowhere' };

/** Who answers at an address now: the router of another network is out of reach. */
export const placeAt = ({ network }: World, address: string): Place =>
  address === network.gateway ? router : (places.get(address) ?? nowhere);

/** Routers between the machine's own and a far place. */
const providers = ['60.0.0.1', '60.0.0.2'] as const;

/** The routers on the way to a place, nearest first; TikTok and the others share them all. */
export const routersTo = ({ network }: World, place: Place): readonly string[] =>
  place.kind === 'router' ? [] : [network.gateway, ...providers];
