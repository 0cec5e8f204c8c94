// Turns a routing table that mixes default and half routes into default routes: a VPN may leave the default route alone
// and lay two halves over it (OpenVPN's def1, WireGuard on macOS), which win because they are narrower.
import type { Family } from '../../../contract/reading.ts';
import { overridingMetric, type DefaultRoute } from '../os.ts';

/** A row of a routing table; `destination` as the system prints it. */
export type TableRow = Omit<DefaultRoute, 'family'> & { destination: string };

const defaults = new Set(['default', '0.0.0.0/0', '::/0']);
const halves: Readonly<Record<Family, readonly (readonly string[])[]>> = {
  4: [
    ['0/1', '0.0.0.0/1'],
    ['128.0/1', '128.0.0.0/1'],
  ],
  6: [['::/1'], ['8000::/1']],
};

const covers = (rows: readonly TableRow[], family: Family, device: string): boolean =>
  halves[family].every((names) => rows.some((row) => row.device === device && names.includes(row.destination)));

/** Default routes of one family, best first, the two halves of a VPN counting as one that overrides the rest. */
export const defaultRoutesOf = (rows: readonly TableRow[], family: Family): readonly DefaultRoute[] => {
  const toRoute = ({ gateway, device, metric }: TableRow): DefaultRoute => ({ family, gateway, device, metric });
  const overriding = rows
    .filter((row) => halves[family][0]?.includes(row.destination) && covers(rows, family, row.device))
    .map((row) => ({ ...toRoute(row), metric: overridingMetric }));
  const plain = rows.filter((row) => defaults.has(row.destination)).map(toRoute);
  return [...overriding, ...plain].sort((a, b) => a.metric - b.metric);
};
