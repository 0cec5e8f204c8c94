// Who is in charge on a Linux, as its own tools say, and what the plan for it is, word by word.
import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { inShort, toldControls, type ToldMachine } from './told-machine.ts';

const told = (name: string): string => fixture('linux', `controls/${name}.txt`);

const wired = 'c5426f1b-e985-4271-abc5-ad98fcd2c095';
const wifi = 'dc62d692-5ea7-49a6-b03c-ed442b25a140';

const nm = (device: string, profile = 'auto'): ToldMachine => ({
  answers: {
    'nmcli -t -e no -f GENERAL': told(`nm-device-${device}`),
    'nmcli -t -e no -f ipv': told(`nm-profile-${profile}`),
    'nmcli -t radio wifi': 'disabled\n',
  },
});

const networkd: ToldMachine = {
  answers: {
    'networkctl list': told('networkd-list'),
    'resolvectl --no-pager status': 'Global\n',
    'resolvectl dns eth0': told('resolvectl-dns'),
  },
  files: { '/etc/resolv.conf': 'nameserver 127.0.0.53\noptions edns0 trust-ad\n' },
};

/** systemd-resolved on its own, with servers that another program gave it. */
const resolvedAlone: ToldMachine = {
  ...networkd,
  answers: { ...networkd.answers, 'networkctl list': '  2 eth0  ether    routable   unmanaged\n' },
};

const plain = (processes: ToldMachine['processes'] = {}): ToldMachine => ({
  files: { '/etc/resolv.conf': 'nameserver 192.168.1.1\n' },
  processes,
});

const dhclient = {
  dhclient: [
    { pid: 612, isRoots: true, words: ['/sbin/dhclient', '-4', '-v', '-pf', '/run/dhclient.eth0.pid', 'eth0'] },
  ],
};

const plan = async (
  machine: ToldMachine,
  control: 'renewAddress' | 'reconnect' | 'preferIpv4',
  device: string,
): Promise<unknown> => inShort(await toldControls('linux', machine).controls[control](device));

describe('asking for the address anew', () => {
  it.each<[string, ToldMachine, string, unknown]>([
    [
      'NetworkManager, by cable',
      nm('wired'),
      'enp3s0',
      { by: 'NetworkManager', steps: [`[session] nmcli --wait 45 connection up uuid ${wired} ifname enp3s0`] },
    ],
    [
      'NetworkManager, waiting for an address for too long',
      nm('getting-address'),
      'wlan0',
      { by: 'NetworkManager', steps: [`[session] nmcli --wait 45 connection up uuid ${wifi} ifname wlan0`] },
    ],
    ['systemd-networkd', networkd, 'eth0', { by: 'systemd-networkd', steps: ['[session] networkctl renew eth0'] }],
    [
      'dhclient, as root',
      { ...plain(dhclient), isRoot: true },
      'eth0',
      {
        by: 'dhclient',
        steps: ['[admin] dhclient -x -4 -pf /run/dhclient.eth0.pid eth0'],
        always: ['[admin] dhclient -4 -v -pf /run/dhclient.eth0.pid eth0'],
      },
    ],
    ['dhclient, as somebody else', plain(dhclient), 'eth0', { cannot: 'control.only-root' }],
    ['dhclient for another device', plain(dhclient), 'wlan0', { cannot: 'control.nobody-in-charge' }],
    [
      'dhcpcd',
      plain({ dhcpcd: [{ pid: 7, isRoots: true, words: ['dhcpcd'] }] }),
      'eth0',
      { by: 'dhcpcd', steps: ['[admin] dhcpcd -n eth0'] },
    ],
    [
      'udhcpc',
      plain({ udhcpc: [{ pid: 99, isRoots: true, words: ['udhcpc', '-b', '-i', 'eth0'] }] }),
      'eth0',
      { by: 'udhcpc', steps: ['[admin] kill -USR1 99'] },
    ],
    ['nobody at all', plain(), 'eth0', { cannot: 'control.nobody-in-charge' }],
  ])('%s', async (_who, machine, device, expected) => {
    expect(await plan(machine, 'renewAddress', device)).toEqual(expected);
  });
});

