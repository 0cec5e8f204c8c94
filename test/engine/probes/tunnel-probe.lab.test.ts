// Pings past a dead VPN in a real kernel: a computer, its router, and a tunnel from which nothing comes back. Needs root.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FactsOf, Reading } from '../../../contract/reading.ts';
import { describeLab } from '../../lab/describe-lab.ts';
import { smallCatalog } from '../support/catalog-entries.ts';

const pc = `tunfix-pc-${process.pid}`;
const router = `tunfix-gw-${process.pid}`;
const script = fileURLToPath(new URL('./tunnel-answers.ts', import.meta.url));
const anchors = smallCatalog.anchors.map(({ ipv4 }) => ipv4);

const ip = (...args: string[]): string => execFileSync('ip', args, { encoding: 'utf8', stdio: 'pipe' });
const inside = (namespace: string, ...args: string[]): string => ip('netns', 'exec', namespace, ...args);

const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
/** As in a container whose capabilities were all dropped: the kernel does not even start a ping program that wants one. */
const withoutRights = [...asNobody, '--bounding-set=-all'];

type Answer = { beneath: FactsOf<'tunnel'>['beneath'] | null; status: string | null; sent: Record<string, number> };

const look = (...before: readonly string[]): Answer => {
  const told = JSON.parse(inside(pc, ...before, process.execPath, script)) as {
    readings: Reading[];
    sent: Record<string, number>;
  };
  const last = told.readings.at(-1);
  const beneath = last?.facts.kind === 'tunnel' ? last.facts.beneath : null;
  return { beneath, status: last?.status ?? null, sent: told.sent };
};

const rpFilter = (mode: 0 | 1 | 2): void => {
  for (const name of ['all', 'wlan0']) inside(pc, 'sysctl', '-qw', `net.ipv4.conf.${name}.rp_filter=${mode}`);
};

const addAnchors = (): void => {
  for (const address of anchors) ip('-n', router, 'addr', 'replace', `${address}/32`, 'dev', 'lo');
};

/** As wg-quick lays them: what the main table knows more narrowly than by its default route stays outside. */
const wireGuardRules = [
  ['not', 'fwmark', '51820', 'table', '51820'],
  ['table', 'main', 'suppress_prefixlength', '0'],
];

const layTunnel: Record<string, () => void> = {
  'a default route with a better metric': () => ip('-n', pc, 'route', 'add', 'default', 'dev', 'tun9'),
  'two halves of the address space': () => {
    for (const half of ['0.0.0.0/1', '128.0.0.0/1']) ip('-n', pc, 'route', 'add', half, 'dev', 'tun9');
  },
  'a routing rule': () => {
    ip('-n', pc, 'route', 'add', 'default', 'dev', 'tun9', 'table', '51820');
    for (const rule of wireGuardRules) ip('-n', pc, 'rule', 'add', ...rule);
  },
};
const byMetric = layTunnel['a default route with a better metric']!;

