// Which caches of names run on a Linux, and which proxy its desktop is told to use.
import { describe, expect, it } from 'vitest';
import { inShort, toldControls, type ToldMachine } from './told-machine.ts';

const flush = async (machine: ToldMachine): Promise<unknown> =>
  inShort(await toldControls('linux', machine).controls.flushNames());

const running = (name: string, ...words: readonly string[]): NonNullable<ToldMachine['processes']> => ({
  [name]: [{ pid: 4321, isRoots: true, words: [name, ...words] }],
});

describe('caches of names', () => {
  const resolved = { 'resolvectl --no-pager status': 'Global\n' };

  it.each<[string, ToldMachine, unknown]>([
    ['systemd-resolved', { answers: resolved }, { by: 'systemd-resolved', steps: ['[user] resolvectl flush-caches'] }],
    ['nscd', { processes: running('nscd') }, { by: 'nscd', steps: ['[admin] nscd -i hosts'] }],
    [
      'dnsmasq',
      { processes: running('dnsmasq', '-u', 'dnsmasq') },
      { by: 'dnsmasq', steps: ['[admin] kill -HUP 4321'] },
    ],
    [
      'the dnsmasq of NetworkManager',
      { processes: running('dnsmasq', '--pid-file=/run/NetworkManager/dnsmasq.pid') },
      { by: 'NetworkManager', steps: ['[session] nmcli general reload dns-full'] },
    ],
    [
      'unbound, with the file that it was started with',
      { processes: running('unbound', '-d', '-c', '/etc/unbound/own.conf') },
      { by: 'unbound', steps: ['[admin] unbound-control -c /etc/unbound/own.conf flush_zone .'] },
    ],
    [
      'several, the one that programs ask last',
      { answers: resolved, processes: { ...running('unbound'), ...running('nscd') } },
      {
        by: 'unbound, systemd-resolved, nscd',
        steps: ['[admin] unbound-control flush_zone .', '[user] resolvectl flush-caches', '[admin] nscd -i hosts'],
      },
    ],
    ['none', {}, { 'nothing-to-do': 'control.nothing-to-flush' }],
    [
      'one for virtual machines alone',
      { processes: running('dnsmasq', '--conf-file=/var/lib/libvirt/dnsmasq/default.conf') },
      { 'nothing-to-do': 'control.nothing-to-flush' },
    ],
    [
      'one that nobody knows',
      { files: { '/etc/resolv.conf': 'nameserver 127.0.0.1\n' } },
      { cannot: 'control.unknown-cache' },
    ],
  ])('%s', async (_what, machine, expected) => {
    expect(await flush(machine)).toEqual(expected);
  });
});

describe('a cache that somebody has started', () => {
  const files = {
    '/etc/passwd':
      'root:x:0:0::/:/bin/sh\nunbound:x:110:117::/var/lib/unbound:/bin/false\nme:x:1000:1000::/srv/me:/bin/sh\n',
    '/etc/resolv.conf': 'nameserver 127.0.0.1\n',
  };
  const by = (userId: number, name: string): ToldMachine => ({
    files,
    processes: { [name]: [{ pid: 5, isRoots: false, userId, words: [name, '-c', '/srv/me/unbound.conf'] }] },
  });

  it.each(['unbound', 'dnsmasq', 'nscd'])('is no business of root’s: %s', async (name) => {
    expect(await flush(by(1000, name))).toEqual({ cannot: 'control.unknown-cache' });
  });

  it('is the system’s own under the account that its package made for it', async () => {
    expect(await flush(by(110, 'unbound'))).toMatchObject({ by: 'unbound' });
  });
});

describe('the proxy of the desktop', () => {
  const turnOff = async (machine: ToldMachine): Promise<unknown> =>
    inShort(await toldControls('linux', machine).controls.turnOffProxy());
  const gnome = (mode: string) => ({ 'gsettings get org.gnome.system.proxy mode': `'${mode}'\n` });
  const setting = '--file kioslaverc --group Proxy Settings --key ProxyType';

  it.each(['manual', 'auto'])('GNOME: %s is off, and comes back', async (mode) => {
    expect(await turnOff({ answers: gnome(mode) })).toEqual({
      by: 'GNOME',
      steps: [`[user] gsettings set org.gnome.system.proxy mode 'none'`],
      undo: [`[user] gsettings set org.gnome.system.proxy mode '${mode}'`],
    });
  });

  it.each(['6', '5'])('KDE, version %s', async (version) => {
    expect(await turnOff({ answers: { ...gnome('none'), [`kreadconfig${version}`]: '1\n' } })).toEqual({
      by: 'KDE',
      steps: [`[user] kwriteconfig${version} ${setting} 0`],
      undo: [`[user] kwriteconfig${version} ${setting} 1`],
    });
  });

  it('none, in any of them', async () => {
    expect(await turnOff({ answers: { ...gnome('none'), kreadconfig6: '0\n' } })).toEqual({
      'nothing-to-do': 'control.no-proxy',
    });
    expect(await turnOff({ answers: { kreadconfig5: '1; reboot' } })).toEqual({ 'nothing-to-do': 'control.no-proxy' });
  });

  it('one in variables is somebody else’s to change', async () => {
    expect(await turnOff({ environment: { https_proxy: 'http://proxy.example:3128' } })).toEqual({
      cannot: 'control.proxy-in-variables',
    });
  });
});

it('Linux keeps no list of sockets to reset', async () => {
  expect(inShort(await toldControls('linux', {}).controls.resetSockets())).toEqual({
    'nothing-to-do': 'control.windows-only',
  });
});
