import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';
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

const stateIn = (situation: string) => createLinuxOs({ run: ipIn(situation).run, files: noFiles }).networkState();

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

describe('where ip is of no use', () => {
  it('without /proc either, the state is unknown', async () => {
    expect(await createLinuxOs({ run: missingRun, files: noFiles }).networkState()).toBeNull();
    for (const text of nonsense) {
      const { run } = createStubRun(() => text);
      expect(await createLinuxOs({ run, files: noFiles }).networkState()).toBeNull();
    }
  });

  it('/proc has the routes', async () => {
    const readText = (path: string) =>
      Promise.resolve(fixture('linux', `dual-stack.proc-${path.split('/').at(-1)}.txt`));
    const state = await createLinuxOs({ run: missingRun, files: { readText } }).networkState();
    expect(state?.routes.map(({ family, gateway, device }) => [family, gateway, device])).toEqual([
      [4, '192.168.77.1', 'wlan0'],
      [6, 'fe80::1', 'wlan0'],
    ]);
  });

  it('ARP still tells who did not answer', async () => {
    const readText = () => Promise.resolve(fixture('linux', 'arp-with-failed.txt'));
    const os = createLinuxOs({ run: missingRun, files: { readText } });
    expect(await os.neighbour('192.168.77.99', 'wlan0')).toBe('failed');
    expect(await os.neighbour('192.168.77.1', 'wlan0')).toBe('unknown');
  });

  it('files that may not be read are as good as absent', async () => {
    const readText = (): Promise<string | null> => Promise.reject(new Error('EACCES'));
    const os = createLinuxOs({ run: missingRun, files: { readText } });
    expect(await os.networkState()).toBeNull();
    expect(await os.neighbour('192.168.77.1', 'wlan0')).toBe('unknown');
    expect((await os.hostsFile()).size).toBe(0);
    expect(await os.resolvers()).not.toEqual([]);
  });
});

describe('asking for a neighbour', () => {
  it('hands the bare address and the device to ip', async () => {
    const { run, asked } = createStubRun(() => fixture('linux', 'neigh-reachable6.json'));
    expect(await createLinuxOs({ run, files: noFiles }).neighbour('fe80::1%wlan0', 'wlan0')).toBe('reachable');
    expect(asked).toEqual([['ip', '-j', '-s', 'neigh', 'show', 'to', 'fe80::1', 'dev', 'wlan0']]);
  });

  it('nothing that is not an address or a device gets there', async () => {
    const { run, asked } = createStubRun(() => '[]');
    const os = createLinuxOs({ run, files: noFiles });
    for (const name of hostileNames) expect(await os.neighbour(name, 'wlan0')).toBe('unknown');
    expect(await os.neighbour('192.168.77.1', '-batch')).toBe('unknown');
    expect(asked).toEqual([]);
  });
});

describe('resolvers and names', () => {
  it('resolv.conf is read anew at each question', async () => {
    let text = 'nameserver 10.0.0.1\n';
    const os = createLinuxOs({ run: missingRun, files: { readText: () => Promise.resolve(text) } });
    expect(await os.resolvers()).toEqual(['10.0.0.1']);
    text = 'nameserver fe80::1%wlan0\n';
    expect(await os.resolvers()).toEqual(['fe80::1%wlan0']);
  });

  it.runIf(isLinux)("this machine's own files can be read", async () => {
    const os = createLinuxOs({ run: missingRun, files: realFiles });
    expect((await os.hostsFile()).get('localhost')).toContain('127.0.0.1');
    expect((await os.resolvers()).length).toBeGreaterThan(0);
  });
});
