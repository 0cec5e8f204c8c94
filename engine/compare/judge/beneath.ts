// A VPN and the line below it are no two networks: what the tunnel carries leaves by the line. Whether it does is counted.
import type { Side } from '../../../contract/compare.ts';
import { layerOf } from '../../../contract/verdict.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';

/** A VPN and another network; `isOver` when the counters show that what the VPN carried left by the other one. */
export type TunnelPair = { tunnel: Side; line: Side; isOver: boolean };

/** Packets grow when a tunnel wraps them, but one that ends with the look may be counted on the tunnel alone. */
const MOST = 0.9;

const isOver = ({ proof: { sentBytes, receivedBytes, otherSentBytes, otherReceivedBytes } }: Side): boolean =>
  sentBytes > 0 && (otherSentBytes ?? 0) >= MOST * sentBytes && (otherReceivedBytes ?? 0) >= MOST * receivedBytes;

/** The VPN and the other one, where only one of the two is a VPN. */
export const tunnelPair = ([a, b]: readonly [Side, Side]): TunnelPair | null => {
  const [isA, isB] = [a, b].map(({ network }) => network.kind === 'vpn');
  if (isA === isB) return null;
  const [tunnel, line] = isA ? [a, b] : [b, a];
  return { tunnel, line, isOver: isOver(tunnel) };
};

const isLines = (code: VerdictCode): boolean =>
  code === 'dns.down' || ['device', 'lan', 'router', 'internet'].includes(layerOf(code) ?? '');

/** True where the line is said to carry nothing, which explains whatever the VPN above it suffers. */
export const isLineDown = ({ line }: TunnelPair): boolean =>
  isLines(line.verdict.code) && line.verdict.severity === 'down';

/**
 * True where the VPN is fine and goes over a line that is said to carry nothing: it does carry, and what a program sends past the
 * VPN is thrown away on this computer, as the firewall of many a VPN does.
 */
export const isFirewalled = (sides: readonly [Side, Side]): boolean => {
  const pair = tunnelPair(sides);
  return pair !== null && pair.isOver && pair.tunnel.verdict.code === 'ok' && isLineDown(pair);
};
