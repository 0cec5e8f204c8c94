// How the five namespaces are wired and addressed, as data, and the commands that bring them there.
//   cli wlan0 =relay lan= lan0 rtr wan0 -veth- cpe0 isp up0 =relay wan= down0 inet tt0 -veth- net0 tt
// The addressing commands can be repeated at any time: that is how faults made with `ip` are undone.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import {
  anchors,
  BLOCK_PAGE4,
  CLIENT4,
  GATEWAY4,
  GATEWAY6,
  GATEWAY6_GLOBAL,
  ISP_RESOLVER4,
  ISP_RESOLVER6,
  nodeNames,
} from './addresses.ts';
import { INTERCEPT_PORT, ISP_HOP4, INET_HOP4, PORTAL_PORT, TIKTOK_PREFIXES4, TIKTOK_PREFIXES6 } from './addresses.ts';
import { nat64Of } from './addresses.ts';
import type { NodeName } from './addresses.ts';
import { mustRun } from './command.ts';
import { ipBatch, namespaceName, setKernel } from './namespace.ts';
import { controlHosts, tiktokHosts } from './zone.ts';

type NodePlan = {
  forwards: boolean;
  /** Devices and their addresses; the loopback device carries what the node serves. */
  devices: Record<string, readonly string[]>;
  /** `ip route replace` arguments; the family follows from the address. */
  routes: readonly string[];
};

const hostAddresses = (addresses: readonly string[]): string[] =>
  [...new Set(addresses)].map((address) => `${address}/${address.includes(':') ? 128 : 32}`);

/** Hosts by the addresses they really have, and by those under which a NAT64 shows them. */
const servedBy = (hosts: ReadonlyArray<{ a: readonly string[]; aaaa: readonly string[] }>): string[] =>
  hostAddresses(hosts.flatMap(({ a, aaaa }) => [...a, ...aaaa, ...a.map(nat64Of)]));

const LAN6 = '2a02:77::';

/** Every namespace's devices, addresses and routes. */
export const plans: Record<NodeName, NodePlan> = {
  cli: {
    forwards: false,
    devices: { wlan0: [`${CLIENT4}/24`, `${LAN6}20/64`, 'fe80::20/64'] },
    routes: [`default via ${GATEWAY4} dev wlan0`, `default via ${GATEWAY6} dev wlan0`],
  },
  rtr: {
    forwards: true,
    devices: {
      lan0: [`${GATEWAY4}/24`, `${GATEWAY6_GLOBAL}/64`, `${GATEWAY6}/64`],
      wan0: ['100.64.0.2/30', '2a02:64::2/64', 'fe80::2/64'],
    },
    routes: [`default via ${ISP_HOP4} dev wan0`, 'default via 2a02:64::1 dev wan0'],
  },
  isp: {
    forwards: true,
    devices: {
      cpe0: [`${ISP_HOP4}/30`, '2a02:64::1/64', 'fe80::1/64'],
      up0: ['10.255.0.1/30', '2a02:ff::1/64', 'fe80::1/64'],
      lo: hostAddresses([ISP_RESOLVER4, ISP_RESOLVER6, BLOCK_PAGE4]),
    },
    routes: [`${LAN6}/64 via 2a02:64::2`, `default via ${INET_HOP4}`, 'default via 2a02:ff::2'],
  },
  inet: {
    forwards: true,
    devices: {
      down0: [`${INET_HOP4}/30`, '2a02:ff::2/64', 'fe80::2/64'],
      tt0: ['10.255.1.1/30', '2a02:fe::1/64', 'fe80::1/64'],
      lo: servedBy([
        ...anchors.map(({ addresses4, addresses6 }) => ({ a: addresses4, aaaa: addresses6 })),
        ...controlHosts,
      ]),
    },
    routes: [
      '100.64.0.0/16 via 10.255.0.1',
      `${LAN6}/64 via 2a02:ff::1`,
      '2a02:64::/32 via 2a02:ff::1',
      ...TIKTOK_PREFIXES4.map((prefix) => `${prefix} via 10.255.1.2`),
      ...TIKTOK_PREFIXES6.map((prefix) => `${prefix} via 2a02:fe::2`),
      ...TIKTOK_PREFIXES4.map((prefix) => `${nat64Of(prefix.split('/')[0] ?? '')}/112 via 2a02:fe::2`),
    ],
  },
  tt: {
    forwards: false,
    devices: {
      net0: ['10.255.1.2/30', '2a02:fe::2/64', 'fe80::2/64'],
      lo: servedBy(tiktokHosts),
    },
    routes: ['default via 10.255.1.1', 'default via 2a02:fe::1'],
  },
};

/**
 * The relays: their names, and the device at each end. `a` is the user's side. The tunnel of a VPN exists only while a
 * scenario has one.
 */
export const relays = {
  lan: { a: ['cli', 'wlan0'], b: ['rtr', 'lan0'] },
  wan: { a: ['isp', 'up0'], b: ['inet', 'down0'] },
  vpn: { a: ['cli', 'tun9'], b: ['inet', 'vpn0'] },
} as const satisfies Record<string, { a: readonly [NodeName, string]; b: readonly [NodeName, string] }>;
export type RelayName = keyof typeof relays;

/** The relays that are always there. */
export const permanentRelays = ['lan', 'wan'] as const satisfies readonly RelayName[];

const veths = [
  { a: ['rtr', 'wan0'], b: ['isp', 'cpe0'] },
  { a: ['inet', 'tt0'], b: ['tt', 'net0'] },
] as const;

