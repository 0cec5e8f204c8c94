// Reads macOS' `netstat -rn -f inet|inet6`. The column before "Expire" moved over the years, so the heading is asked.
import type { Family } from '../../../contract/reading.ts';
import type { DefaultRoute } from '../os.ts';
import { familyOf, splitZone } from './address.ts';
import { defaultRoutesOf, type TableRow } from './default-routes.ts';

/** netstat(1): R rejects and B is a black hole; neither is a way out. */
const isNoWayOut = (flags: string): boolean => /[RB]/.test(flags);

/** netstat(1): I is scoped to programs that are bound to that interface. */
const isBound = (flags: string): boolean => flags.includes('I');

/** Default routes for everybody, and those that only bound programs use. */
export type NetstatRoutes = { routes: readonly DefaultRoute[]; bound: readonly DefaultRoute[] };

const toGateway = (text: string): string | null => {
  const { address } = splitZone(text);
  return familyOf(address) === null ? null : address;
};

/** Default routes, best first; null when the text has no routing table. macOS has no metrics: the order counts. */
export const parseNetstat = (text: string, family: Family): NetstatRoutes | null => {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const heading = lines.findIndex((cells) => cells[0] === 'Destination' && cells.includes('Netif'));
  const column = lines[heading]?.indexOf('Netif') ?? -1;
  if (column < 0) return null;
  const rows = lines.slice(heading + 1).flatMap((cells, order): (TableRow & { isBound: boolean })[] => {
    const [destination, gateway, flags = ''] = cells;
    const device = cells[column];
    if (!destination || !gateway || device === undefined || isNoWayOut(flags)) return [];
    return [{ destination, gateway: toGateway(gateway), device, metric: order, isBound: isBound(flags) }];
  });
  const of = (wanted: boolean) =>
    defaultRoutesOf(
      rows.filter((row) => row.isBound === wanted),
      family,
    );
  return { routes: of(false), bound: of(true) };
};
