// A VPN: a second wire from the client to the internet, a TAP device named tun9, which takes over the default routes. The
// line below keeps worse ones, so that whoever binds to wlan0 still gets out.
import { GATEWAY4, TUNNEL4, TUNNEL6 } from '../addresses.ts';
import { runCommand } from '../command.ts';
import { endRelay, startRelay } from '../daemons.ts';
import { ipBatch, namespaceName } from '../namespace.ts';
import { addressingCommands } from '../topology.ts';
import type { FaultKind, Step } from './fault.ts';

/** The metric of the line below; any above the tunnel's would do. */
const BELOW_METRIC = 600;

// A real tunnel asks nobody for the far end's link address. Were it asked for here, IPv6 would take the line below as soon
// as a dead tunnel left the question unanswered.
const MAC = { near: '02:00:00:00:09:01', far: '02:00:00:00:09:02' };

const far = [
  `link set dev vpn0 address ${MAC.far} addrgenmode none up`,
  `addr add ${TUNNEL4.far}/24 dev vpn0`,
  `addr add ${TUNNEL6.far}/64 dev vpn0 nodad`,
  `neigh replace ${TUNNEL4.client} lladdr ${MAC.near} dev vpn0 nud permanent`,
  `neigh replace ${TUNNEL6.client} lladdr ${MAC.near} dev vpn0 nud permanent`,
];

const near = [
  `link set dev tun9 address ${MAC.near} addrgenmode none up`,
  `neigh replace ${TUNNEL4.far} lladdr ${MAC.far} dev tun9 nud permanent`,
  `neigh replace ${TUNNEL6.far} lladdr ${MAC.far} dev tun9 nud permanent`,
];

const nearOf = {
  4: [
    `addr add ${TUNNEL4.client}/24 dev tun9`,
    `route add default via ${GATEWAY4} dev wlan0 metric ${BELOW_METRIC}`,
    `route replace default via ${TUNNEL4.far} dev tun9 metric 0`,
  ],
  // 1 is the best metric of IPv6; 0 stands for the ordinary 1024.
  6: [`addr add ${TUNNEL6.client}/64 dev tun9 nodad`, `route add default via ${TUNNEL6.far} dev tun9 metric 1`],
} as const;

/** Brings the tunnel up, and takes it down with its routes. */
export const vpnFaults: FaultKind<Extract<Step, { type: 'vpn' }>> = {
  apply: async ({ copy, stateDirectory }, { families }) => {
    await startRelay(copy, stateDirectory, 'vpn');
    await ipBatch(namespaceName(copy, 'inet'), far);
    await ipBatch(namespaceName(copy, 'cli'), [...near, ...families.flatMap((family) => nearOf[family])]);
  },
  clear: async ({ copy, stateDirectory }) => {
    await endRelay(stateDirectory, 'vpn');
    const client = namespaceName(copy, 'cli');
    // Without a tunnel there is no such route, which is reported as a failure.
    await runCommand('ip', ['-n', client, 'route', 'del', 'default', 'metric', String(BELOW_METRIC)]);
    await ipBatch(client, addressingCommands('cli'));
  },
};
