// A second way to the internet for the client: a phone on its USB port, with a name service and a line of its own. It meets the
// first way only in the internet, so that nothing which breaks one of them is felt over the other.
//   cli usb0 -veth- lan0 phone up0 -veth- ph0 inet
import type { Lab } from './lab.ts';
import { mustRun } from './command.ts';
import { ipBatch, namespaceName, setKernel, spawnIn } from './namespace.ts';
import { recordProcess } from './state.ts';

/** The client's address on the phone's network, and the phone's. */
export const PHONE_CLIENT4 = '192.168.42.20';
export const PHONE4 = '192.168.42.129';

/** The client's device on it. */
export const PHONE_DEVICE = 'usb0';

/** Which resolver the phone's provider has: one that is in the internet, not the first provider's. */
const PHONE_RESOLVER4 = '8.8.8.8';

const firewall = `
table inet phone {
  chain outbound {
    type nat hook postrouting priority 100
    oifname "up0" masquerade
  }
}
`;

const nameOf = ({ copy }: Lab): string => `tw${copy}-phone`;

const startNames = async (lab: Lab, phone: string): Promise<void> => {
  const options = ['--keep-in-foreground', '--conf-file=/dev/null', '--pid-file=', '--user=root', '--no-resolv'];
  const asked = ['--no-hosts', '--cache-size=0', '--bind-interfaces', `--listen-address=${PHONE4}`];
  const args = [...options, ...asked, `--server=${PHONE_RESOLVER4}`];
  const child = spawnIn(phone, 'dnsmasq', args, { detached: true, stdio: 'ignore' });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  await recordProcess(lab.stateDirectory, { name: 'dnsmasq-phone', pid: child.pid ?? 0, commandLine: null });
  child.unref();
};

/** Removes what `addSecondUplink` made; the laboratory ends its processes itself. */
export const removeSecondUplink = async (lab: Lab): Promise<void> => {
  const names = (await mustRun('ip', ['netns', 'list'])).split('\n').map((line) => line.split(' ')[0]);
  if (names.includes(nameOf(lab))) await mustRun('ip', ['netns', 'del', nameOf(lab)]);
};

/** Gives the client of a booted laboratory the second way; programs use the first one as long as it has a route. */
export const addSecondUplink = async (lab: Lab): Promise<void> => {
  await removeSecondUplink(lab);
  const phone = nameOf(lab);
  const [client, internet] = [namespaceName(lab.copy, 'cli'), namespaceName(lab.copy, 'inet')];
  await mustRun('ip', ['netns', 'add', phone]);
  await setKernel(phone, { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.disable_ipv6': 1 });
  await ipBatch(phone, [
    'link set lo up',
    `link add lan0 type veth peer name ${PHONE_DEVICE} netns ${client}`,
    `link add up0 type veth peer name ph0 netns ${internet}`,
    ...['link set lan0 up', 'link set up0 up', `addr add ${PHONE4}/24 dev lan0`, 'addr add 10.254.0.2/30 dev up0'],
  ]);
  await ipBatch(client, [
    `link set ${PHONE_DEVICE} addrgenmode none`,
    `link set ${PHONE_DEVICE} up`,
    `addr add ${PHONE_CLIENT4}/24 dev ${PHONE_DEVICE}`,
    `route add default via ${PHONE4} dev ${PHONE_DEVICE} metric 600`,
  ]);
  await ipBatch(internet, ['link set ph0 addrgenmode none', 'link set ph0 up', 'addr add 10.254.0.1/30 dev ph0']);
  await ipBatch(phone, ['route add default via 10.254.0.1']);
  for (const device of ['lan0', 'up0']) {
    const offloads = ['tso', 'off', 'gso', 'off', 'gro', 'off', 'tx', 'off'];
    await mustRun('ip', ['netns', 'exec', phone, 'ethtool', '-K', device, ...offloads]);
  }
  await mustRun('ip', ['netns', 'exec', phone, 'nft', '-f', '-'], { stdin: firewall });
  await startNames(lab, phone);
};
