import { expect, it } from 'vitest';
import type { NetworkState, WifiState } from '../../../engine/os/os.ts';
import { probeWifi } from '../../../engine/probes/wifi-probe.ts';
import { createContext } from '../support/look-contexts.ts';
import { createStubOs, homeNetwork } from '../support/stub-os.ts';

const look = async (state: WifiState | null, network: NetworkState = homeNetwork()) => {
  const asked: string[] = [];
  const wifi = (device: string): Promise<WifiState | null> => {
    asked.push(device);
    return Promise.resolve(state);
  };
  const { context, readings } = createContext({ os: createStubOs({ wifi }), network });
  await probeWifi(context);
  return { readings, asked };
};

it('signal and rate of the Wi-Fi that leads out are one reading', async () => {
  const { readings, asked } = await look({ signalDbm: -71, rateMbitS: 52, accessPoint: null });
  expect(asked).toEqual(['eth0']);
  expect(readings).toMatchObject([
    { probe: 'lan.wifi', layer: 'lan', status: 'ok', facts: { kind: 'wifi', signalDbm: -71, rateMbitS: 52 } },
  ]);
});

it('half of it is enough; without any there is no reading', async () => {
  expect((await look({ signalDbm: -71, rateMbitS: null, accessPoint: null })).readings).toHaveLength(1);
  expect((await look(null)).readings).toEqual([]);
});

it('below a VPN the line is asked, and nobody where there is none', async () => {
  const tun = { name: 'tun9', up: true, carrier: true, tunnel: true, addresses: [] };
  const route = { family: 4, gateway: null, device: 'tun9', metric: 0 } as const;
  const { interfaces, routes } = homeNetwork();
  const state = { signalDbm: -50, rateMbitS: null, accessPoint: null };
  expect((await look(state, { interfaces: [...interfaces, tun], routes: [route, ...routes] })).asked).toEqual(['eth0']);
  expect((await look(state, { interfaces: [tun], routes: [route] })).asked).toEqual([]);
});
