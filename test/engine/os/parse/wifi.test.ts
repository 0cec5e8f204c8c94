import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIwLink, parseNetshWlan, parseProcWireless } from '../../../../engine/os/parse/wifi.ts';
import type { WifiState } from '../../../../engine/os/os.ts';
import { fixture, hostileNames, nonsense } from '../fixture.ts';

const read = (state: WifiState | null) => state && { ...state, accessPoint: state.accessPoint?.() ?? null };
const station = '02:00:00:00:00:01';

describe('Wi-Fi on Linux', () => {
  it('iw tells signal, rate and access point; a network that calls itself a signal changes nothing', () => {
    expect(read(parseIwLink(fixture('linux', 'iw-link.txt')))).toEqual({
      ...{ signalDbm: -61, rateMbitS: 585.1, accessPoint: station },
    });
  });

  it('without a connection there is nothing to tell', () => expect(parseIwLink('Not connected.\n')).toBeNull());

  it.each([
    ['wlan0', { signalDbm: -61, rateMbitS: null, accessPoint: null }],
    ['wlan1', null],
    ['eth0', null],
  ])("the kernel's own table, %s: a level on the driver's own scale says nothing", (device, state) => {
    expect(parseProcWireless(fixture('linux', 'proc-wireless.txt'), device)).toEqual(state);
  });
});

describe('Wi-Fi on Windows, whatever language it speaks', () => {
  const wlan = (name: string) => fixture('win32', `wlan-${name}.txt`);

  it.each([
    ['en', 'Wi-Fi', { signalDbm: -59, rateMbitS: 480.4, accessPoint: station }],
    ['de', 'WLAN', { signalDbm: -82, rateMbitS: 72.2, accessPoint: station }],
    ['de', 'WLAN für Gäste', null],
    ['de', 'Ethernet', null],
  ])('%s: %s', (language, device, state) => expect(read(parseNetshWlan(wlan(language), device))).toEqual(state));

  it("finds its interface in the bytes of a German console's code page", () => {
    const text = readFileSync(new URL('../../../fixtures/win32/wlan-de-cp850.txt', import.meta.url), 'utf8');
    expect(text).toContain('\uFFFD');
    expect(parseNetshWlan(text, 'WLAN für Gäste')).toEqual({
      ...{ signalDbm: -70, rateMbitS: 65, accessPoint: null },
    });
    expect(parseNetshWlan(text, 'WLAN für Gaste')).toBeNull();
  });

  it('has nothing but two numbers in what can be written down', () => {
    const told = JSON.stringify([parseNetshWlan(wlan('de'), 'WLAN'), parseIwLink(fixture('linux', 'iw-link.txt'))]);
    expect(told).not.toMatch(/Zuhause|02:00|SSID/);
  });
});

it('nonsense and odd names tell nothing', () => {
  for (const text of nonsense) {
    for (const name of [...hostileNames, 'wlan0', '']) {
      expect([parseIwLink(text), parseProcWireless(text, name), parseNetshWlan(text, name)]).toEqual([
        null,
        null,
        null,
      ]);
    }
  }
});
