// The Linux adapter against a real kernel: a computer and its router as two network namespaces. Needs root.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkState } from '../../../engine/os/os.ts';

const pc = `osfix-pc-${process.pid}`;
const router = `osfix-gw-${process.pid}`;
const configuration = `/etc/netns/${pc}`;
const script = fileURLToPath(new URL('./linux-answers.ts', import.meta.url));

const patienceMs = 30_000;

const command = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const ip = (...args: string[]): string => command('ip', ...args);
const inside = (namespace: string, ...args: string[]): string => ip('netns', 'exec', namespace, ...args);

/** What the adapter answers inside the computer's namespace. */
const ask = (...question: string[]): unknown => JSON.parse(inside(pc, process.execPath, script, ...question));

const quickAddresses = ['net.ipv6.conf.default.accept_dad=0', 'net.ipv6.conf.all.accept_dad=0'];
const routerSettings = ['net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1', 'net.ipv4.icmp_ratelimit=0'];

const routes = (): void => {
  ip('-n', pc, 'route', 'replace', 'default', 'via', '192.168.77.1', 'dev', 'wlan0', 'metric', '600');
  ip('-n', pc, '-6', 'route', 'replace', 'default', 'via', 'fe80::1', 'dev', 'wlan0', 'metric', '600');
};

beforeAll(() => {
  for (const namespace of [pc, router]) {
    ip('netns', 'add', namespace);
    ip('-n', namespace, 'link', 'set', 'lo', 'up');
    inside(namespace, 'sysctl', '-qw', ...quickAddresses);
  }
  inside(router, 'sysctl', '-qw', ...routerSettings, 'net.ipv6.icmp.ratelimit=0');
  ip('-n', pc, 'link', 'add', 'wlan0', 'type', 'veth', 'peer', 'name', 'lan0', 'netns', router);
  for (const address of ['192.168.77.1/24', 'fd77::1/64']) ip('-n', router, 'addr', 'add', address, 'dev', 'lan0');
  for (const address of ['192.168.77.10/24', 'fd77::10/64']) ip('-n', pc, 'addr', 'add', address, 'dev', 'wlan0');
  ip('-n', router, 'link', 'set', 'lan0', 'up');
  ip('-n', router, 'addr', 'add', 'fe80::1/64', 'dev', 'lan0');
  ip('-n', router, 'link', 'add', 'far0', 'type', 'veth', 'peer', 'name', 'far1');
  for (const end of ['far0', 'far1']) ip('-n', router, 'link', 'set', end, 'up');
  for (const far of ['203.0.113.3', '2001:db8:3::/48']) ip('-n', router, 'route', 'add', far, 'dev', 'far0');
  ip('-n', router, 'route', 'add', 'prohibit', '203.0.113.2');
  ip('-n', router, '-6', 'route', 'add', 'prohibit', '2001:db8:2::/48');
  ip('-n', pc, 'link', 'set', 'wlan0', 'up');
  routes();
});

afterAll(() => {
  for (const namespace of [pc, router]) ip('netns', 'del', namespace);
  rmSync(configuration, { recursive: true, force: true });
});

const home = { name: 'wlan0', up: true, carrier: true, tunnel: false };

describe('changes of a real network', () => {
  it('are told when an address comes or goes', async () => {
    const asking = spawn('ip', ['netns', 'exec', pc, process.execPath, script, 'change'], { stdio: 'pipe' });
    let said = '';
    asking.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    await once(asking.stderr, 'data');
    // The monitor begins to listen a moment after it was started.
    const nudge = setInterval(() => {
      ip('-n', pc, 'addr', 'add', '192.168.77.99/24', 'dev', 'wlan0');
      ip('-n', pc, 'addr', 'del', '192.168.77.99/24', 'dev', 'wlan0');
    }, 300);
    await once(asking, 'close');
    clearInterval(nudge);
    expect(JSON.parse(said)).toBe('told');
  });
});

