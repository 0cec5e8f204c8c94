// Pings on Linux with iputils or busybox, which take the same options. Bound to a device (SO_BINDTODEVICE, for everybody
// since Linux 5.7) a request takes that device's own default route, whatever a VPN has laid before it.
import type { Files } from '../deps/files.ts';
import type { Run } from '../deps/run.ts';
import { readOrNull } from './name-service.ts';
import type { Os } from './os.ts';
import { familyOf, isDeviceName, isSafeAddress } from './parse/address.ts';
import { parseIpRouteDevice } from './parse/iproute.ts';
import { parseLinuxPing, parseSent } from './parse/unix-ping.ts';
import { createPing, type PingDialect } from './ping.ts';

/** Shortest interval that every iputils version allows to unprivileged users. */
export const minIntervalMs = 200;

/** `ip` answers in a few milliseconds. */
const ipTimeoutMs = 2000;

/** rp_filter of ip-sysctl: in strict mode (RFC 3704) what comes in over another device than the way back is dropped. */
const isStrict = 1;

const seconds = (ms: number): string => String(ms / 1000);

/** busybox wants whole seconds to wait. */
const dialect: PingDialect = {
  command: ({ address, count, intervalMs, waitMs, hopLimit, device, payloadBytes, dontFragment }) => {
    if (device != null && !isDeviceName(device)) return null;
    const interval = Math.max(minIntervalMs, intervalMs);
    const wait = String(Math.ceil(waitMs / 1000));
    const limit = hopLimit === null ? [] : ['-t', String(hopLimit)];
    const bound = device == null ? [] : ['-I', device];
    const size = payloadBytes === undefined ? [] : ['-s', String(payloadBytes)];
    const whole = dontFragment === true ? ['-M', 'do'] : [];
    const options = [...limit, ...bound, ...size, ...whole];
    const args = ['-n', '-c', String(count), '-i', seconds(interval), '-W', wait, ...options, address];
    return { program: 'ping', args, intervalMs: interval };
  },
  toEvent: parseLinuxPing,
  sentIn: parseSent,
};

type Edges = { run: Run; files: Pick<Files, 'readText'> };

/** True when the system would drop replies that come back over `device`; silence would then be no word on the line. */
const dropsReplies = async (
  { run, files }: Edges,
  [address, device]: readonly [string, string],
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  if (familyOf(address) !== 4 || !isDeviceName(device)) return false;
  const modes = await Promise.all(
    ['all', device].map((name) => readOrNull(files, `/proc/sys/net/ipv4/conf/${name}/rp_filter`)),
  );
  if (Math.max(...modes.map((mode) => Number(mode ?? 0))) !== isStrict) return false;
  const found = await run('ip', ['-j', 'route', 'get', address], { timeoutMs: ipTimeoutMs, signal });
  const wayBack = found.type === 'done' ? parseIpRouteDevice(found.stdout) : null;
  return wayBack !== null && wayBack !== device;
};

/** Os['ping'] on Linux. */
export const createLinuxPing = (edges: Edges): Os['ping'] => {
  const ping = createPing(edges.run, dialect);
  return async (options) => {
    const { address, device, signal } = options;
    const isFiltered =
      device != null && isSafeAddress(address) && (await dropsReplies(edges, [address, device], signal));
    return isFiltered ? { type: 'unavailable' } : ping(options);
  };
};
