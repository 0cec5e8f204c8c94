// The way out of this computer by one device. Pure.
import type { NetworkState } from '../os/os.ts';
import { bestRoute, routesOverLines } from '../os/tunnels.ts';

/** A device, and the routers that it leads to, each once. */
export type OwnWay = { device: string; gateways: readonly string[] };

/** The device that carries the default route, or else the first that is no tunnel; null where there is none. */
export const deviceIn = (state: NetworkState | null): string | null => {
  if (state === null) return null;
  return bestRoute(state.routes)?.device ?? state.interfaces.find(({ tunnel }) => !tunnel)?.name ?? null;
};

/**
 * The line itself: the device of the best default route that no tunnel carries; where a tunnel carries all of them, that of the best. Probes
 * ask each family by its own best route; a fix works on one device, so that here both families compete, as they do for `deviceIn`.
 */
export const lineIn = (state: NetworkState | null): string | null =>
  (state && bestRoute(routesOverLines(state))?.device) ?? deviceIn(state);

/** Where this device leads to. */
export const wayBy = (device: string, state: NetworkState | null): OwnWay => ({
  device,
  gateways: [
    ...new Set(state?.routes.flatMap((route) => (route.device === device && route.gateway ? [route.gateway] : []))),
  ],
});

/**
 * True where the device leads out by now, and to none of the routers of before: it is in another network. Without any way out it may still
 * be down, and another device that leads out instead says nothing of it.
 */
export const isElsewhere = (before: OwnWay, now: OwnWay): boolean =>
  now.gateways.length > 0 && !now.gateways.some((gateway) => before.gateways.includes(gateway));
