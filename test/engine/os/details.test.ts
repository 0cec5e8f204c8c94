import { describe, expect, it } from 'vitest';
import { createDetails } from '../../../engine/os/details/current-details.ts';
import type { NetworkDetails } from '../../../engine/os/details/details.ts';
import { parseHardwarePorts, parseUevents, parseWindowsHints } from '../../../engine/os/parse/device-hints.ts';
import {
  parseNmcliDns,
  parseResolvectl,
  parseScutilDns,
  parseWindowsResolvers,
} from '../../../engine/os/parse/link-resolvers.ts';
import type { NetworkState } from '../../../engine/os/os.ts';
import { fixture, hostileNames, nonsense } from './fixture.ts';
import { createStubRun, missingRun, noFiles } from './stub-run.ts';

const two: NetworkState = {
  interfaces: [],
  routes: [
    { family: 4, gateway: '192.168.77.1', device: 'wlan0', metric: 100 },
    { family: 4, gateway: '192.168.42.129', device: 'usb0', metric: 600 },
  ],
};

describe('Linux', () => {
  const files = (texts: Record<string, string>) => ({
    readText: (path: string) => Promise.resolve(texts[path] ?? null),
  });

  it('systemd-resolved tells the resolvers of a link, without the names that certificates would be checked by', async () => {
    const { run, asked } = createStubRun(() => fixture('linux', 'resolvectl-dns.txt'));
    const details = createDetails('linux', { run, files: noFiles });
    expect(await details.resolversOf('wlan0')).toEqual(['192.168.77.1', '1.1.1.1', 'fe80::1%3']);
    expect(asked).toEqual([['resolvectl', 'dns', 'wlan0']]);
  });

  it('where it is not there, NetworkManager does', async () => {
    const { run } = createStubRun((program) =>
      program === 'nmcli' ? fixture('linux', 'nmcli-dns.txt') : { type: 'missing' },
    );
    const details = createDetails('linux', { run, files: noFiles });
    expect(await details.resolversOf('wlan0')).toEqual(['192.168.77.1', '192.168.77.2', 'fe80::1']);
    expect(await createDetails('linux', { run: missingRun, files: noFiles }).resolversOf('wlan0')).toEqual([]);
  });

  it.each(hostileNames)('a device called %j runs no other command, and reads no other file', async (name) => {
    const { run, asked } = createStubRun(() => '');
    const read: string[] = [];
    const readText = (path: string): Promise<null> => Promise.resolve(void read.push(path)).then(() => null);
    const details = createDetails('linux', { run, files: { readText } });
    await details.resolversOf(name);
    await details.hints([name]);
    await details.dropsReplies(name, two);
    for (const command of asked) expect(['resolvectl', 'nmcli']).toContain(command[0]);
    for (const command of asked) expect(command.at(-1)).toBe(name);
    expect(read.filter((path) => path.includes('..'))).toEqual([]);
  });

  it('the kernel says what a device is and which driver it has', async () => {
    const sys = '/sys/class/net';
    const details = createDetails('linux', {
      run: missingRun,
      files: files({
        [`${sys}/wlan0/uevent`]: 'DEVTYPE=wlan\nINTERFACE=wlan0\nIFINDEX=3\n',
        [`${sys}/usb0/device/uevent`]: 'DEVTYPE=usb_interface\nDRIVER=rndis_host\n',
      }),
    });
    expect([...(await details.hints(['wlan0', 'usb0', 'eth0']))]).toEqual([
      ['wlan0', { medium: 'wifi', driver: null }],
      ['usb0', { medium: null, driver: 'rndis_host' }],
    ]);
    expect(parseUevents('DEVTYPE=wwan\n', '')).toEqual({ medium: 'mobile', driver: null });
  });

  it.each([
    ['strict for all', { all: '1\n', usb0: '0\n' }, true],
    ['strict for it', { all: '0\n', usb0: '1\n' }, true],
    ['loose', { all: '2\n', usb0: '1\n' }, false],
    ['off', { all: '0\n', usb0: '0\n' }, false],
  ])('the way back is filtered, %s', async (_how, { all, usb0 }, drops) => {
    const conf = '/proc/sys/net/ipv4/conf';
    const texts = { [`${conf}/all/rp_filter`]: all, [`${conf}/usb0/rp_filter`]: usb0 };
    const details = createDetails('linux', { run: missingRun, files: files(texts) });
    expect(await details.dropsReplies('usb0', two)).toBe(drops);
    // The best way out is also the way back.
    expect(await details.dropsReplies('wlan0', two)).toBe(false);
  });
});

describe('macOS', () => {
  const { run } = createStubRun((program) =>
    fixture('darwin', program === 'scutil' ? 'scutil-dns.txt' : 'networksetup-ports.txt'),
  );
  const details: NetworkDetails = createDetails('darwin', { run, files: noFiles });

  it('tells the resolvers for scoped queries of one device', async () => {
    expect(await details.resolversOf('en0')).toEqual(['192.168.77.1', 'fe80::1%en0']);
    expect(await details.resolversOf('en5')).toEqual(['172.20.10.1']);
    expect(await details.resolversOf('en9')).toEqual([]);
  });

  it('knows Wi-Fi, cables and phones by the names of the ports', async () => {
    const hints = await details.hints([]);
    expect([...hints].map(([name, { medium }]) => [name, medium])).toEqual([
      ['en4', 'cable'],
      ['en0', 'wifi'],
      ['en5', 'phone'],
      ['bridge0', null],
    ]);
    expect(await details.dropsReplies('en0', two)).toBe(false);
  });
});

describe('Windows', () => {
  const { run, asked } = createStubRun((_program, args) =>
    fixture('win32', args.at(-1)?.includes('DnsClient') ? 'resolvers.json' : 'adapters.json'),
  );
  const details = createDetails('win32', { run, files: noFiles });

  it('tells the resolvers of one adapter, without those that nobody set', async () => {
    expect(await details.resolversOf('WLAN')).toEqual(['192.168.77.1']);
    expect(await details.resolversOf('Ethernet 3')).toEqual(['172.20.10.1']);
    expect(asked.flat().join(' ')).not.toContain('Ethernet 3');
  });

  it('knows Wi-Fi, cables, modems and phones, in any language', async () => {
    expect([...(await details.hints([]))].map(([name, { medium }]) => [name, medium])).toEqual([
      ['WLAN', 'wifi'],
      ['Ethernet 3', 'phone'],
      ['Ethernet', 'cable'],
      ['Ethernet 4', 'phone'],
      ['Mobilfunk', 'mobile'],
    ]);
    expect(await details.dropsReplies('WLAN', two)).toBe(false);
  });
});

it.each(nonsense)('nonsense (%#) says nothing', (text) => {
  expect([parseResolvectl(text), parseNmcliDns(text), parseScutilDns(text, 'en0')]).toEqual([[], [], []]);
  expect(parseWindowsResolvers(text, 'WLAN')).toEqual([]);
  expect([parseHardwarePorts(text).size, parseWindowsHints(text).size]).toEqual([0, 0]);
  expect(parseUevents(text, text)).toBeNull();
});
