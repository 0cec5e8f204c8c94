// The default network broken at each of six links, the other one fine: `tokwatch compare` names the network and the link, and
// proves by the interfaces' counters that each side was seen over its own. Needs root, and minutes.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ConclusionCode } from '../../contract/compare.ts';
import type { Layer, VerdictCode } from '../../contract/verdict.ts';
import { describeLab } from '../lab/describe-lab.ts';
import type { Step } from '../lab/faults/fault.ts';
import { bootTwoUplinks, carriedItsOwn } from '../lab/two-uplinks.ts';
import type { TwoUplinks } from '../lab/two-uplinks.ts';
import { cutSni, filter, ip, stop, wire } from '../scenarios/steps.ts';

/** Two rounds over two networks, on a machine that is busy with other things. */
const timeout = 180_000;

const links: ReadonlyArray<readonly [Layer, VerdictCode, string, Step]> = [
  ['device', 'device.no-address', 'has lost its address', ip('cli', 'addr flush dev wlan0')],
  ['lan', 'lan.degraded', 'loses frames on the way to the router', wire('lan', { loss: 0.3 })],
  ['router', 'router.down', 'has a dead router', ip('rtr', 'link set lan0 down')],
  ['internet', 'internet.down', 'has a router without internet', ip('rtr', 'link set wan0 down')],
  ['dns', 'dns.down', 'has a name service that hangs', stop('dnsmasq')],
  ['path', 'path.sni-blocked', 'is cut as soon as TikTok is named', cutSni('tiktok', 'reset')],
];

describeLab('The default network is broken, the other is fine', () => {
  let two: TwoUplinks;
  beforeAll(async () => {
    two = await bootTwoUplinks('cmp2');
  });
  afterEach(async () => {
    await two.lab.undo();
  });
  afterAll(() => two?.down());

  it.each(links)('%s: %s, it %s', { timeout }, async (layer, verdict, _what, step) => {
    await two.breakWith(step);
    const { conclusion, sides, exitCode } = await two.compare();
    const found = { network: conclusion.network, layer: conclusion.layer, verdict: conclusion.verdict };
    expect(found).toEqual({ network: 'wlan0', layer, verdict });
    expect(conclusion.code).toBe<ConclusionCode>('a-is-the-problem');
    expect(exitCode).toBe(1);
    const [broken, fine] = sides;
    expect(fine.verdict.code).toBe('ok');
    expect(carriedItsOwn(fine)).toBe(true);
    // Nothing is sent over a network without an address; without a router little may leave.
    const proofs = { device: ['not-sent'], router: ['counters', 'nothing-left'] } as Partial<Record<Layer, string[]>>;
    expect(proofs[layer] ?? ['counters']).toContain(broken.proof.state);
  });

  it('TikTok itself silent: both see the same, and no network is accused', { timeout }, async () => {
    await two.breakWith(filter('tt', 'input', 'tcp dport 443 drop'));
    const { conclusion, sides, exitCode } = await two.compare();
    expect(conclusion).toMatchObject({
      code: 'both-same-tiktok',
      network: null,
      layer: 'tiktok',
      confidence: 'likely',
    });
    expect(exitCode).toBe(1);
    expect(sides.map(carriedItsOwn)).toEqual([true, true]);
  });
});
