import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';
import type { Run } from '../../../engine/deps/run.ts';
import { createLinuxOs } from '../../../engine/os/linux.ts';
import { fixture, hostileNames, nonsense } from './fixture.ts';
import { createStubRun, missingRun, noFiles } from './stub-run.ts';

const isLinux = process.platform === 'linux';

/** What `ip` printed in a recorded situation. */
const ipIn = (situation: string) =>
  createStubRun((_program, args) => {
    const [family, , verb] = args.slice(1);
    if (family === 'addr') return fixture('linux', `${situation}.addr.json`);
    const name = `${situation}.${verb === 'get' ? 'get' : 'route'}${family === '-4' ? 4 : 6}.json`;
    const text = fixture('linux', name);
    return text === ''
      ? { type: 'done', exitCode: 2, stdout: '', stderr: 'RTNETLINK answers: Network is unreachable' }
      : text;
  });

const stateIn = (situation: string) =>
  createLinuxOs({ run: ipIn(situation).run, files: noFiles, environment: {} }).networkState();

describe('the state of the network on Linux', () => {
  it('has one default route of each family at home', async () => {
    const state = await stateIn('dual-stack');
    expect(state?.interfaces.map(({ name }) => name)).toEqual(['wlan0']);
    expect(state?.routes.map(({ family, gateway }) => [family, gateway])).toEqual([
      [4, '192.168.77.1'],
      [6, 'fe80::1'],
    ]);
  });

  it.each(['no-route', 'link-down', 'unreachable-default'])('%s: knows that there is no way out', async (situation) => {
    expect((await stateIn(situation))?.routes).toEqual([]);
  });

  it.each([
    ['vpn-metric', 50],
    ['vpn-halves', -1],
    ['vpn-rule', -1],
  ])('%s: the tunnel comes before the router', async (situation, metric) => {
    const routes = (await stateIn(situation))?.routes.filter(({ family }) => family === 4);
    expect(routes?.map(({ device }) => device)).toEqual(['tun9', 'wlan0']);
    expect(routes?.[0]?.metric).toBe(metric);
  });

  it('several equal ways out are no override of each other', async () => {
    const routes = (await stateIn('multipath'))?.routes.filter(({ family }) => family === 4);
    expect(routes?.map(({ device, metric }) => [device, metric])).toEqual([
      ['wlan0', 600],
      ['eth1', 600],
    ]);
  });
});

describe('changes of the network on Linux', () => {
  it('are told line by line, and the monitor is started anew when its time is over', async () => {
    const stop = new AbortController();
    const asked: string[][] = [];
    const run: Run = (program, args, { onLine }) => {
      asked.push([program, ...args]);
      onLine?.('2: wlan0: <NO-CARRIER>');
      if (asked.length === 2) stop.abort();
      return Promise.resolve(asked.length === 2 ? { type: 'cancelled' } : { type: 'timeout', stdout: '' });
    };
    let told = 0;
    await createLinuxOs({ run, files: noFiles, environment: {} }).networkChanges?.(() => (told += 1), stop.signal);
    expect(asked).toEqual([1, 2].map(() => ['ip', 'monitor', 'link', 'address', 'route']));
    expect(told).toBe(3);
  });

  it('are not told where there is no such monitor', async () => {
    const os = createLinuxOs({ run: missingRun, files: noFiles, environment: {} });
    await expect(os.networkChanges?.(() => undefined, new AbortController().signal)).resolves.toBeUndefined();
  });
});

describe('where ip is of no use', () => {
  it('without /proc either, the state is unknown', async () => {
    expect(await createLinuxOs({ run: missingRun, files: noFiles, environment: {} }).networkState()).toBeNull();
    for (const text of nonsense) {
      const { run } = createStubRun(() => text);
      expect(await createLinuxOs({ run, files: noFiles, environment: {} }).networkState()).toBeNull();
    }
  });

  it('/proc has the routes', async () => {
    const readText = (path: string) =>
      Promise.resolve(fixture('linux', `dual-stack.proc-${path.split('/').at(-1)}.txt`));
    const state = await createLinuxOs({ run: missingRun, files: { readText }, environment: {} }).networkState();
    expect(state?.routes.map(({ family, gateway, device }) => [family, gateway, device])).toEqual([
      [4, '192.168.77.1', 'wlan0'],
      [6, 'fe80::1', 'wlan0'],
    ]);
  });

  it('ARP still tells who did not answer', async () => {
    const readText = () => Promise.resolve(fixture('linux', 'arp-with-failed.txt'));
    const os = createLinuxOs({ run: missingRun, files: { readText }, environment: {} });
    expect(await os.neighbour('192.168.77.99', 'wlan0')).toBe('failed');
    expect(await os.neighbour('192.168.77.1', 'wlan0')).toBe('unknown');
  });

  it('files that may not be read are as good as absent', async () => {
    const readText = (): Promise<string | null> => Promise.reject(new Error('EACCES'));
    const os = createLinuxOs({ run: missingRun, files: { readText }, environment: {} });
    expect(await os.networkState()).toBeNull();
    expect(await os.neighbour('192.168.77.1', 'wlan0')).toBe('unknown');
    expect((await os.hostsFile()).size).toBe(0);
    expect(await os.resolvers()).not.toEqual([]);
  });
});