describeLab('past a tunnel from which nothing comes back', () => {
  beforeAll(() => {
    for (const namespace of [pc, router]) {
      ip('netns', 'add', namespace);
      ip('-n', namespace, 'link', 'set', 'lo', 'up');
    }
    ip('-n', pc, 'link', 'add', 'wlan0', 'type', 'veth', 'peer', 'name', 'lan0', 'netns', router);
    ip('-n', router, 'addr', 'add', '192.168.77.1/24', 'dev', 'lan0');
    ip('-n', pc, 'addr', 'add', '192.168.77.10/24', 'dev', 'wlan0');
    ip('-n', router, 'link', 'set', 'lan0', 'up');
    ip('-n', pc, 'link', 'set', 'wlan0', 'up');
    ip('-n', pc, 'route', 'add', 'default', 'via', '192.168.77.1', 'dev', 'wlan0', 'metric', '600');
    // Packets to the outside are passed on into nothing; those that may pass no router die here with a word.
    ip('-n', router, 'link', 'add', 'wan0', 'type', 'veth', 'peer', 'name', 'wan1');
    for (const end of ['wan0', 'wan1']) ip('-n', router, 'link', 'set', end, 'arp', 'off', 'up');
    ip('-n', router, 'route', 'add', 'default', 'dev', 'wan0');
    inside(router, 'sysctl', '-qw', 'net.ipv4.ip_forward=1', 'net.ipv4.icmp_ratelimit=0');
  });

  beforeEach(() => {
    rpFilter(0);
    addAnchors();
    ip('-n', pc, 'link', 'add', 'tun9', 'type', 'veth', 'peer', 'name', 'far9', 'netns', router);
    ip('-n', pc, 'addr', 'add', '10.8.0.2/24', 'dev', 'tun9');
    for (const [namespace, device] of [
      [pc, 'tun9'],
      [router, 'far9'],
    ] as const) {
      ip('-n', namespace, 'link', 'set', device, 'arp', 'off', 'up');
    }
  });

  afterEach(() => {
    ip('-n', pc, 'link', 'del', 'tun9');
    const laid = ip('-n', pc, 'rule', 'show');
    if (laid.includes('51820')) for (const rule of wireGuardRules) ip('-n', pc, 'rule', 'del', ...rule);
  });

  afterAll(() => {
    for (const namespace of [pc, router]) ip('netns', 'del', namespace);
  });

  it.each(Object.keys(layTunnel))('that was laid by %s, the line reaches the internet', (how) => {
    layTunnel[how]!();
    const { beneath, status, sent } = look();
    expect([beneath, status]).toEqual(['internet', 'ok']);
    expect(sent['wlan0']).toBeGreaterThan(0);
    expect(sent['tun9']).toBe(0);
  });

  it('it is seen without any privileges', () => {
    byMetric();
    expect(look(...asNobody).beneath).toBe('internet');
  });

  it('where ping may not even be started, nothing is known', () => {
    byMetric();
    expect(look(...withoutRights)).toMatchObject({ beneath: 'unknown', status: 'ok' });
  });

  it('loose checks of the way back change nothing; strict ones would drop the replies, so nothing is known', () => {
    byMetric();
    rpFilter(2);
    expect(look().beneath).toBe('internet');
    rpFilter(1);
    expect(look().beneath).toBe('unknown');
  });

  it.each([
    ['nothing', 'oifname wlan0'],
    ['nothing but what stays in the house', 'oifname wlan0 ip daddr != 192.168.77.0/24'],
  ])('where the firewall lets %s pass the tunnel, nothing is known', (_what, match) => {
    byMetric();
    const chain = 'add chain inet t o { type filter hook output priority 0; }';
    inside(pc, 'nft', `add table inet t; ${chain}; add rule inet t o ${match} drop`);
    const { beneath, status } = look();
    inside(pc, 'nft', 'delete table inet t');
    expect([beneath, status]).toEqual(['unknown', 'ok']);
  });

  it('where the provider is gone, the line reaches the router', () => {
    byMetric();
    for (const address of anchors) ip('-n', router, 'addr', 'del', `${address}/32`, 'dev', 'lo');
    expect(look()).toMatchObject({ beneath: 'router', status: 'fault' });
  });

  it('where the router is gone too, the line reaches nothing', () => {
    byMetric();
    inside(
      router,
      'nft',
      'add table inet t; add chain inet t i { type filter hook prerouting priority -400; policy drop; }',
    );
    const { beneath, status } = look();
    inside(router, 'nft', 'delete table inet t');
    expect([beneath, status]).toEqual(['nothing', 'fault']);
  });

  it('where the default route avoids it, nothing is said and nobody is asked', () => {
    const { beneath, sent } = look();
    expect(beneath).toBeNull();
    expect(sent['wlan0']).toBe(0);
  });
});
