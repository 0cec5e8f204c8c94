// A VPN that goes over the client's first way, as most do: what the tunnel carries leaves by wlan0, wrapped, and comes out in the
// internet. Its far end is a resolver there, which is its router, too. (The tunnel of `vpn` faults has a wire of its own.)
import { CLIENT4, INET_HOP4 } from './addresses.ts';
import { runCommand } from './command.ts';
import type { Lab } from './lab.ts';
import { ipBatch, namespaceName } from './namespace.ts';

/** The client's device of it. */
export const TUNNEL_DEVICE = 'tun8';

const FAR_DEVICE = 'vx8';
const FAR_RESOLVER4 = '8.8.8.8';

/** The first provider's address of the line, as the internet sees it. */
const LINE4 = '100.64.0.2';

// Both ends use the one port, so that the router's translation finds the way back.
const wrapping = 'type vxlan id 8 srcport 4789 4790 dstport 4789';

const near = [
  `link add ${TUNNEL_DEVICE} ${wrapping} local ${CLIENT4} remote ${INET_HOP4} dev wlan0`,
  `addr add 10.98.0.2/24 dev ${TUNNEL_DEVICE}`,
  `link set ${TUNNEL_DEVICE} up`,
  `route add default via ${FAR_RESOLVER4} dev ${TUNNEL_DEVICE} onlink metric 700`,
];

const far = [
  `link add ${FAR_DEVICE} ${wrapping} local ${INET_HOP4} remote ${LINE4}`,
  `addr add 10.98.0.1/24 dev ${FAR_DEVICE}`,
  `link set ${FAR_DEVICE} up`,
];

const ping = async (lab: Lab): Promise<boolean> => {
  const { exitCode } = await lab.in('cli', 'ping', ['-c', '3', '-W', '1', '-I', TUNNEL_DEVICE, FAR_RESOLVER4]);
  return exitCode === 0;
};

/** Brings it up; false where this kernel has no such tunnel. */
export const addTunnelOverLine = async (lab: Lab): Promise<boolean> => {
  const [client, internet] = [namespaceName(lab.copy, 'cli'), namespaceName(lab.copy, 'inet')];
  const tried = await runCommand('ip', [
    '-n',
    client,
    'link',
    'add',
    'try8',
    'type',
    'vxlan',
    'id',
    '9',
    'dstport',
    '4790',
  ]);
  if (tried.exitCode !== 0) return false;
  await ipBatch(client, ['link del try8', ...near]);
  // The client speaks first: what comes before that makes the router give the flow another port.
  await ping(lab);
  await ipBatch(internet, far);
  for (const [node, device] of [['cli', TUNNEL_DEVICE] as const, ['inet', FAR_DEVICE] as const]) {
    await lab.in(node, 'ethtool', ['-K', device, 'tx', 'off', 'tso', 'off', 'gso', 'off', 'gro', 'off']);
  }
  if (!(await ping(lab))) throw new Error('nothing comes back through the tunnel');
  return true;
};
