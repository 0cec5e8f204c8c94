import { describe, expect, it } from 'vitest';
import { createDarwinOs } from '../../../engine/os/darwin.ts';
import { gatewayAddress } from '../../../engine/os/gateway-address.ts';
import type { Os, PingEvent } from '../../../engine/os/os.ts';
import { createWindowsOs } from '../../../engine/os/win32.ts';
import { fixture, nonsense } from './fixture.ts';
import { createStubRun, missingRun, noFiles } from './stub-run.ts';

const environment = { SystemRoot: 'C:\\Windows' };

const ping = async (os: Os, address: string, hopLimit: number | null, device: string | null = null) => {
  const events: PingEvent[] = [];
  const onEvent = (event: PingEvent): void => void events.push(event);
  const end = await os.ping({ address, count: 3, intervalMs: 200, waitMs: 1500, hopLimit, device, onEvent });
  return { end, events };
};

describe('macOS', () => {
  const darwin = createStubRun((program, args) => {
    if (program === 'ifconfig') return fixture('darwin', 'ifconfig-wifi.txt');
    if (program === 'scutil') return fixture('darwin', 'scutil-proxy-https.txt');
    if (args[0] === '-ibn') return fixture('darwin', 'netstat-counters.txt');
    if (program === 'netstat') return fixture('darwin', `netstat-${args.at(-1)}.txt`);
    if (program === 'arp' || program === 'ndp') return fixture('darwin', `${program}.txt`);
    return fixture('darwin', program === 'ping6' ? 'ping6-reply.txt' : 'ping-reply4.txt');
  });
  const os = createDarwinOs({ run: darwin.run, files: noFiles, environment: {} });

  it('puts links and routes of both families together', async () => {
    const state = await os.networkState();
    expect(state?.interfaces.filter(({ carrier }) => carrier).map(({ name }) => name)).toEqual(['en0']);
    expect(state?.routes.map(({ family, gateway, device }) => [family, gateway, device])).toEqual([
      [4, '192.168.77.1', 'en0'],
      [6, 'fe80::1', 'en0'],
    ]);
  });

  it('asks the table of the right family for a neighbour', async () => {
    expect(await os.neighbour('192.168.77.99', 'en0')).toBe('failed');
    expect(await os.neighbour('fe80::1%en0', 'en0')).toBe('reachable');
  });

  it('pings with the options of the right program', async () => {
    darwin.asked.length = 0;
    expect((await ping(os, '192.168.77.1', 4)).end).toEqual({ type: 'sent', sent: 3 });
    expect((await ping(os, 'fe80::1%en0', 4)).events).toHaveLength(2);
    expect(darwin.asked).toEqual([
      ['ping', '-n', '-c', '3', '-i', '0.2', '-W', '1500', '-m', '4', '192.168.77.1'],
      ['ping6', '-n', '-c', '3', '-i', '1', '-h', '4', 'fe80::1%en0'],
    ]);
  });

  it('says how slow each program is, and calls a link by its name', () => {
    expect(['192.168.77.1', '2001:db8::1'].map((address) => os.leastPingIntervalMs?.(address))).toEqual([100, 1000]);
    expect(gatewayAddress({ family: 6, gateway: 'fe80::1', device: 'en0', metric: 0 })).toBe('fe80::1%en0');
    expect(gatewayAddress({ family: 4, gateway: '192.168.77.1', device: 'en0', metric: 0 })).toBe('192.168.77.1');
  });

  it('binds pings to a device in the way of each program', async () => {
    darwin.asked.length = 0;
    await ping(os, '192.168.77.1', null, 'en0');
    await ping(os, 'fe80::1%en0', null, 'en0');
    expect(darwin.asked.map((words) => words.slice(-3))).toEqual([
      ['-b', 'en0', '192.168.77.1'],
      ['-B', 'en0', 'fe80::1%en0'],
    ]);
    expect((await ping(os, '192.168.77.1', null, '-x')).end).toEqual({ type: 'unavailable' });
  });

  it('knows the proxy, the counters, and nothing of the Wi-Fi', async () => {
    darwin.asked.length = 0;
    expect(await os.proxy()).toMatchObject({ source: 'system', host: 'proxy.example' });
    expect((await os.counters())?.get('en0')?.sentBytes).toBe(903_311_042);
    expect(await os.wifi('en0')).toBeNull();
    expect(darwin.asked).toEqual([
      ['scutil', '--proxy'],
      ['netstat', '-ibn'],
    ]);
  });

  it('takes the variables where the tools say nothing', async () => {
    const environment = { HTTPS_PROXY: 'http://variable.example:3128' };
    const proxy = await createDarwinOs({ run: missingRun, files: noFiles, environment }).proxy();
    expect(proxy).toMatchObject({ source: 'environment', host: 'variable.example' });
  });

  it('says that it knows nothing when the tools fail', async () => {
    for (const text of nonsense) {
      const { run } = createStubRun(() => text);
      expect(await createDarwinOs({ run, files: noFiles, environment: {} }).networkState()).toBeNull();
    }
    expect(await createDarwinOs({ run: missingRun, files: noFiles, environment: {} }).networkState()).toBeNull();
  });
});

