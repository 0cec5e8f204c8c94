// Whose the addresses of the laboratory are.
import { CLIENT4, GATEWAY4, GATEWAY6, GATEWAY6_GLOBAL, anchors } from '../../lab/addresses.ts';
import { plans } from '../../lab/topology.ts';
import { controlHosts, tiktokHosts } from '../../lab/zone.ts';
import type { Surroundings } from './score-quiet.ts';

const ourAddresses = [CLIENT4, ...(plans.cli.devices['wlan0'] ?? []).map((address) => address.split('/')[0]!)];

const owners = new Map<string, string>([
  ...tiktokHosts.flatMap(({ a, aaaa }) => [...a, ...aaaa].map((address): [string, string] => [address, 'TikTok'])),
  ...controlHosts.flatMap(({ owner, a, aaaa }) =>
    [...a, ...aaaa].map((address): [string, string] => [address, `${owner} (known page)`]),
  ),
  ...anchors.flatMap(({ owner, addresses4, addresses6 }) =>
    [...addresses4, ...addresses6].map((address): [string, string] => [address, `${owner} (anchor)`]),
  ),
  ...[GATEWAY4, GATEWAY6, GATEWAY6_GLOBAL].map((address): [string, string] => [address, 'the router']),
]);

/** What a capture on the client's link is read by. */
export const labSurroundings: Surroundings = {
  ourAddresses: [...new Set(ourAddresses)],
  hosts: tiktokHosts.map(({ name, a, aaaa }) => ({ name, addresses: [...a, ...aaaa] })),
  whoIs: (address) => owners.get(address) ?? (/^(ff|fe80)/.test(address) ? 'the home network' : 'somebody else'),
};
