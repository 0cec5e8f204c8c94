// `tokwatch compare` with two ways to the internet. Needs root. All six links, one after the other, are in compare-links.lab.test.ts.
import { fileURLToPath } from 'node:url';
import { parse } from 'valibot';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { compareReportSchema } from '../../contract/compare.ts';
import { PHONE_CLIENT4 } from '../lab/second-uplink.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootTwoUplinks, carriedItsOwn, ways } from '../lab/two-uplinks.ts';
import type { TwoUplinks } from '../lab/two-uplinks.ts';
import { ip } from '../scenarios/steps.ts';

const byAddress = fileURLToPath(new URL('../lab/client/compare-by-address.ts', import.meta.url));

describeLab('Two networks compared in the laboratory', () => {
  let two: TwoUplinks;
  beforeAll(async () => {
    two = await bootTwoUplinks('cmp1');
  });
  afterEach(async () => {
    await two.lab.undo();
  });
  afterAll(() => two?.down());

  it('where both are fine, it says so, and each has carried its own looks', { timeout: 120_000 }, async () => {
    const { conclusion, sides, exitCode } = await two.compare();
    expect(conclusion).toMatchObject({ code: 'both-fine', network: null, layer: null });
    expect(exitCode).toBe(0);
    expect(sides.map(({ network }) => [network.name, network.kind, network.isDefault])).toEqual([
      ['wlan0', 'wifi', true],
      ['usb0', 'phone-usb', false],
    ]);
    expect(sides.map(carriedItsOwn)).toEqual([true, true]);
    // The other interface stayed still, but for what neighbours say to each other.
    for (const { proof } of sides) expect(proof.otherSentBytes).toBeLessThan(proof.sentBytes / 10);
  });

  it(
    'the default one broken: it is named with its link, and people see both side by side',
    { timeout: 120_000 },
    async () => {
      await two.breakWith(ip('cli', 'addr flush dev wlan0'));
      const { stdout, exitCode } = await two.run(...ways.flatMap((way) => ['--via', way]));
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/^■ It’s wlan0, not TikTok: over usb0 all is well\.\n/);
      expect(stdout).toMatch(/^ {2}This computer +■ +●$/m);
      expect(stdout).toMatch(/^ {2}DNS +[·◌] +●$/m);
      expect(stdout).toMatch(/^ {2}videos +[■◌] +●$/m);
      expect(stdout).not.toContain('\u001b');
    },
  );

  it(
    'bound by address alone, Linux sends by the wrong way; the counters tell, and nothing is concluded',
    { timeout: 120_000 },
    async () => {
      const { stdout, stderr } = await two.lab.in('cli', 'node', [byAddress, ...ways], { timeoutMs: 120_000 });
      expect(stderr).toBe('');
      const { conclusion, sides } = parse(compareReportSchema, JSON.parse(stdout));
      expect(sides[1].proof.state).toBe('elsewhere');
      expect(sides[1].proof.ownSentBytes).toBeLessThan(0.8 * sides[1].proof.sentBytes);
      expect(sides[1].proof.otherSentBytes).toBeGreaterThan(sides[1].proof.sentBytes / 10);
      expect(conclusion).toMatchObject({ code: 'cannot-conclude', network: null, layer: null, verdict: null });
      expect(conclusion.because.map(({ id }) => id)).toContain('compare.because.elsewhere');
    },
  );

  it('with strict filtering of the way back, the second one cannot be used, and the list says why', async () => {
    await two.lab.in('cli', 'sysctl', ['-q', '-w', 'net.ipv4.conf.usb0.rp_filter=1']);
    try {
      const { stdout, exitCode } = await two.run('--via', 'wlan0', '--via', 'usb0');
      expect(exitCode).toBe(3);
      expect(stdout).toContain('rp_filter');
    } finally {
      await two.lab.in('cli', 'sysctl', ['-q', '-w', 'net.ipv4.conf.usb0.rp_filter=0']);
    }
  });

  it(
    'with one network alone, tells how a phone becomes the second; told to wait, begins when it is there',
    { timeout: 120_000 },
    async () => {
      await two.breakWith(ip('cli', `addr del ${PHONE_CLIENT4}/24 dev usb0`));
      const alone = await two.run();
      expect(alone.exitCode).toBe(3);
      expect(alone.stdout).toMatch(/hotspot/);
      expect(alone.stdout).toMatch(/^ {2}usb0: .*no address/m);
      const waiting = two.run('--wait', '--json');
      await two.lab.in('cli', 'ip', ['addr', 'add', `${PHONE_CLIENT4}/24`, 'dev', 'usb0']);
      await two.lab.in('cli', 'ip', [
        'route',
        'add',
        'default',
        'via',
        '192.168.42.129',
        'dev',
        'usb0',
        'metric',
        '600',
      ]);
      const { stdout, exitCode } = await waiting;
      expect(exitCode).toBe(0);
      expect(parse(compareReportSchema, JSON.parse(stdout)).conclusion.code).toBe('both-fine');
    },
  );

  it.each(['-rf', 'wlan0;$(reboot)'])('a network called %j is not there, and nothing is run', async (name) => {
    const { stdout, exitCode } = await two.run(`--via=${name}`, '--via', 'usb0', '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'usage' } });
  });
});
