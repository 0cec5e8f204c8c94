import { describe, expect, it } from 'vitest';
import { isPageToSee, isRouterPage } from '../../../contract/see-for-yourself.ts';
import { routerPageOf } from '../../../engine/fixes/router-page.ts';
import { homeNetwork } from '../support/stub-os.ts';

const withGateway = (gateway: string): ReturnType<typeof homeNetwork> => {
  const network = homeNetwork();
  return { ...network, routes: network.routes.map((route) => ({ ...route, gateway })) };
};

describe('The page of the router', () => {
  it('is at its private address', () => {
    expect(routerPageOf(homeNetwork([4, 6]))).toBe('http://192.168.1.1/');
    expect(routerPageOf(withGateway('10.0.0.138'))).toBe('http://10.0.0.138/');
    expect(routerPageOf(withGateway('172.31.255.1'))).toBe('http://172.31.255.1/');
  });

  it('is not there where no router is, or one that is not ours alone', () => {
    expect(routerPageOf(null)).toBeNull();
    expect(routerPageOf({ interfaces: [], routes: [] })).toBeNull();
    expect(routerPageOf(homeNetwork([6]))).toBeNull();
    for (const gateway of ['20.0.0.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '100.64.0.1', '127.0.0.1']) {
      expect(routerPageOf(withGateway(gateway)), gateway).toBeNull();
    }
  });

  it('may be opened, and nothing that only looks like it', () => {
    expect(isPageToSee('http://192.168.1.1/')).toBe(true);
    const others = [
      ...['https://192.168.1.1/', 'http://192.168.1.1', 'http://192.168.1.1/reboot', 'http://192.168.1.1:8080/'],
      ...['http://192.168.1.1.example/', 'http://user@192.168.1.1/', 'http://192.168.1.256/', 'http://192.168.1.1/\n'],
      ...['http://010.0.0.1/', 'http://192.168.01.1/', 'http://192.168.1.001/'],
      ...['http://192.168.0x1.1/', 'javascript:http://192.168.1.1/', ' http://192.168.1.1/'],
    ];
    for (const url of others) expect(isRouterPage(url), url).toBe(false);
  });
});
