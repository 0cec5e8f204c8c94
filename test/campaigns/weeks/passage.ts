// What becomes of a packet: it arrives, it gets lost, or somebody says that it cannot go on. Pure; what chance takes away
// comes on top.
import type { FaultKind } from '../../../contract/reading.ts';
import type { Place } from './places.ts';
import type { World } from './world.ts';

/** The fate of a packet; times are milliseconds until the answer is there. */
export type Passage =
  { type: 'arrives'; rttMs: number } | { type: 'lost' } | { type: 'told'; kind: FaultKind; afterMs: number };

const lost: Passage = { type: 'lost' };
const noWay: Passage = { type: 'told', kind: 'no-route', afterMs: 0 };

/** How far away the end of the local link is, and whether anything gets there. */
const toRouter = (world: World): Passage => {
  if (!world.hasLink || !world.hasAddress || !world.hasRoute) return noWay;
  return world.router === 'alive' ? { type: 'arrives', rttMs: world.network.routerRttMs } : lost;
};

/** Past the router, as far as the provider's line reaches. */
const toInternet = (world: World): Passage => {
  const near = toRouter(world);
  if (near.type !== 'arrives' || world.internet === 'up') return near;
  return world.internet === 'silent' ? lost : { type: 'told', kind: 'unreachable', afterMs: near.rttMs };
};

const isSilent = (world: World, place: Place): boolean => {
  if (place.kind === 'anchor') return place.anchor.id === world.deadAnchor;
  return place.kind === 'nowhere' || (place.kind === 'tiktok' && world.hosts[place.host] === 'silent');
};

/** The fate of a packet to a place. */
export const passageTo = (world: World, place: Place): Passage => {
  if (place.kind === 'router') return toRouter(world);
  const way = toInternet(world);
  if (way.type !== 'arrives') return way;
  return isSilent(world, place) ? lost : { type: 'arrives', rttMs: world.network.rttMs };
};

/** The fate of a packet that may pass so many routers, the machine's own among them, and no more. */
export const passageToRouter = (world: World, hop: number): Passage => {
  const way = hop === 1 ? toRouter(world) : toInternet(world);
  return way.type === 'arrives' && hop > 1 ? { type: 'arrives', rttMs: world.network.rttMs / 2 } : way;
};

/** The share of round trips to a place that chance takes away. */
export const lossTo = (world: World, place: Place): number =>
  place.kind === 'router' ? world.routerLossShare : world.lossShare;

/** Whether a place takes connections on a port, and what a closed port says. */
export const doorOf = (world: World, place: Place, port: number): 'open' | 'refused' => {
  if (place.kind === 'tiktok') return world.hosts[place.host] === 'refuses' || port !== 443 ? 'refused' : 'open';
  if (place.kind === 'canary') return port === 80 ? 'open' : 'refused';
  return place.kind !== 'router' && port === 443 ? 'open' : 'refused';
};
