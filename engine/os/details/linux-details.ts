// Linux: resolved and NetworkManager know which resolvers came with which link; /sys knows the hardware.
import type { Files } from '../../deps/files.ts';
import type { Run } from '../../deps/run.ts';
import { createAsk } from '../ask.ts';
import { readOrNull } from '../name-service.ts';
import type { DeviceHint, NetworkState } from '../os.ts';
import { isDeviceName } from '../parse/address.ts';
import { parseUevents } from '../parse/device-hints.ts';
import { parseNmcliDns, parseResolvectl } from '../parse/link-resolvers.ts';
import type { NetworkDetails } from './details.ts';

/** Both answer over D-Bus in some tens of milliseconds. */
const toolTimeoutMs = 2000;

/** rp_filter of ip-sysctl: in strict mode (RFC 3704) what comes in over another device than the way back is dropped. */
const isStrict = 1;

type Edges = { run: Run; files: Pick<Files, 'readText'> };

const readResolvers = async (edges: Edges, device: string, signal?: AbortSignal): Promise<readonly string[]> => {
  if (!isDeviceName(device)) return [];
  const ask = createAsk(edges.run, signal, toolTimeoutMs);
  const byResolved = parseResolvectl((await ask('resolvectl', 'dns', device)) ?? '');
  if (byResolved.length > 0) return byResolved;
  const fields = ['-t', '-f', 'IP4.DNS,IP6.DNS', 'device', 'show', device] as const;
  return parseNmcliDns((await ask('nmcli', ...fields)) ?? '');
};

const readHint = async ({ files }: Edges, device: string): Promise<DeviceHint | null> => {
  if (!isDeviceName(device)) return null;
  const paths = ['uevent', 'device/uevent'].map((name) => `/sys/class/net/${device}/${name}`);
  const [own, hardware] = await Promise.all(paths.map((path) => readOrNull(files, path)));
  return parseUevents(own ?? '', hardware ?? '');
};

const dropsReplies = async ({ files }: Edges, device: string, { routes }: NetworkState): Promise<boolean> => {
  const [best] = routes.filter(({ family }) => family === 4).toSorted((a, b) => a.metric - b.metric);
  if (!best || best.device === device || !isDeviceName(device)) return false;
  const modes = await Promise.all(
    ['all', device].map((name) => readOrNull(files, `/proc/sys/net/ipv4/conf/${name}/rp_filter`)),
  );
  return Math.max(...modes.map((mode) => Number(mode ?? 0))) === isStrict;
};

/** The details of Linux' networks. */
export const createLinuxDetails = (edges: Edges): NetworkDetails => ({
  hints: async (devices) => {
    const found = await Promise.all(devices.map(async (device) => [device, await readHint(edges, device)] as const));
    return new Map(found.flatMap(([device, hint]) => (hint ? [[device, hint] as const] : [])));
  },
  resolversOf: (device, signal) => readResolvers(edges, device, signal),
  dropsReplies: (device, state) => dropsReplies(edges, device, state),
});