describe('off and on again', () => {
  it.each<[string, ToldMachine, string, unknown]>([
    [
      'NetworkManager takes one request, for Wi-Fi, too',
      nm('wifi'),
      'wlan0',
      { by: 'NetworkManager', steps: [`[session] nmcli --wait 45 connection up uuid ${wifi} ifname wlan0`] },
    ],
    [
      'NetworkManager, which has let go of the device',
      nm('disconnected'),
      'wlan0',
      { by: 'NetworkManager', steps: ['[session] nmcli --wait 45 device connect wlan0'] },
    ],
    [
      'NetworkManager, with the radio off',
      nm('unavailable'),
      'wlan0',
      {
        by: 'NetworkManager',
        steps: ['[session] nmcli --wait 15 radio wifi on'],
        undo: ['[session] nmcli --wait 15 radio wifi off'],
      },
    ],
    [
      'NetworkManager, with the cable out',
      { answers: { ...nm('unavailable').answers, 'nmcli -t radio wifi': 'enabled\n' } },
      'wlan0',
      { cannot: 'control.no-link' },
    ],
    [
      'NetworkManager, with the cable out and the radio off, which is another matter',
      {
        answers: {
          ...nm('unavailable').answers,
          'nmcli -t -e no -f GENERAL': told('nm-device-unavailable').replace('wifi', 'ethernet'),
        },
      },
      'wlan0',
      { cannot: 'control.no-link' },
    ],
    [
      'systemd-networkd',
      networkd,
      'eth0',
      { by: 'systemd-networkd', steps: ['[session] networkctl reconfigure eth0'] },
    ],
    ['nobody, and not root', plain(), 'eth0', { cannot: 'control.only-root' }],
    [
      'a bridge of another program, which NetworkManager only watches',
      { ...nm('external'), isRoot: true },
      'docker0',
      { cannot: 'control.former-unknown' },
    ],
    [
      'the link itself, as root',
      {
        isRoot: true,
        answers: {
          'ip -4 route show dev eth0': [
            'default via 192.168.1.1 proto dhcp src 192.168.1.20 metric 100 ',
            '192.168.1.0/24 proto kernel scope link src 192.168.1.20 metric 100 ',
            '192.168.1.1 proto dhcp scope link src 192.168.1.20 metric 100 \n',
          ].join('\n'),
          'ip -6 route show dev eth0': 'default via fe80::1 proto ra metric 100 expires 1781sec pref medium\n',
          'ip -j -6 addr show dev eth0': JSON.stringify([
            {
              addr_info: [
                { family: 'inet6', local: 'fd78::20', prefixlen: 64, scope: 'global' },
                { family: 'inet6', local: 'fd78::99', prefixlen: 64, scope: 'global', dynamic: true },
                { family: 'inet6', local: 'fe80::20', prefixlen: 64, scope: 'link' },
              ],
            },
          ]),
        },
      },
      'eth0',
      {
        by: 'ip',
        steps: ['[admin] ip link set dev eth0 down'],
        always: [
          '[admin] ip link set dev eth0 up',
          '[admin] ip -6 addr replace fd78::20/64 dev eth0 nodad',
          '[admin] ip -4 route replace 192.168.1.1 proto dhcp scope link src 192.168.1.20 metric 100 dev eth0',
          '[admin] ip -4 route replace default via 192.168.1.1 proto dhcp src 192.168.1.20 metric 100 dev eth0',
        ],
      },
    ],
  ])('%s', async (_who, machine, device, expected) => {
    expect(await plan(machine, 'reconnect', device)).toEqual(expected);
  });

  it.each(['default via 192.168.1.1 encap mpls 100', 'default proto static', '; reboot', 'default via -x'])(
    'a route that is not understood is never left behind: %s',
    async (route) => {
      const machine = { isRoot: true, answers: { 'ip -4 route show dev eth0': `${route}\n` } };
      const expected = route.includes('static') ? { by: 'ip' } : { cannot: 'control.former-unknown' };
      expect(await plan(machine, 'reconnect', 'eth0')).toMatchObject(expected);
    },
  );
});

