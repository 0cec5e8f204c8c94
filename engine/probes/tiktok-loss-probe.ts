// How much is lost on the way to TikTok? TikTok drops pings, so handshakes of TCP are counted: one that is not done before
// the kernel sends its first packet again has lost one.
import { isIPv6 } from 'node:net';
import type { FactsOf } from '../../contract/reading.ts';
import { WINDOW_SAMPLES } from '../diagnosis/line-limits.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { jitterOf, medianOf } from './rtt-figures.ts';

const HTTPS_PORT = 443;
const INTERVAL_MS = 150;
/** Below the kernel's first repetition at 1 s (RFC 6298, section 2). */
const HANDSHAKE_MS = 900;

const sample = async (context: LookContext, address: string, index: number): Promise<number | null> => {
  await context.clock.sleep(index * INTERVAL_MS, context.signal);
  const limit = { timeoutMs: HANDSHAKE_MS, signal: context.signal };
  const result = await context.net.connect({ address, port: HTTPS_PORT }, limit);
  if (result.type === 'connected') result.socket.destroy();
  if (result.type === 'connected') return result.tookMs;
  // A refusal is an answer that came back.
  return result.fault.kind === 'refused' ? result.afterMs : null;
};

/** Counts lost handshakes with one TikTok address; takes about four seconds. */
export const probeTikTokLoss = async (context: LookContext, address: string): Promise<void> => {
  const startedAt = context.clock.now();
  const tries = await Promise.all(
    Array.from({ length: WINDOW_SAMPLES }, (_, index) => sample(context, address, index)),
  );
  if (context.signal.aborted) return;
  const rtts = tries.filter((rtt) => rtt !== null);
  const facts: FactsOf<'quality'> = {
    kind: 'quality',
    to: 'tiktok',
    owner: 'TikTok',
    method: 'tcp',
    sent: tries.length,
    received: rtts.length,
    rttMs: medianOf(rtts),
    jitterMs: jitterOf(rtts),
    usualRttMs: null,
  };
  context.emit(
    makeReading(context.clock, {
      probe: 'path.quality',
      layer: 'path',
      target: `TikTok (IPv${isIPv6(address) ? 6 : 4})`,
      attempt: 1,
      startedAt,
      status: 'ok',
      phasesMs: { total: facts.rttMs },
      detail: `${facts.sent - facts.received} of ${facts.sent} lost, RTT ${facts.rttMs?.toFixed(1) ?? 'none'} ms, by tcp`,
      facts,
    }),
  );
};
