// What an undo looks at first: each plan's way back is due as long as the system shows what the fix has set, and no longer.
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../engine/fixes/still-set.ts';
import type { Controls } from '../../../../engine/os/controls/controls.ts';
import type { Planned } from '../../../../engine/os/controls/step.ts';
import { fixture } from '../fixture.ts';
import { createStubRun } from '../stub-run.ts';
import { toldControls } from './told-machine.ts';

const linux = (name: string): string => fixture('linux', `controls/${name}.txt`);
const mac = (name: string): string => fixture('darwin', `controls/${name}.txt`);
const windows = (name: string): string => fixture('win32', `controls/${name}`);

const standings = async (planned: Planned, says: string): Promise<readonly string[]> => {
  const { run } = createStubRun(() => says);
  return standingOf(run, (planned.type === 'change' && planned.change.undo) || []);
};

type Story = {
  platform: string;
  /** What the system says before the fix. */
  answers: Record<string, string>;
  plan: (controls: Controls) => Promise<Planned>;
  /** What it says once the fix is done, and once somebody has changed it since. */
  after: string;
  since: string;
};

const servers = ['1.1.1.1', '9.9.9.9'];
const wired = 'c5426f1b-e985-4271-abc5-ad98fcd2c095';
const services = { 'networksetup -listnetworkserviceorder': mac('services-en') };

const stories: Record<string, Story> = {
  'the proxy of GNOME': {
    platform: 'linux',
    answers: { 'gsettings get org.gnome.system.proxy mode': "'manual'\n" },
    plan: (controls) => controls.turnOffProxy(),
    ...{ after: "'none'\n", since: "'auto'\n" },
  },
  'the proxy of KDE': {
    platform: 'linux',
    answers: { kreadconfig5: '1\n' },
    plan: (controls) => controls.turnOffProxy(),
    ...{ after: '0\n', since: '2\n' },
  },
  'the servers of NetworkManager': {
    platform: 'linux',
    answers: {
      'nmcli -t -e no -f GENERAL': linux('nm-device-wired'),
      'nmcli -t -e no -f ipv': linux('nm-profile-auto'),
    },
    plan: (controls) => controls.useResolvers('enp3s0', servers),
    after: `GENERAL.CON-UUID:${wired}\nIP4.DNS[1]:1.1.1.1\nIP4.DNS[2]:9.9.9.9\n`,
    since: 'GENERAL.CON-UUID:0c1cb1fd-0000-4271-abc5-ad98fcd2c095\nIP4.DNS[1]:1.1.1.1\nIP4.DNS[2]:9.9.9.9\n',
  },
  'the servers of systemd-resolved': {
    platform: 'linux',
    answers: {
      'resolvectl --no-pager status': 'Global\n',
      'resolvectl dns eth0': linux('resolvectl-dns'),
    },
    plan: (controls) => controls.useResolvers('eth0', servers),
    after: 'Link 2 (eth0): 1.1.1.1 9.9.9.9\n',
    since: 'Link 2 (eth0): 1.1.1.1 9.9.9.9 192.168.1.1\n',
  },
  'the servers of macOS': {
    platform: 'darwin',
    answers: { ...services, 'networksetup -getdnsservers': mac('servers-none') },
    plan: (controls) => controls.useResolvers('en0', servers),
    ...{ after: '1.1.1.1\n9.9.9.9\n', since: '192.168.1.1\n' },
  },
  'the switch of the Wi-Fi of macOS': {
    platform: 'darwin',
    answers: { ...services, 'networksetup -getairportpower en0': mac('airport-off') },
    plan: (controls) => controls.reconnect('en0'),
    ...{ after: mac('airport-on'), since: mac('airport-off') },
  },
  'the proxy of macOS': {
    platform: 'darwin',
    answers: {
      ...services,
      'networksetup -getwebproxy Wi-Fi': mac('proxy-on'),
      'networksetup -getautoproxyurl': mac('script-off'),
      'networksetup -get': mac('proxy-off'),
    },
    plan: (controls) => controls.turnOffProxy(),
    after: mac('proxy-on').replace(/^Enabled: Yes/, 'Enabled: No'),
    since: mac('proxy-on').replace('proxy.example', 'other.example'),
  },
  'the servers of Windows': {
    platform: 'win32',
    answers: { powershell: windows('set-up-en.json') },
    plan: (controls) => controls.useResolvers('Wi-Fi', [...servers, '2606:4700:4700::1111']),
    after: '1.1.1.1 9.9.9.9\r\n2606:4700:4700::1111\r\n',
    since: '192.168.1.1\r\n2606:4700:4700::1111\r\n',
  },
};

const resolvConf = { '/etc/resolv.conf': 'nameserver 127.0.0.53\n' };

describe('A way back', () => {
  it.each(Object.entries(stories))('is due while nobody has changed %s', async (_what, story) => {
    const { platform, answers, plan, after, since } = story;
    const planned = await plan(toldControls(platform, { answers, files: resolvConf }).controls);
    expect(await standings(planned, after)).toEqual(['still-set']);
    expect(await standings(planned, since)).toEqual(['changed']);
  });

  it('is due for each half of the proxy of Windows by itself', async () => {
    const before = windows('proxy-both.txt');
    const { controls } = toldControls('win32', { answers: { 'reg query': before } });
    const planned = await controls.turnOffProxy();
    const off = before.replace('0x1', '0x0').replace(/ {4}AutoConfigURL.*\r?\n?/, '');
    expect(await standings(planned, off)).toEqual(['still-set', 'still-set']);
    expect(await standings(planned, before)).toEqual(['changed', 'changed']);
    expect(await standings(planned, before.replace('0x1', '0x0'))).toEqual(['still-set', 'changed']);
  });
});