describe('other name servers', () => {
  const useResolvers = async (machine: ToldMachine, device: string, resolvers: readonly string[]): Promise<unknown> =>
    inShort(await toldControls('linux', machine).controls.useResolvers(device, resolvers));

  const modify = (device: string, words: string): string =>
    `[session] nmcli --wait 15 device modify ${device} ${words}`;

  it('NetworkManager, with servers of the network before', async () => {
    expect(await useResolvers(nm('wired'), 'enp3s0', ['1.1.1.1', '2606:4700:4700::1111', '9.9.9.9'])).toEqual({
      by: 'NetworkManager',
      steps: [
        modify(
          'enp3s0',
          'ipv4.dns 1.1.1.1 9.9.9.9 ipv4.ignore-auto-dns yes ipv6.dns 2606:4700:4700::1111 ipv6.ignore-auto-dns yes',
        ),
      ],
      undo: [modify('enp3s0', 'ipv4.dns  ipv4.ignore-auto-dns no ipv6.dns  ipv6.ignore-auto-dns no')],
    });
  });

  it('NetworkManager, with servers of the user’s own before, and without IPv6', async () => {
    expect(await useResolvers(nm('wifi', 'own-servers'), 'wlan0', ['1.1.1.1'])).toEqual({
      by: 'NetworkManager',
      steps: [modify('wlan0', 'ipv4.dns 1.1.1.1 ipv4.ignore-auto-dns yes')],
      undo: [modify('wlan0', 'ipv4.dns 192.168.1.1 9.9.9.9 ipv4.ignore-auto-dns yes')],
    });
    expect(await useResolvers(nm('wifi', 'own-servers'), 'wlan0', ['2606:4700:4700::1111'])).toEqual({
      cannot: 'control.no-usable-resolver',
    });
  });

  it('NetworkManager that does not say what is set', async () => {
    const silent = { answers: { 'nmcli -t -e no -f GENERAL': told('nm-device-wired') } };
    expect(await useResolvers(silent, 'enp3s0', ['1.1.1.1'])).toEqual({ cannot: 'control.former-unknown' });
    expect(await useResolvers(nm('disconnected'), 'wlan0', ['1.1.1.1'])).toEqual({ cannot: 'control.not-connected' });
  });

  it('systemd-resolved gives back what systemd-networkd gave it', async () => {
    expect(await useResolvers(networkd, 'eth0', ['1.1.1.1', '9.9.9.9'])).toEqual({
      by: 'systemd-resolved',
      steps: ['[session] resolvectl dns eth0 1.1.1.1 9.9.9.9'],
      undo: ['[session] resolvectl revert eth0'],
    });
  });

  it('systemd-resolved gives back the very servers that somebody else gave it', async () => {
    expect(await useResolvers(resolvedAlone, 'eth0', ['1.1.1.1'])).toMatchObject({
      undo: ['[session] resolvectl dns eth0 192.168.1.1 fe80::1%2 9.9.9.9#dns.quad9.net'],
    });
    const none = { ...resolvedAlone.answers, 'resolvectl dns eth0': told('resolvectl-dns-none') };
    expect(await useResolvers({ ...resolvedAlone, answers: none }, 'eth0', ['1.1.1.1'])).toMatchObject({
      undo: ['[session] resolvectl dns eth0 '],
    });
    const odd = { ...resolvedAlone.answers, 'resolvectl dns eth0': 'Link 2 (eth0): --help\n' };
    expect(await useResolvers({ ...resolvedAlone, answers: odd }, 'eth0', ['1.1.1.1'])).toEqual({
      cannot: 'control.former-unknown',
    });
  });

  it('a plain resolv.conf', async () => {
    expect(await useResolvers(plain(), 'eth0', ['1.1.1.1'])).toEqual({
      by: '/etc/resolv.conf',
      steps: ['write /etc/resolv.conf'],
      undo: ['write /etc/resolv.conf'],
    });
    expect(await useResolvers({}, 'eth0', ['1.1.1.1'])).toEqual({ cannot: 'control.former-unknown' });
  });

  it.each([[[]], [['example.com']], [['1.1.1.1', '-x']], [['1.1.1.1 9.9.9.9']], [['fe80::1%$(id)\n']]])(
    '%j are no name servers',
    async (resolvers) => {
      const { controls, asked } = toldControls('linux', nm('wired'));
      expect(inShort(await controls.useResolvers('enp3s0', resolvers))).toEqual({
        cannot: 'control.no-usable-resolver',
      });
      expect(asked).toEqual([]);
    },
  );
});

describe('IPv4 first', () => {
  it('NetworkManager leaves the way out over IPv6 away, for as long as the device is connected', async () => {
    expect(await plan(nm('wired'), 'preferIpv4', 'enp3s0')).toEqual({
      by: 'NetworkManager',
      steps: ['[session] nmcli --wait 15 device modify enp3s0 ipv6.never-default yes'],
      undo: ['[session] nmcli --wait 15 device modify enp3s0 ipv6.never-default no'],
    });
    expect(await plan(nm('wifi', 'own-servers'), 'preferIpv4', 'wlan0')).toEqual({
      'nothing-to-do': 'control.ipv4-already',
    });
  });

  it('elsewhere the file of glibc says so, and is gone again if it was not there', async () => {
    expect(await plan(plain(), 'preferIpv4', 'eth0')).toEqual({
      by: '/etc/gai.conf',
      steps: ['write /etc/gai.conf'],
      undo: ['[admin] rm -f /etc/gai.conf'],
    });
    const already = { files: { '/etc/gai.conf': 'precedence ::ffff:0:0/96  100\n' } };
    expect(await plan(already, 'preferIpv4', 'eth0')).toEqual({ 'nothing-to-do': 'control.ipv4-already' });
  });
});
