// The plans for macOS, on recorded output with names of services in two languages.
import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { inShort, toldControls, type ToldMachine } from './told-machine.ts';

const told = (name: string): string => fixture('darwin', `controls/${name}.txt`);

type Language = 'en' | 'de';

/** What the service of the Wi-Fi is called. */
const wifi: Readonly<Record<Language, string>> = { en: 'Wi-Fi', de: 'WLAN' };

const mac = (language: Language, answers: ToldMachine['answers'] = {}): ToldMachine => ({
  answers: {
    'networksetup -listnetworkserviceorder': told(`services-${language}`),
    'networksetup -getairportpower en0': told('airport-on'),
    'networksetup -getinfo': told('info-dhcp'),
    'networksetup -getdnsservers': told('servers-none'),
    ...answers,
  },
});

const controlsOf = (language: Language, answers?: ToldMachine['answers']) =>
  toldControls('darwin', mac(language, answers)).controls;

describe.each<Language>(['en', 'de'])('a Mac whose user speaks %s', (language) => {
  it('forgets names at once, and by a signal that an administrator sends', async () => {
    expect(inShort(await controlsOf(language).flushNames())).toEqual({
      by: 'mDNSResponder',
      steps: ['[user] dscacheutil -flushcache', '[admin] killall -HUP mDNSResponder'],
    });
  });

  it('asks for the address anew', async () => {
    expect(inShort(await controlsOf(language).renewAddress('en0'))).toEqual({
      by: 'ipconfig',
      steps: ['[admin] ipconfig set en0 DHCP'],
    });
  });

  it('turns Wi-Fi off and, whatever happens, on', async () => {
    expect(inShort(await controlsOf(language).reconnect('en0'))).toEqual({
      by: 'networksetup',
      steps: ['[session] networksetup -setairportpower en0 off'],
      always: ['[session] networksetup -setairportpower en0 on'],
    });
  });

  it('turns Wi-Fi on that is off', async () => {
    const off = controlsOf(language, { 'networksetup -getairportpower en0': told('airport-off') });
    expect(inShort(await off.reconnect('en0'))).toEqual({
      by: 'networksetup',
      steps: ['[session] networksetup -setairportpower en0 on'],
      undo: ['[session] networksetup -setairportpower en0 off'],
    });
  });

  it('takes a cable’s link down and up in one command', async () => {
    const cable = controlsOf(language, { 'networksetup -getairportpower en7': told('airport-none') });
    expect(inShort(await cable.reconnect('en7'))).toEqual({ by: 'ifconfig', steps: ['[admin] ifconfig en7 down up'] });
  });

  it('asks other name servers, and afterwards those of the network again', async () => {
    expect(inShort(await controlsOf(language).useResolvers('en0', ['1.1.1.1', '2606:4700:4700::1111']))).toEqual({
      by: 'networksetup',
      steps: [`[admin] networksetup -setdnsservers ${wifi[language]} 1.1.1.1 2606:4700:4700::1111`],
      undo: [`[admin] networksetup -setdnsservers ${wifi[language]} Empty`],
    });
  });

  it('or those that were set by hand', async () => {
    const own = controlsOf(language, { 'networksetup -getdnsservers': told('servers-own') });
    expect(inShort(await own.useResolvers('en0', ['1.1.1.1']))).toMatchObject({
      undo: [`[admin] networksetup -setdnsservers ${wifi[language]} 192.168.1.53 fd78::53`],
    });
  });

  it('leaves IPv6 to the local network, and takes it back as it was', async () => {
    expect(inShort(await controlsOf(language).preferIpv4('en0'))).toEqual({
      by: 'networksetup',
      steps: [`[admin] networksetup -setv6LinkLocal ${wifi[language]}`],
      undo: [`[admin] networksetup -setv6automatic ${wifi[language]}`],
    });
  });

  it('turns off each proxy that is on, of each service, and nothing else', async () => {
    const answers = {
      [`networksetup -getsecurewebproxy ${wifi[language]}`]: told('proxy-on'),
      [`networksetup -getautoproxyurl ${wifi[language]}`]: told('script-on'),
      'networksetup -getautoproxyurl': told('script-off'),
      'networksetup -get': told('proxy-off'),
    };
    const { controls } = toldControls('darwin', {
      answers: { 'networksetup -listnetworkserviceorder': told(`services-${language}`), ...answers },
    });
    const turn = (to: string): readonly string[] => [
      `[admin] networksetup -setsecurewebproxystate ${wifi[language]} ${to}`,
      `[admin] networksetup -setautoproxystate ${wifi[language]} ${to}`,
    ];
    expect(inShort(await controls.turnOffProxy())).toEqual({
      by: 'networksetup',
      steps: turn('off'),
      undo: turn('on'),
    });
  });
});

describe('a Mac on which something cannot be done', () => {
  it('has no such device, or its service is switched off', async () => {
    for (const device of ['en4', 'en9', '', '-en0', '$(id)']) {
      expect(inShort(await controlsOf('en').reconnect(device))).toEqual({ cannot: 'control.no-device' });
    }
  });

  it('does not answer', async () => {
    const { controls } = toldControls('darwin', {});
    expect(inShort(await controls.reconnect('en0'))).toEqual({ cannot: 'control.no-answer' });
    expect(inShort(await controls.turnOffProxy())).toEqual({ cannot: 'control.no-answer' });
  });

  it('does not say what is set now', async () => {
    const odd = controlsOf('en', {
      'networksetup -getdnsservers': 'Something else\n',
      'networksetup -getinfo': told('info-manual'),
    });
    expect(inShort(await odd.useResolvers('en0', ['1.1.1.1']))).toEqual({ cannot: 'control.former-unknown' });
    expect(inShort(await odd.preferIpv4('en0'))).toEqual({ cannot: 'control.former-unknown' });
    expect(inShort(await odd.renewAddress('en0'))).toEqual({ 'nothing-to-do': 'control.no-dhcp' });
  });

  it('has no proxy, and no list of sockets', async () => {
    const { controls } = toldControls('darwin', mac('en', { 'networksetup -get': told('proxy-off') }));
    expect(inShort(await controls.turnOffProxy())).toEqual({ 'nothing-to-do': 'control.no-proxy' });
    expect(inShort(await controls.resetSockets())).toEqual({ 'nothing-to-do': 'control.windows-only' });
  });
});