describe('asking for a neighbour', () => {
  it('hands the bare address and the device to ip', async () => {
    const { run, asked } = createStubRun(() => fixture('linux', 'neigh-reachable6.json'));
    expect(await createLinuxOs({ run, files: noFiles, environment: {} }).neighbour('fe80::1%wlan0', 'wlan0')).toBe(
      'reachable',
    );
    expect(asked).toEqual([['ip', '-j', '-s', 'neigh', 'show', 'to', 'fe80::1', 'dev', 'wlan0']]);
  });

  it('nothing that is not an address or a device gets there', async () => {
    const { run, asked } = createStubRun(() => '[]');
    const os = createLinuxOs({ run, files: noFiles, environment: {} });
    for (const name of hostileNames) expect(await os.neighbour(name, 'wlan0')).toBe('unknown');
    expect(await os.neighbour('192.168.77.1', '-batch')).toBe('unknown');
    expect(asked).toEqual([]);
  });
});

describe('asking for the proxy', () => {
  const environment = { https_proxy: 'http://ann:secret@variable.example:3128' };
  const gnome = (situation: string) =>
    createStubRun((_program, [verb]) => {
      const text = fixture('linux', `gnome-proxy-${situation}.txt`);
      return verb === 'get' ? (/mode (.*)/.exec(text)?.[1] ?? '') : text;
    });

  it('takes what GNOME says before the variables', async () => {
    const { run, asked } = gnome('manual');
    const proxy = await createLinuxOs({ run, files: noFiles, environment }).proxy();
    expect(proxy).toMatchObject({ source: 'system', host: 'proxy.example' });
    expect(asked).toEqual([
      ['gsettings', 'get', 'org.gnome.system.proxy', 'mode'],
      ['gsettings', 'list-recursively', 'org.gnome.system.proxy'],
    ]);
  });

  it('takes the variables where GNOME has none or is not there, with one question at the most', async () => {
    const { run, asked } = gnome('none');
    for (const one of [run, missingRun]) {
      const proxy = await createLinuxOs({ run: one, files: noFiles, environment }).proxy();
      expect(proxy).toMatchObject({ source: 'environment', host: 'variable.example' });
    }
    expect(asked).toHaveLength(1);
    expect(await createLinuxOs({ run: missingRun, files: noFiles, environment: {} }).proxy()).toBeNull();
  });
});

describe('asking for the Wi-Fi', () => {
  const filesWith = (kind: string) => ({
    readText: (path: string) =>
      Promise.resolve(path.endsWith('/uevent') ? kind : fixture('linux', 'proc-wireless.txt')),
  });
  const wifi = filesWith('DEVTYPE=wlan\nINTERFACE=wlan0\n');

  it('asks iw, and where that is missing the kernel', async () => {
    const { run, asked } = createStubRun(() => fixture('linux', 'iw-link.txt'));
    const state = await createLinuxOs({ run, files: wifi, environment: {} }).wifi('wlan0');
    expect(state).toMatchObject({ signalDbm: -61, rateMbitS: 585.1 });
    expect(asked).toEqual([['iw', 'dev', 'wlan0', 'link']]);
    const plain = await createLinuxOs({ run: missingRun, files: wifi, environment: {} }).wifi('wlan0');
    expect(plain).toMatchObject({ signalDbm: -61, rateMbitS: null });
  });

  it('asks nobody about a cable, nor about what is no device', async () => {
    const { run, asked } = createStubRun(() => fixture('linux', 'iw-link.txt'));
    const cable = createLinuxOs({ run, files: filesWith('INTERFACE=eth0\n'), environment: {} });
    expect(await cable.wifi('eth0')).toBeNull();
    const os = createLinuxOs({ run, files: wifi, environment: {} });
    for (const name of ['-h', '../wlan0', 'a b', '']) expect(await os.wifi(name)).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('resolvers and names', () => {
  it('resolv.conf is read anew at each question', async () => {
    let text = 'nameserver 10.0.0.1\n';
    const os = createLinuxOs({ run: missingRun, files: { readText: () => Promise.resolve(text) }, environment: {} });
    expect(await os.resolvers()).toEqual(['10.0.0.1']);
    text = 'nameserver fe80::1%wlan0\n';
    expect(await os.resolvers()).toEqual(['fe80::1%wlan0']);
  });

  it.runIf(isLinux)("this machine's own files can be read", async () => {
    const os = createLinuxOs({ run: missingRun, files: realFiles, environment: {} });
    expect((await os.hostsFile()).get('localhost')).toContain('127.0.0.1');
    expect((await os.resolvers()).length).toBeGreaterThan(0);
  });
});