// No duplicate address detection and no limit on ICMP errors: set-up is quick and time-to-live probes are always
// answered. Reno, because the machine's default may be BBR, which hides full buffers.
const kernelSettings = (forwards: boolean): Record<string, string | number> => ({
  'net.ipv4.ip_forward': Number(forwards),
  'net.ipv6.conf.all.forwarding': Number(forwards),
  'net.ipv6.conf.all.accept_dad': 0,
  'net.ipv6.conf.default.accept_dad': 0,
  'net.ipv6.conf.default.accept_ra': 0,
  'net.ipv4.icmp_ratelimit': 0,
  'net.ipv4.icmp_msgs_per_sec': 100_000,
  'net.ipv4.icmp_msgs_burst': 10_000,
  'net.ipv6.icmp.ratelimit': 0,
  'net.ipv4.tcp_congestion_control': 'reno',
});

/** The commands that give a node its plan; each may be repeated, and mends what a fault took away. */
export const addressingCommands = (node: NodeName): string[] => {
  const { devices, routes } = plans[node];
  return [
    ...Object.keys(devices).map((device) => `link set dev ${device} up`),
    ...Object.entries(devices).flatMap(([device, addresses]) =>
      addresses.map((address) => `addr replace ${address} dev ${device}${address.includes(':') ? ' nodad' : ''}`),
    ),
    ...routes.map((route) => `route replace ${route}`),
  ];
};

/** What every hosts file of the laboratory says. */
export const localhost = '127.0.0.1 localhost\n::1 localhost\n';

/** The file that programs in a node's namespace find at /etc/hosts. */
export const hostsFile = (copy: string, node: NodeName): string => `/etc/netns/${namespaceName(copy, node)}/hosts`;

/** Makes the namespaces of a copy, without devices that relays provide. */
export async function createNamespaces(copy: string): Promise<void> {
  await Promise.all(
    nodeNames.map(async (node) => {
      const name = namespaceName(copy, node);
      await mkdir(`/etc/netns/${name}`, { recursive: true });
      await writeFile(hostsFile(copy, node), localhost);
      // Without this a machine with systemd-resolved would resolve names through it, outside the laboratory.
      if (existsSync('/etc/nsswitch.conf')) await writeFile(`/etc/netns/${name}/nsswitch.conf`, 'hosts: files dns\n');
      await writeResolvConf(copy, node, node === 'cli' ? GATEWAY4 : '127.0.0.53');
      await mustRun('ip', ['netns', 'add', name]);
      await setKernel(name, kernelSettings(plans[node].forwards));
    }),
  );
  for (const { a, b } of veths) {
    const [from, to] = [namespaceName(copy, a[0]), namespaceName(copy, b[0])];
    await ipBatch(from, [`link add ${a[1]} type veth peer name ${b[1]} netns ${to}`]);
    // Segments as large as they travel on a wire, with real checksums: rules and relays look at them.
    const offloads = ['tso', 'off', 'gso', 'off', 'gro', 'off', 'tx', 'off'];
    await mustRun('ip', ['netns', 'exec', from, 'ethtool', '-K', a[1], ...offloads]);
    await mustRun('ip', ['netns', 'exec', to, 'ethtool', '-K', b[1], ...offloads]);
  }
}

/** Gives a node's programs another resolver; written in place, so that running programs see it too. */
export async function writeResolvConf(copy: string, node: NodeName, resolver: string): Promise<void> {
  await writeFile(`/etc/netns/${namespaceName(copy, node)}/resolv.conf`, `nameserver ${resolver}\n`);
}

/** Addresses and routes for all nodes, and the router's firewall; needs the relays' devices. */
export async function configureNodes(copy: string): Promise<void> {
  const settle = (node: NodeName) => {
    const quiet = Object.keys(plans[node].devices).filter((device) => device !== 'lo');
    // Link-local addresses come from the plan alone, so that they are known and survive a flush.
    const own = quiet.map((device) => `link set dev ${device} addrgenmode none`);
    return ipBatch(namespaceName(copy, node), [...own, 'link set dev lo up', ...addressingCommands(node)]);
  };
  await Promise.all(nodeNames.map(settle));
  // TikTok's unused addresses are unreachable there rather than sent back and forth on the default route.
  const unused = [...TIKTOK_PREFIXES4, ...TIKTOK_PREFIXES6].map((prefix) => `route replace unreachable ${prefix}`);
  await ipBatch(namespaceName(copy, 'tt'), unused);
  await mustRun('ip', ['netns', 'exec', namespaceName(copy, 'rtr'), 'nft', '-f', '-'], { stdin: routerFirewall });
}

const routerFirewall = `
table inet router {
  chain outbound {
    type nat hook postrouting priority 100
    oifname "wan0" meta nfproto ipv4 masquerade
  }
  chain impostors {
    type filter hook input priority -10
    tcp dport { ${PORTAL_PORT}, ${INTERCEPT_PORT} } ct status & dnat == 0 drop
  }
}
`;

/** Removes a copy's namespaces and their files; what is not there is left alone. */
export async function removeNamespaces(copy: string): Promise<void> {
  const existing = new Set((await mustRun('ip', ['netns', 'list'])).split('\n').map((line) => line.split(' ')[0]));
  await Promise.all(
    nodeNames.map(async (node) => {
      const name = namespaceName(copy, node);
      if (existing.has(name)) await mustRun('ip', ['netns', 'del', name]);
      await rm(`/etc/netns/${name}`, { recursive: true, force: true });
    }),
  );
}
