// Plan B on Linux, without any program: names from /proc/net/dev, routes from /proc/net, addresses from Node.
// Node lists only running links that have an address, so here a link without one reads as down.
import { networkInterfaces } from 'node:os';
import type { Files } from '../deps/files.ts';
import { readOrNull } from './name-service.ts';
import type { Interface, NetworkState } from './os.ts';
import { parseProcDev, parseProcRoute, parseProcRoute6 } from './parse/proc-net.ts';
import { isTunnelName } from './parse/tunnel-name.ts';

/** What /proc/net and Node know, or null without /proc. */
export const readProcState = async (files: Pick<Files, 'readText'>): Promise<NetworkState | null> => {
  const [devices, routes4, routes6] = await Promise.all(
    ['dev', 'route', 'ipv6_route'].map((name) => readOrNull(files, `/proc/net/${name}`)),
  );
  if (!devices || !routes4) return null;
  const running = networkInterfaces();
  const interfaces = parseProcDev(devices).map((name): Interface => {
    const found = running[name] ?? [];
    const addresses = found.map(({ family, address }) => ({ family: family === 'IPv4' ? 4 : 6, address }) as const);
    const isUp = found.length > 0;
    return { name, up: isUp, carrier: isUp, tunnel: isTunnelName(name), addresses };
  });
  return { interfaces, routes: [...parseProcRoute(routes4), ...parseProcRoute6(routes6 ?? '')] };
};
