// Which networks this computer has, what each hangs on, and why one cannot be used. Only what has a live link, a usable
// address and a default route of its own counts: without such a route the system would look for every host on the link itself.
import type { Network, NetworkKind, UnusableReason } from '../../../contract/compare.ts';
import type { DefaultRoute, DeviceHint, Interface, NetworkState } from '../../os/os.ts';
import { isUsableAddress, ipv4Bytes } from '../../os/parse/address.ts';
import { isModemName } from '../../os/parse/tunnel-name.ts';

/** Bridges and cables inside this computer, for containers and virtual machines: nobody's way out. */
const innerNames = /^(docker|br-|veth|virbr|vnet|cni|flannel|podman|lxc|lxd|vmnet|vboxnet|bridge\d|vEthernet)/;

/** A name that would steer a terminal, or turn the sentence around it, is nobody's. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

/** How the systems name Wi-Fi and cables where they say nothing more; en0 on macOS may be either. */
const nameKinds: ReadonlyArray<readonly [RegExp, NetworkKind]> = [
  [/^(wl|ath|ra)\w*\d|^Wi-?Fi/i, 'wifi'],
  [/^(eth|enp|eno|ens|enx|end)\w*\d|^Ethernet/i, 'cable'],
  [/^usb\d/, 'phone-usb'],
];

/** Drivers that phones alone use, and those that they share with network adapters for USB. */
const phoneDrivers = /^(ipheth|rndis_host)$/;
const sharedDrivers = /^(cdc_ncm|cdc_ether|cdc_eem)$/;

/** iPhones hand out 172.20.10.0/28; Androids before 11 had 192.168.43.0/24 for Wi-Fi and 192.168.42.0/24 for USB. */
const isPhoneAddress = (address: string): boolean => {
  const [a, b, c] = ipv4Bytes(address) ?? [];
  return (a === 172 && b === 20 && c === 10) || (a === 192 && b === 168 && (c === 42 || c === 43));
};

const kindOf = ({ name, tunnel, addresses }: Interface, hint: DeviceHint | undefined): NetworkKind => {
  const { medium = null, driver = null } = hint ?? {};
  const isPhones = addresses.some(({ address }) => isPhoneAddress(address));
  if (tunnel) return 'vpn';
  if (medium === 'mobile' || isModemName(name)) return 'mobile';
  if (medium === 'phone' || phoneDrivers.test(driver ?? '')) return 'phone-usb';
  if (isPhones && sharedDrivers.test(driver ?? '')) return 'phone-usb';
  const byName = nameKinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown';
  const kind = medium ?? byName;
  return isPhones && kind === 'wifi' ? 'phone-hotspot' : kind;
};

/** The default routes over one device, those for bound programs included, best first. */
export const routesOver = (state: NetworkState, device: string): readonly DefaultRoute[] => {
  const theirs = (routes: readonly DefaultRoute[] = []): DefaultRoute[] =>
    routes.filter((route) => route.device === device).toSorted((a, b) => a.metric - b.metric);
  const own = theirs(state.routes);
  const families = new Set(own.map(({ family }) => family));
  return [...own, ...theirs(state.boundRoutes).filter(({ family }) => !families.has(family))];
};

const reasonOf = (state: NetworkState, { name, up, carrier, addresses }: Interface): UnusableReason | null => {
  if (!up || !carrier) return 'link-down';
  const families = addresses.filter(({ address }) => isUsableAddress(address)).map(({ family }) => family);
  if (families.length === 0) return 'no-address';
  return routesOver(state, name).some(({ family }) => families.includes(family)) ? null : 'no-route';
};

const bestDevice = ({ routes }: NetworkState): string | null => {
  const inOrder = routes.toSorted((a, b) => a.family - b.family || a.metric - b.metric);
  return inOrder[0]?.device ?? null;
};

/** All networks, those first that can be used, the one in use before the others. */
export const listNetworks = (state: NetworkState, hints: ReadonlyMap<string, DeviceHint>): Network[] => {
  const best = bestDevice(state);
  return state.interfaces
    .map((one): Network => {
      const { name } = one;
      return { name, kind: kindOf(one, hints.get(name)), isDefault: name === best, why: reasonOf(state, one) };
    })
    .filter(({ name, why }) => !unprintable.test(name) && (why === null || !innerNames.test(name)))
    .toSorted((a, b) => Number(a.why !== null) - Number(b.why !== null) || Number(b.isDefault) - Number(a.isDefault));
};

/** Where a device leads: its addresses and routers of IPv4, and its routers of IPv6 where that is all it has. */
const placeOf = (state: NetworkState, device: string): string => {
  const found = state.interfaces.find(({ name }) => name === device);
  if (!found?.carrier) return '';
  const own = found.addresses.filter(({ address }) => isUsableAddress(address));
  const family = own.some((one) => one.family === 4) ? 4 : 6;
  const gateways = routesOver(state, device).flatMap((route) =>
    route.family === family ? [route.gateway ?? '-'] : [],
  );
  // Addresses of IPv6 come and go by themselves.
  const addresses = family === 4 ? own.filter((one) => one.family === 4).map(({ address }) => address) : [];
  return [...addresses.toSorted(), '|', ...gateways.toSorted()].join(' ');
};

/** False once a device leads somewhere else than before, or to nowhere: what was seen over it belongs to two networks then. */
export const isSamePlace = (before: NetworkState, after: NetworkState, device: string): boolean =>
  placeOf(before, device) === placeOf(after, device);

/** True where two networks lead over the same router, and so over the same line to the outside. */
export const isSameRouter = (state: NetworkState, a: string, b: string): boolean => {
  const gateways = (device: string): string[] =>
    routesOver(state, device).flatMap(({ gateway }) =>
      gateway === null || gateway.startsWith('fe80:') ? [] : [gateway],
    );
  const subnetOf = (device: string): string[] =>
    (state.interfaces.find(({ name }) => name === device)?.addresses ?? []).map(({ address }) =>
      address.split('.').slice(0, 3).join('.'),
    );
  const sharesSubnet = subnetOf(a).some((subnet) => subnetOf(b).includes(subnet));
  return sharesSubnet && gateways(a).some((gateway) => gateways(b).includes(gateway));
};
