import { describe, expect, it } from 'vitest';
import type { ConclusionCode, ProofState, Side } from '../../../contract/compare.ts';
import { conclusionSchema } from '../../../contract/compare.ts';
import { compareTodo } from '../../../contract/compare-words.ts';
import { say } from '../../../contract/message.ts';
import { check } from '../../../contract/result.ts';
import { verdictCodes } from '../../../contract/verdict.ts';
import type { Layer, VerdictCode } from '../../../contract/verdict.ts';
import { conclude } from '../../../engine/compare/judge/conclude.ts';
import { side } from './sides.ts';

const of = (a: VerdictCode, b: VerdictCode, sameRouter = false) =>
  conclude({ sides: [side('a', a), side('b', b)], sameRouter });

describe('Two sides come to one conclusion', () => {
  it.each<[VerdictCode, VerdictCode, ConclusionCode, string | null, Layer | null]>([
    ['ok', 'ok', 'both-fine', null, null],
    ['device.no-address', 'ok', 'a-is-the-problem', 'a', 'device'],
    ['lan.degraded', 'ok', 'a-is-the-problem', 'a', 'lan'],
    ['router.down', 'ok', 'a-is-the-problem', 'a', 'router'],
    ['ok', 'internet.down', 'b-is-the-problem', 'b', 'internet'],
    ['ok', 'dns.tiktok-blocked', 'b-is-the-problem', 'b', 'dns'],
    ['path.sni-blocked', 'ok', 'a-is-the-problem', 'a', 'path'],
    ['tiktok.unreachable', 'ok', 'a-is-the-problem', 'a', 'tiktok'],
    ['tiktok.down', 'tiktok.down', 'both-same-tiktok', null, 'tiktok'],
    ['tiktok.down', 'tiktok.unreachable', 'both-same-tiktok', null, 'tiktok'],
    ['path.sni-blocked', 'path.sni-blocked', 'both-same', null, 'path'],
    ['tiktok.geo-blocked', 'tiktok.geo-blocked', 'both-same', null, 'tiktok'],
    ['internet.down', 'router.down', 'both-broken-differently', null, null],
    ['tiktok.down', 'dns.down', 'both-broken-differently', null, null],
    ['unknown', 'ok', 'cannot-conclude', null, null],
  ])('%s over one and %s over the other: %s', (a, b, code, network, layer) => {
    const { sides } = { sides: [side('a', a), side('b', b)] as const };
    const unknown = (['unknown'] as VerdictCode[]).includes(a) ? side('a', a, { severity: 'unknown' }) : sides[0];
    expect(conclude({ sides: [unknown, sides[1]], sameRouter: false })).toMatchObject({ code, network, layer });
  });

  it('what is seen over one network alone is not said to be TikTok’s', () => {
    const { message } = of('tiktok.down', 'ok');
    expect(say(message)).toBe(
      'TikTok fails over a and works over b: it’s that network, its provider or a block on its way.',
    );
  });

  it.each<ProofState>(['elsewhere', 'no-counters'])(
    'without a proof (%s) nothing is concluded, and it says why',
    (state) => {
      const sides = [side('a', 'internet.down'), side('b', 'ok', { proof: state })] as const;
      const { code, verdict, because } = conclude({ sides, sameRouter: false });
      expect({ code, verdict }).toEqual({ code: 'cannot-conclude', verdict: null });
      expect(because.map(({ id }) => id)).toContain(`compare.because.${state}`);
    },
  );

  it('a network to which nothing could be bound was not looked at', () => {
    const unbound = side('b', 'ok', { proof: 'not-sent', network: { why: 'cannot-bind' } });
    const { code, because } = conclude({ sides: [side('a', 'internet.down'), unbound], sameRouter: false });
    expect(code).toBe('cannot-conclude');
    expect(because.map(({ id }) => id)).toContain('compare.because.cannot-bind');
  });

  it('a name service that was only guessed is never blamed', () => {
    const guessed = side('b', 'dns.down', { resolvers: 'guessed' });
    expect(conclude({ sides: [side('a', 'ok'), guessed], sameRouter: false }).code).toBe('cannot-conclude');
    const elsewhere = side('b', 'internet.down', { resolvers: 'guessed' });
    expect(conclude({ sides: [side('a', 'ok'), elsewhere], sameRouter: false }).code).toBe('b-is-the-problem');
  });

  it('silence over two networks behind one router may be a block on their one line', () => {
    expect(of('tiktok.unreachable', 'tiktok.unreachable', true).code).toBe('both-same');
    expect(of('tiktok.unreachable', 'tiktok.unreachable').code).toBe('both-same-tiktok');
    const written = side('a', 'tiktok.down', { blame: 'tiktok' });
    expect(conclude({ sides: [written, side('b', 'tiktok.down')], sameRouter: true }).code).toBe('both-same-tiktok');
  });
});

