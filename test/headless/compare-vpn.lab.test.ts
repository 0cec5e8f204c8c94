// A VPN beside the line that it goes over: `tokwatch compare` tells that they are one line, and accuses no line below a VPN that works.
// Needs root, and minutes.
import { parse } from 'valibot';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { compareReportSchema } from '../../contract/compare.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { TUNNEL_DEVICE, addTunnelOverLine } from '../lab/tunnel-over-line.ts';
import { bootTwoUplinks } from '../lab/two-uplinks.ts';
import type { TwoUplinks } from '../lab/two-uplinks.ts';
import type { Step } from '../lab/faults/fault.ts';
import { filter } from '../scenarios/steps.ts';

/** Two rounds over two networks, on a machine that is busy with other things. */
const timeout = 180_000;

/** What the firewalls of VPN programs let past the tunnel. */
const firewalls: ReadonlyArray<readonly [string, string, Step]> = [
  [
    'nothing but its own packets (a kill switch)',
    'router.down',
    filter('cli', 'output', 'oifname "wlan0" udp dport 4789 accept', 'oifname "wlan0" drop'),
  ],
  [
    'no question to a DNS server (a guard against leaks)',
    'dns.down',
    filter('cli', 'output', 'oifname "wlan0" udp dport 53 drop', 'oifname "wlan0" tcp dport 53 drop'),
  ],
];

describeLab('A VPN and the line below it', () => {
  let two: TwoUplinks;
  let hasTunnel = false;
  beforeAll(async () => {
    two = await bootTwoUplinks('cmp3');
    hasTunnel = await addTunnelOverLine(two.lab);
  });
  afterEach(async () => {
    await two.lab.undo();
  });
  afterAll(() => two?.down());

  const compare = async () => {
    const { stdout, exitCode } = await two.run('--via', 'wlan0', '--via', TUNNEL_DEVICE, '--json');
    const { conclusion, sides } = parse(compareReportSchema, JSON.parse(stdout));
    return { conclusion, sides, exitCode, because: conclusion.because.map(({ id }) => id) };
  };

  it('where both are fine, it says that they are one line', { timeout }, async ({ skip }) => {
    skip(!hasTunnel, 'this kernel has no VXLAN');
    const { conclusion, because } = await compare();
    expect(conclusion.code).toBe('both-fine');
    expect(because).toContain('compare.because.vpn-over');
  });

  it.for(firewalls)(
    'its firewall lets out %s: the line is not accused',
    { timeout },
    async ([, seen, step], { skip }) => {
      skip(!hasTunnel, 'this kernel has no VXLAN');
      await two.breakWith(step);
      const { conclusion, sides, because, exitCode } = await compare();
      // What was seen over the line alone would accuse it.
      expect(sides.map(({ verdict }) => verdict.code)).toEqual([seen, 'ok']);
      expect(conclusion).toMatchObject({ code: 'cannot-conclude', network: null });
      expect(because).toContain('compare.because.vpn-firewall');
      expect(exitCode).toBe(3);
    },
  );
});
