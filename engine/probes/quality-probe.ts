// How good is the line? Loss, RTT and jitter from the echo series of this look; where there is no ping, from the time a
// TCP handshake takes, in which a lost packet shows as the kernel's one-second retry.
import type { FactsOf } from '../../contract/reading.ts';
import { anchorAddress } from './anchor-probe.ts';
import { gatewaysOf } from './gateway-probe.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { fellSilent } from './pings.ts';
import type { PingRun } from './pings.ts';

const HTTPS_PORT = 443;
/** Below the kernel's first SYN retry at 1 s (RFC 6298): a handshake that takes longer lost a packet. */
const HANDSHAKE_MS = 900;
const HANDSHAKE_INTERVAL_MS = 200;

type QualityFacts = FactsOf<'quality'>;

const median = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

// Mean difference between neighbours, as RFC 3550 means jitter.
const jitterOf = (rttsMs: readonly number[]): number | null => {
  const steps = rttsMs.slice(1).map((rtt, index) => Math.abs(rtt - rttsMs[index]!));
  return steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length;
};

const byHandshakes = async (context: LookContext, address: string): Promise<PingRun> => {
  const tries = Array.from({ length: context.scope.samples }, async (_, index) => {
    await context.clock.sleep(index * HANDSHAKE_INTERVAL_MS, context.signal);
    const limit = { timeoutMs: HANDSHAKE_MS, signal: context.signal };
    const result = await context.net.connect({ address, port: HTTPS_PORT }, limit);
    if (result.type === 'fault') return null;
    result.socket.destroy();
    return result.tookMs;
  });
  const rtts = await Promise.all(tries);
  return { sent: rtts.length, rttsMs: rtts.filter((rtt) => rtt !== null), silentMs: 0 };
};

const report = (
  context: LookContext,
  startedAt: number,
  what: Pick<QualityFacts, 'to' | 'owner' | 'method'>,
  { sent, rttsMs }: PingRun,
): void => {
  const [rttMs, jitterMs] = [median(rttsMs), jitterOf(rttsMs)];
  const lost = sent - rttsMs.length;
  context.emit(
    makeReading(context.clock, {
      probe: `${what.to === 'router' ? 'router' : 'internet'}.quality`,
      layer: what.to === 'router' ? 'lan' : 'internet',
      target: what.owner,
      attempt: 1,
      startedAt,
      status: 'ok',
      phasesMs: { total: rttMs },
      detail: `${lost} of ${sent} lost, RTT ${rttMs?.toFixed(1) ?? 'none'} ms, by ${what.method}`,
      facts: { kind: 'quality', ...what, sent, received: rttsMs.length, rttMs, jitterMs, usualRttMs: null },
    }),
  );
};

const sampleAnchor = async (context: LookContext, owner: string, address: string): Promise<PingRun> => {
  const startedAt = context.clock.now();
  const pinged = await context.pings.run(address);
  const method = pinged ? 'icmp' : 'tcp';
  const run = pinged ?? (await byHandshakes(context, address));
  if (!context.signal.aborted) report(context, startedAt, { to: 'anchor', owner, method }, run);
  return run;
};

const sampleRouter = async (context: LookContext): Promise<void> => {
  const gateway = gatewaysOf(context.network.routes)[0];
  if (!gateway || /^fe80:/i.test(gateway.gateway)) return;
  const startedAt = context.clock.now();
  const pinged = await context.pings.run(gateway.gateway);
  // A router that drops pings says nothing about the local link.
  if (!pinged || pinged.rttsMs.length === 0 || context.signal.aborted) return;
  report(context, startedAt, { to: 'router', owner: 'router', method: 'icmp' }, pinged);
};

/**
 * Samples the router and every anchor in the family in use, once it is known that the internet answers at all. True when
 * every anchor fell silent before its series was over: the line may have broken while it was looked at.
 */
export const probeQuality = async (context: LookContext): Promise<boolean> => {
  if (!(await context.internetAnswers)) return false;
  const family = context.families[0] ?? 4;
  const anchors = context.catalog.anchors.map((anchor) =>
    sampleAnchor(context, anchor.owner, anchorAddress(anchor, family)),
  );
  const [runs] = await Promise.all([Promise.all(anchors), sampleRouter(context)]);
  return runs.length > 0 && runs.every(fellSilent);
};