describe('Windows', () => {
  const windows = createStubRun((program, args) => {
    if (program === 'ping') return fixture('win32', 'ping-de-reply4.txt');
    if (program === 'reg') return fixture('win32', 'proxy-one.txt');
    if (program === 'netsh') return fixture('win32', 'wlan-de.txt');
    if (args.at(-1)?.includes('Statistics')) return fixture('win32', 'counters.json');
    return fixture('win32', args.at(-1)?.includes('Get-NetNeighbor') ? 'neighbours.json' : 'state-wifi.json');
  });
  const addressesOf = (device: string) => (device === 'WLAN' ? ['fe80::9', '192.168.77.10', '2001:db8::10'] : []);
  const os = createWindowsOs({ run: windows.run, files: noFiles, environment, addressesOf });

  it('reads the whole state in one run of PowerShell', async () => {
    windows.asked.length = 0;
    const state = await os.networkState();
    expect(state?.routes).toHaveLength(2);
    expect(windows.asked.map(([program]) => program)).toEqual(['powershell']);
  });

  it('sends the same script whatever is asked, on one line and without double quotes', async () => {
    windows.asked.length = 0;
    expect(await os.neighbour('192.168.77.1', 'WLAN')).toBe('reachable');
    expect(await os.neighbour('fe80::1%12', "'; Stop-Computer; '")).toBe('unknown');
    expect(windows.asked[0]).toEqual(windows.asked[1]);
    expect(windows.asked[0]?.at(-1)).not.toMatch(/["\r\n]/);
  });

  it('pings without an interval, which ping.exe does not know', async () => {
    windows.asked.length = 0;
    expect(await ping(os, '192.168.77.1', 4)).toMatchObject({ end: { type: 'sent', sent: 3 }, events: { length: 2 } });
    expect(windows.asked).toEqual([['ping', '-n', '3', '-w', '1500', '-i', '4', '192.168.77.1']]);
  });

  it('binds pings to a device by the address that it sends from', async () => {
    windows.asked.length = 0;
    await ping(os, '30.0.0.1', null, 'WLAN');
    await ping(os, '2001:db8::1', null, 'WLAN');
    expect(windows.asked.map((words) => words.slice(-3))).toEqual([
      ['-S', '192.168.77.10', '30.0.0.1'],
      ['-S', '2001:db8::10', '2001:db8::1'],
    ]);
    expect((await ping(os, '30.0.0.1', null, 'Ethernet')).end).toEqual({ type: 'unavailable' });
    expect(windows.asked).toHaveLength(2);
  });

  it('knows the proxy, the counters and the Wi-Fi', async () => {
    windows.asked.length = 0;
    expect(await os.proxy()).toMatchObject({ source: 'system', host: 'proxy.example' });
    expect(await os.wifi('WLAN')).toMatchObject({ signalDbm: -82, rateMbitS: 72.2 });
    expect((await os.counters())?.get('Wi-Fi')?.sentBytes).toBe(903_311_042);
    const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
    expect(windows.asked.slice(0, 2)).toEqual([
      ['reg', 'query', key],
      ['netsh', 'wlan', 'show', 'interfaces'],
    ]);
    expect(windows.asked[2]?.at(-1)).not.toMatch(/["\r\n]/);
  });

  it('reads the hosts file below the system root', async () => {
    const paths: string[] = [];
    const readText = (path: string): Promise<string> => {
      paths.push(path);
      return Promise.resolve('127.0.0.1 www.tiktok.com\r\n');
    };
    const hosts = await createWindowsOs({ run: missingRun, files: { readText }, environment }).hostsFile();
    expect(hosts.get('www.tiktok.com')).toEqual(['127.0.0.1']);
    expect(paths).toEqual(['C:\\Windows\\System32\\drivers\\etc\\hosts']);
  });

  it('calls a link by its number, also for ping', async () => {
    windows.asked.length = 0;
    const [, router] = (await os.networkState())!.routes;
    const address = gatewayAddress({ ...router!, gateway: 'fe80::1' });
    expect(address).toBe('fe80::1%12');
    await ping(os, address, null);
    expect((await ping(os, 'fe80::1%Ethernet 2', null)).end).toEqual({ type: 'unavailable' });
    expect((await ping(os, 'fe80::1%WLAN', null)).end).toEqual({ type: 'unavailable' });
    expect(windows.asked.filter(([program]) => program === 'ping').map((words) => words.at(-1))).toEqual([address]);
  });

  it('says how slow its ping and how dear a read is', () => {
    expect([os.leastPingIntervalMs?.('192.168.77.1'), os.networkPauseMs]).toEqual([1000, 5000]);
  });

  it('says that it knows nothing when PowerShell fails', async () => {
    for (const text of nonsense) {
      const { run } = createStubRun(() => text);
      expect(await createWindowsOs({ run, files: noFiles, environment }).networkState()).toBeNull();
    }
    const os = createWindowsOs({ run: missingRun, files: noFiles, environment });
    expect([await os.networkState(), await os.neighbour('::2', 'WLAN')]).toEqual([null, 'unknown']);
  });
});
