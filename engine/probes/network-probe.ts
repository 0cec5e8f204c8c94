// What the system knows about its own network: link, address and route, without sending a single packet.
import type { Family, Reading } from '../../contract/reading.ts';
import type { Clock } from '../deps/clock.ts';
import { isUsableAddress } from '../os/parse/address.ts';
import type { Interface, NetworkState } from '../os/os.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';

const bothFamilies: readonly Family[] = [4, 6];

const isLive = ({ up, carrier }: Interface): boolean => up && carrier;

// The interfaces that lead out. A container's bridge is live for ever and must not hide that the cable is out; only where
// nothing leads out, any interface counts.
const waysOut = ({ interfaces, routes }: NetworkState): readonly Interface[] => {
  const named = interfaces.filter(({ name }) => routes.some(({ device }) => device === name));
  return named.length > 0 ? named : interfaces;
};

// A tunnel stays up when the cable below it is pulled out; it is no link of its own as long as there is another.
const linksOut = (network: NetworkState): readonly Interface[] => {
  const lines = waysOut(network).filter(({ tunnel }) => !tunnel);
  return lines.length > 0 ? lines : waysOut(network);
};

const familiesWithAddress = (network: NetworkState): Family[] =>
  bothFamilies.filter((family) =>
    waysOut(network)
      .filter(isLive)
      .some(({ addresses }) => addresses.some((own) => own.family === family && isUsableAddress(own.address))),
  );

const familiesWithRoute = ({ interfaces, routes }: NetworkState): Family[] => {
  const dead = new Set(interfaces.filter((one) => !isLive(one)).map(({ name }) => name));
  return bothFamilies.filter((family) => routes.some((route) => route.family === family && !dead.has(route.device)));
};

/** The families in which this machine has both a usable address and a way out. */
export const usableFamilies = (network: NetworkState): Family[] => {
  const routed = familiesWithRoute(network);
  return familiesWithAddress(network).filter((family) => routed.includes(family));
};

const named = (families: readonly Family[]): string =>
  families.map((family) => `IPv${family}`).join(' and ') || 'neither family';

/** The three readings of the device itself; a missing link also faults address and route, which is what it explains. */
export const readNetwork = (clock: Clock, network: NetworkState): Reading[] => {
  const startedAt = clock.now();
  const live = linksOut(network).filter(isLive);
  const [addressed, routed] = [familiesWithAddress(network), familiesWithRoute(network)];
  const base = { layer: 'device' as const, target: 'this machine', attempt: 1, startedAt };
  return [
    makeReading(clock, {
      ...base,
      probe: 'device.link',
      status: live.length > 0 ? 'ok' : 'fault',
      fault: live.length > 0 ? null : fault('no-link', null),
      // Names of interfaces stay here: a VPN may be named after an employer.
      detail: live.length > 0 ? 'there is a link' : 'no interface that leads out has a link',
      facts: { kind: 'link', interfaces: network.interfaces.map(({ name, up, carrier }) => ({ name, up, carrier })) },
    }),
    makeReading(clock, {
      ...base,
      probe: 'device.address',
      status: addressed.length > 0 ? 'ok' : 'fault',
      fault: addressed.length > 0 ? null : fault('no-address', null),
      detail: `usable address in ${named(addressed)}`,
      facts: { kind: 'address', families: addressed },
    }),
    makeReading(clock, {
      ...base,
      probe: 'device.route',
      status: routed.length > 0 ? 'ok' : 'fault',
      fault: routed.length > 0 ? null : fault('no-route', null),
      detail: `default route in ${named(routed)}`,
      facts: { kind: 'route', families: routed },
    }),
  ];
};

/** Asks the machine again how its network is set up, before something further away is called dead. */
export const probeNetwork = async (
  { os, clock, emit }: Pick<LookContext, 'os' | 'clock' | 'emit'>,
  signal: AbortSignal,
): Promise<void> => {
  const network = await os.networkState(signal);
  if (network && !signal.aborted) readNetwork(clock, network).forEach(emit);
};
