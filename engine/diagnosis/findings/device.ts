// What the system itself says about link, address and route. These are facts of the machine, true at the first look.
import type { Family } from '../../../contract/reading.ts';
import { entriesOf } from '../window.ts';
import type { Entry, Window } from '../window.ts';

/** Link, address and route of this machine. */
export type DeviceFindings = {
  link: 'up' | 'down' | 'unknown';
  address: 'has' | 'none' | 'unknown';
  route: 'has' | 'none' | 'unknown';
  /** Families with both an address and a route. */
  families: readonly Family[];
  entries: readonly Entry[];
};

/** Reads link, address and route from the window. */
export const findDevice = (window: Window): DeviceFindings => {
  const [link] = entriesOf(window, 'link');
  const [address] = entriesOf(window, 'address');
  const [route] = entriesOf(window, 'route');
  const addressed = address?.latest.facts.families ?? [];
  const routed = route?.latest.facts.families ?? [];
  return {
    link: link ? (link.latest.status === 'ok' ? 'up' : 'down') : 'unknown',
    address: address ? (addressed.length > 0 ? 'has' : 'none') : 'unknown',
    route: route ? (routed.length > 0 ? 'has' : 'none') : 'unknown',
    families: addressed.filter((family) => routed.includes(family)),
    entries: [link, address, route].filter((entry) => entry !== undefined),
  };
};
