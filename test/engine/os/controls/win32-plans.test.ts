// The plans for Windows, on recorded answers with names of adapters in two languages. Nothing in them is a name.
import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { inShort, toldControls } from './told-machine.ts';

const setUp = (language: 'en' | 'de'): string => fixture('win32', `controls/set-up-${language}.json`);

const windows = (answers: Readonly<Record<string, string>>) => toldControls('win32', { answers }).controls;

/** What PowerShell is started with, ahead of what it is to do. */
const shell = "[admin] powershell -NoLogo -NoProfile -NonInteractive -Command $ErrorActionPreference = 'Stop';";

describe.each([
  ['en', 'Wi-Fi', 12, '{6A1B2C3D-0002-4AAA-8BBB-0123456789AB}'],
  ['de', 'LAN-Verbindung über Büro', 7, '{6A1B2C3D-0003-4AAA-8BBB-0123456789AB}'],
] as const)('a Windows whose user speaks %s', (language, name, index, guid) => {
  const controls = windows({ powershell: setUp(language) });

  it('forgets names', async () => {
    expect(inShort(await controls.flushNames())).toEqual({ by: 'ipconfig', steps: ['[user] ipconfig /flushdns'] });
  });

  it('asks for the address of the one adapter anew', async () => {
    expect(inShort(await controls.renewAddress(name))).toEqual({
      by: 'DHCP',
      steps: [
        `${shell} $adapter = Get-CimInstance Win32_NetworkAdapterConfiguration -Filter 'InterfaceIndex=${index}'; ` +
          'exit ($adapter | Invoke-CimMethod -MethodName RenewDHCPLease).ReturnValue',
      ],
    });
  });

  it('takes the adapter off and on in one process of its own', async () => {
    expect(inShort(await controls.reconnect(name))).toEqual({
      by: 'Restart-NetAdapter',
      steps: [
        `${shell} Get-NetAdapter | Where-Object { $_.InterfaceGuid -eq '${guid}' } | Restart-NetAdapter -Confirm:$false`,
      ],
    });
  });

  it('asks other name servers, and afterwards those of the network again', async () => {
    const command = `Set-DnsClientServerAddress -InterfaceIndex ${index}`;
    expect(inShort(await controls.useResolvers(name, ['1.1.1.1', '2606:4700:4700::1111']))).toEqual({
      by: 'Set-DnsClientServerAddress',
      steps: [`${shell} ${command} -ServerAddresses '1.1.1.1','2606:4700:4700::1111'`],
      undo: [`${shell} ${command} -ResetServerAddresses`],
    });
  });

  it('resets its list of sockets', async () => {
    expect(inShort(await controls.resetSockets())).toEqual({ by: 'netsh', steps: ['[admin] netsh winsock reset'] });
  });

  it('does nothing to an adapter that is not there', async () => {
    for (const device of ['Ethernet 9', '', '*', "x'; calc; '"]) {
      expect(inShort(await controls.renewAddress(device))).toEqual({ cannot: 'control.no-device' });
      expect(inShort(await controls.reconnect(device))).toEqual({ cannot: 'control.no-device' });
      expect(inShort(await controls.useResolvers(device, ['1.1.1.1']))).toEqual({ cannot: 'control.no-device' });
      expect(inShort(await controls.preferIpv4(device))).toEqual({ cannot: 'control.no-device' });
    }
  });
});

describe('what was set by hand on Windows', () => {
  it('name servers come back, those of both families', async () => {
    const command = 'Set-DnsClientServerAddress -InterfaceIndex 5';
    expect(inShort(await windows({ powershell: setUp('en') }).useResolvers('Ethernet', ['1.1.1.1']))).toMatchObject({
      undo: [
        `${shell} ${command} -ResetServerAddresses; ${command} -ServerAddresses '192.168.1.53','9.9.9.9','fd78::53'`,
      ],
    });
  });

  it('an address has no lease', async () => {
    expect(inShort(await windows({ powershell: setUp('en') }).renewAddress('Ethernet'))).toEqual({
      'nothing-to-do': 'control.no-dhcp',
    });
  });

  it('the order of IPv4 and IPv6 comes back', async () => {
    const set = (precedence: number): string =>
      `[admin] netsh interface ipv6 set prefixpolicy prefix=::ffff:0:0/96 precedence=${precedence} label=4 store=active`;
    expect(inShort(await windows({ powershell: setUp('en') }).preferIpv4('Wi-Fi'))).toEqual({
      by: 'netsh',
      steps: [set(46)],
      undo: [set(35)],
    });
    expect(inShort(await windows({ powershell: setUp('de') }).preferIpv4('WLAN'))).toEqual({
      'nothing-to-do': 'control.ipv4-already',
    });
  });

  it('what cannot be read cannot be brought back', async () => {
    const odd = setUp('en').replace('192.168.1.53,9.9.9.9', "1.1.1.1'; calc; '").replace('::ffff:0:0/96', 'else');
    const controls = windows({ powershell: odd });
    expect(inShort(await controls.useResolvers('Ethernet', ['1.1.1.1']))).toEqual({ cannot: 'control.former-unknown' });
    expect(inShort(await controls.preferIpv4('Wi-Fi'))).toEqual({ cannot: 'control.former-unknown' });
    for (const text of ['', '[]', 'null', 'Zugriff verweigert']) {
      expect(inShort(await windows({ powershell: text }).reconnect('Wi-Fi'))).toEqual({ cannot: 'control.no-answer' });
    }
  });

  it('an adapter whose identifier could be anything is left alone', async () => {
    const odd = windows({ powershell: setUp('en').replace('{6A1B2C3D-0002', "' -or $true -or '") });
    expect(inShort(await odd.reconnect('Wi-Fi'))).toEqual({ cannot: 'control.no-device' });
  });
});

describe('the proxy of Windows', () => {
  const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
  const turnOff = async (text: string): Promise<unknown> =>
    inShort(await windows({ 'reg query': text }).turnOffProxy());

  it('server and script are off, and come back letter by letter', async () => {
    expect(await turnOff(fixture('win32', 'controls/proxy-both.txt'))).toEqual({
      by: 'Windows',
      steps: [
        `[user] reg add ${key} /v ProxyEnable /t REG_DWORD /d 0 /f`,
        `[user] reg delete ${key} /v AutoConfigURL /f`,
      ],
      undo: [
        `[user] reg add ${key} /v ProxyEnable /t REG_DWORD /d 1 /f`,
        `[user] reg add ${key} /v AutoConfigURL /t REG_SZ /d http://proxy.example/p.pac?a=%20&b=$(id) /f`,
      ],
    });
  });

  it('there is none', async () => {
    expect(await turnOff(fixture('win32', 'proxy-none.txt'))).toEqual({ 'nothing-to-do': 'control.no-proxy' });
    expect(inShort(await windows({}).turnOffProxy())).toEqual({ cannot: 'control.no-answer' });
  });

  it('a script’s address that holds a password is neither shown nor kept', async () => {
    const text = '    AutoConfigURL    REG_SZ    http://ann:secret@proxy.example/p.pac\r\n';
    expect(await turnOff(text)).toEqual({ cannot: 'control.secret-address' });
  });

  it.each(['http://pröxy.example/p.pac', '/f', 'http://x/"quoted"', '-x'])('%s is left alone', async (address) => {
    const text = `    AutoConfigURL    REG_SZ    ${address}\r\n`;
    expect(await turnOff(text)).toEqual({ cannot: 'control.former-unknown' });
  });
});