describe('the state of a real network', () => {
  afterEach(() => {
    ip('-n', pc, 'link', 'set', 'wlan0', 'up');
    ip('-n', router, 'link', 'set', 'lan0', 'up');
    for (const address of ['fe80::1/64', 'fd77::1/64']) ip('-n', router, 'addr', 'replace', address, 'dev', 'lan0');
    for (const address of ['192.168.77.10/24', 'fd77::10/64']) ip('-n', pc, 'addr', 'replace', address, 'dev', 'wlan0');
    routes();
  });

  it.each(['state', 'state-without-ip'])(
    '%s: a link, two families, two ways out, and nothing of the host',
    (question) => {
      expect(ask(question)).toMatchObject({
        interfaces: [home],
        routes: [
          { family: 4, gateway: '192.168.77.1', device: 'wlan0', metric: 600 },
          { family: 6, gateway: 'fe80::1', device: 'wlan0', metric: 600 },
        ],
      });
    },
  );

  it.each(['state', 'state-without-ip'])('%s: a link that is switched off', (question) => {
    ip('-n', pc, 'link', 'set', 'wlan0', 'down');
    expect(ask(question)).toMatchObject({ interfaces: [{ name: 'wlan0', up: false, carrier: false }], routes: [] });
  });

  it.each(['state', 'state-without-ip'])('%s: a cable that is out', async (question) => {
    ip('-n', router, 'link', 'set', 'lan0', 'down');
    // Linux notices a lost carrier up to a second later.
    const state = expect.poll(() => ask(question), { timeout: patienceMs });
    await state.toMatchObject({ interfaces: [{ name: 'wlan0', carrier: false }] });
  });

  it.each(['state', 'state-without-ip'])('%s: no way out', (question) => {
    ip('-n', pc, 'route', 'del', 'default');
    ip('-n', pc, '-6', 'route', 'del', 'default');
    expect(ask(question)).toMatchObject({ interfaces: [home], routes: [] });
  });

  it('no address', () => {
    ip('-n', pc, 'addr', 'flush', 'dev', 'wlan0');
    expect(ask('state')).toMatchObject({ interfaces: [{ ...home, addresses: [] }] });
  });

  it('a VPN that takes all traffic by a routing rule comes first', () => {
    ip('-n', pc, 'link', 'add', 'tun9', 'type', 'veth', 'peer', 'name', 'tun9p');
    ip('-n', pc, 'link', 'set', 'tun9', 'up');
    ip('-n', pc, 'link', 'set', 'tun9p', 'up');
    ip('-n', pc, 'route', 'add', 'default', 'dev', 'tun9', 'table', '51820');
    ip('-n', pc, 'rule', 'add', 'not', 'fwmark', '51820', 'table', '51820');
    const state = ask('state');
    ip('-n', pc, 'rule', 'del', 'not', 'fwmark', '51820', 'table', '51820');
    ip('-n', pc, 'link', 'del', 'tun9');
    expect(state).toMatchObject({ routes: [{ device: 'tun9', gateway: null, metric: -1 }, { device: 'wlan0' }, {}] });
    const { interfaces } = state as NetworkState;
    expect(interfaces.find(({ name }) => name === 'tun9')?.tunnel).toBe(true);
  });

  it('a tun device is a tunnel whatever its name', () => {
    ip('-n', pc, 'tuntap', 'add', 'office', 'mode', 'tun');
    const { interfaces } = ask('state') as NetworkState;
    ip('-n', pc, 'link', 'del', 'office');
    expect(interfaces).toMatchObject([home, { name: 'office', tunnel: true }]);
  });

  it('every interface but loopback is counted, in this namespace only', () => {
    const sent = (): number =>
      new Map(ask('counters') as Array<[string, { sentBytes: number }]>).get('wlan0')!.sentBytes;
    const before = sent();
    ask('ping', '192.168.77.1');
    expect(sent() - before).toBeGreaterThanOrEqual(3 * 98);
    expect((ask('counters') as Array<[string, unknown]>).map(([name]) => name)).toEqual(['wlan0']);
  });
});

describe('a real router', () => {
  it('answers pings in both families, and by its link-local address', () => {
    for (const address of ['192.168.77.1', 'fd77::1', 'fe80::1%wlan0']) {
      const events = [1, 2, 3].map((sequence) => ({ type: 'reply', sequence, from: address }));
      expect(ask('ping', address)).toMatchObject({ end: { type: 'sent', sent: 3 }, events });
    }
  });

  it.each([
    ['203.0.113.3', '1', 'ttl-exceeded', '192.168.77.1'],
    ['2001:db8:3::1', '1', 'ttl-exceeded', 'fd77::1'],
    ['203.0.113.2', '', 'prohibited', '192.168.77.1'],
    ['2001:db8:2::1', '', 'prohibited', 'fd77::1'],
  ])('on the way to %s with hop limit %j reports %s', async (address, hopLimit, reason, from) => {
    // The kernel rations such errors: now and then a whole run gets none.
    const reported = (): unknown => (ask('ping', address, hopLimit) as { events: unknown[] }).events[0];
    await expect.poll(reported, { timeout: patienceMs }).toMatchObject({ type: 'error', reason, from });
  });

  it('is a live neighbour after it was spoken to; an address with nobody behind has failed', async () => {
    // A confirmation counts for five seconds, which is less than two programs may take to start on a busy machine; and
    // while the system believes in a neighbour it does not ask again, so each try begins with an empty table.
    const afterPing = (address: string) => (): unknown => {
      ip('-n', pc, 'neigh', 'flush', 'dev', 'wlan0');
      ask('ping', address);
      return ask('neighbour', address, 'wlan0');
    };
    for (const address of ['192.168.77.1', 'fe80::1%wlan0']) {
      await expect.poll(afterPing(address), { timeout: patienceMs }).toBe('reachable');
    }
    const nobody = ask('ping', '192.168.77.99');
    expect(nobody).toMatchObject({ end: { type: 'sent', sent: 3 } });
    expect(ask('neighbour', '192.168.77.99', 'wlan0')).toBe('failed');
    expect(ask('neighbour', '192.168.77.98', 'wlan0')).toBe('unknown');
  });

  it('without a way out, ping says at once that nothing was sent', () => {
    ip('-n', pc, 'route', 'del', 'default');
    const answer = ask('ping', '203.0.113.2');
    routes();
    expect(answer).toEqual({ end: { type: 'sent', sent: 0 }, events: [] });
  });

  it('is pinged over the device that is named, or not at all', () => {
    expect(ask('ping', '192.168.77.1', '', 'wlan0')).toMatchObject({
      end: { type: 'sent', sent: 3 },
      events: { length: 3 },
    });
    expect(ask('ping', '192.168.77.1', '', 'eth9')).toEqual({ end: { type: 'unavailable' }, events: [] });
  });

  it('names its resolvers', () => {
    mkdirSync(configuration, { recursive: true });
    writeFileSync(`${configuration}/resolv.conf`, 'nameserver 192.168.77.1\nnameserver fe80::1%wlan0\n');
    expect(ask('resolvers')).toEqual(['192.168.77.1', 'fe80::1%wlan0']);
  });
});
