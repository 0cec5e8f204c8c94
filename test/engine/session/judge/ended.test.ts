// How a LIVE ended: cut by another network or VPN, or hardly begun.
import { describe, expect, it } from 'vitest';
import { message } from '../../../../contract/message.ts';
import type { SessionEvent } from '../../../../contract/session.ts';
import { summaryOf } from '../../../../engine/session/judge/summary.ts';
import { BEGIN_MS, logOf, lost, rowsOf } from './evening.ts';
import type { Stretch } from './evening.ts';

const well: Stretch = { seconds: 300 };
const noRouter: Stretch = {
  seconds: 40,
  is: { obs: { congestion: 1, bytes: 0 }, row: { uplinkBytes: 0, router: lost, internet: lost, code: 'router.down' } },
};

describe('A LIVE that ended after the network or the VPN became another one', () => {
  const letGo: Stretch = { seconds: 30, is: { obs: { reconnecting: true, bytes: 0 }, row: { uplinkBytes: 200 } } };
  const changed = (second: number, kind: 'vpn' | 'network'): SessionEvent => ({
    ...{ id: 1, atMs: BEGIN_MS + second * 1000, kind },
    message: message(kind === 'vpn' ? 'session.vpn.on' : 'session.network.other'),
  });
  const endAfter = (second: number, kind: 'vpn' | 'network', ...more: readonly Stretch[]) =>
    summaryOf(logOf(rowsOf(well, ...more), {}, [changed(second, kind)])).message.id;

  it.each([
    ['vpn', 299],
    ['vpn', 290],
    ['network', 302],
  ] as const)('is said to have ended by that (%s at second %i) where OBS lost its server by it', (kind, second) => {
    expect(endAfter(second, kind, letGo)).toBe('session.sum.cut.switched');
  });

  it('is not where the server was lost long after, or a verdict knows better', () => {
    expect(endAfter(250, 'vpn', letGo)).toBe('session.sum.fine-after-unknown');
    expect(endAfter(299, 'network', noRouter)).toBe('session.sum.cut.your-network');
  });

  it('is never said to have had a fine network where the stream ended with its connection', () => {
    expect(endAfter(298, 'network')).toBe('session.sum.end-unknown');
    expect(endAfter(200, 'network')).toBe('session.sum.fine');
  });
});

describe('A LIVE of a few seconds', () => {
  const off: Stretch = {
    seconds: 8,
    is: { obs: { congestion: 1, bytes: 0 }, row: { uplinkBytes: 0, code: 'device.link-down' } },
  };
  const endOf = (...stretches: readonly Stretch[]) => summaryOf(logOf(rowsOf(...stretches))).message.id;

  it('that ended in trouble with a name is said to have ended by that', () => {
    expect(endOf({ seconds: 4 }, off)).toBe('session.sum.cut.you');
  });

  it('is not said to have had a fine network: too little was seen of it', () => {
    expect(endOf({ seconds: 12 })).toBe('session.sum.end-unknown');
  });
});