describe('Who must not be accused', () => {
  const vpn = { kind: 'vpn' } as const;
  const saysOf = (...sides: [Side, Side]) => {
    const { code, network, message, because } = conclude({ sides, sameRouter: false });
    return { code, network, says: message.id, because: because.map(({ id }) => id) };
  };

  it('a network over which TikTok itself writes failures, while it serves the other one', () => {
    const written = side('a', 'tiktok.down', { blame: 'tiktok', confidence: 'proven' });
    expect(saysOf(written, side('b', 'ok'))).toMatchObject({ code: 'tiktok-over-one', network: null });
    expect(saysOf(side('b', 'ok'), written)).toMatchObject({ code: 'tiktok-over-one', network: null });
    // Content that is silent over one network alone may be held up on its way.
    const silent = side('a', 'tiktok.cdn-down', { blame: 'tiktok', confidence: 'proven' });
    expect(saysOf(silent, side('b', 'ok'))).toMatchObject({ code: 'a-is-the-problem', network: 'a' });
  });

  it('TikTok, where it is silent over both: a whole country may be cut off', () => {
    const silent = saysOf(side('a', 'tiktok.unreachable'), side('b', 'tiktok.unreachable'));
    expect(silent).toMatchObject({ code: 'both-same-tiktok', says: 'compare.says.both-silent' });
    const written = side('a', 'tiktok.down', { blame: 'tiktok' });
    expect(saysOf(written, side('b', 'tiktok.unreachable')).says).toBe('compare.says.both-same-tiktok');
  });

  it.each<VerdictCode>(['device.no-route', 'router.down', 'internet.down', 'dns.down'])(
    'the line below a VPN that works over it, whatever its firewall swallows: %s',
    (code) => {
      const tunnel = side('wg0', 'ok', { network: vpn, otherBytes: 3000 });
      const found = saysOf(tunnel, side('wlan0', code));
      expect(found).toMatchObject({ code: 'cannot-conclude', network: null });
      expect(found.because).toContain('compare.because.vpn-firewall');
      // A VPN that goes another way is no witness.
      const elsewhere = side('wg0', 'ok', { network: vpn });
      expect(saysOf(elsewhere, side('wlan0', code))).toMatchObject({ code: 'b-is-the-problem', network: 'wlan0' });
    },
  );

  it('that VPN says nothing for a line that is cut where TikTok is named', () => {
    const tunnel = side('wg0', 'ok', { network: vpn, otherBytes: 3000 });
    const found = saysOf(tunnel, side('wlan0', 'path.sni-blocked'));
    expect(found).toMatchObject({ code: 'b-is-the-problem', network: 'wlan0' });
    expect(found.because).toContain('compare.because.vpn-over');
  });

  it('a VPN above a line that is broken itself', () => {
    const found = saysOf(side('wlan0', 'internet.down'), side('wg0', 'device.vpn-down', { network: vpn }));
    expect(found).toMatchObject({ code: 'both-broken-differently', says: 'compare.says.line-below' });
    expect(found.because).not.toContain('compare.because.different-ways');
  });

  it('a network over which a proxy does not answer, since the proxy stands somewhere else', () => {
    const found = saysOf(side('a', 'ok'), side('b', 'device.proxy-broken'));
    expect(found).toMatchObject({ code: 'cannot-conclude', network: null });
    expect(found.because).toContain('compare.because.proxy');
  });

  it('a network that lets nothing out but what a proxy on this computer sends', () => {
    const sides = [side('a', 'ok'), side('b', 'internet.down')] as const;
    expect(conclude({ sides, sameRouter: false, hasOwnProxy: true }).code).toBe('cannot-conclude');
    expect(conclude({ sides, sameRouter: false }).code).toBe('b-is-the-problem');
  });

  it('what is slower over one network is not said to fail there', () => {
    const slow = side('a', 'path.throttled', { severity: 'degraded' });
    expect(saysOf(slow, side('b', 'ok')).says).toBe('compare.says.better-over-the-other');
  });

  it('each sentence has its own word on what to do', () => {
    const silent = conclude({
      sides: [side('a', 'tiktok.unreachable'), side('b', 'tiktok.unreachable')],
      sameRouter: false,
    });
    expect(compareTodo(silent).id).toBe('compare.todo.both-silent');
    const better = conclude({ sides: [side('a', 'path.sni-blocked'), side('b', 'ok')], sameRouter: false });
    expect(say(compareTodo(better))).toBe('Use b for now. What is wrong with a stands below.');
  });
});

describe('How sure a conclusion is', () => {
  const sure = (looks: number, proof: ProofState = 'counters') =>
    conclude({
      sides: [side('a', 'router.down', { looks, proof }), side('b', 'ok', { looks })],
      sameRouter: false,
    }).confidence;

  it('a difference that stayed when both were looked at again is proven, else likely', () => {
    expect([sure(2), sure(1), sure(2, 'nothing-left')]).toEqual(['proven', 'likely', 'likely']);
  });

  it('two different ways make likely what one alone cannot split; one router behind both does not', () => {
    const silent = (sameRouter: boolean) =>
      conclude({
        sides: [
          side('a', 'path.throttled', { confidence: 'cannot-split' }),
          side('b', 'path.throttled', { confidence: 'cannot-split' }),
        ],
        sameRouter,
      }).confidence;
    expect([silent(false), silent(true)]).toEqual(['likely', 'cannot-split']);
  });
});

it('every pair of verdicts comes to a conclusion that keeps the contract and has no gap in its words', () => {
  for (const a of verdictCodes) {
    for (const b of verdictCodes) {
      const conclusion = of(a, b);
      expect(check(conclusionSchema, conclusion, 'internal', 'The conclusion').ok).toBe(true);
      const words = [conclusion.message, ...conclusion.because].map((said) => say(said)).join(' ');
      expect(words).not.toMatch(/\{\w+\}/);
    }
  }
});
