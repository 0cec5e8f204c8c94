// How good is the line? Loss, RTT and jitter from windows of echo requests; where there is no ping, from the time a TCP
// handshake takes, in which a lost packet shows as the kernel's one-second retry. One bad window is a suspicion, so it is
// followed by further ones at once.
import type { FactsOf } from '../../contract/reading.ts';
import { anchorAddress } from './anchor-probe.ts';
import { gatewaysOf } from './gateway-probe.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { fellSilent, mayBeChance } from './pings.ts';
import type { PingRun } from './pings.ts';
import { HEAVY_LOSS, isLateRtt, isSlowRouter } from '../diagnosis/line-limits.ts';
import { jitterOf, medianOf } from './rtt-figures.ts';

const HTTPS_PORT = 443;
/** Below the kernel's first SYN retry at 1 s (RFC 6298): a handshake that takes longer lost a packet. */
const HANDSHAKE_MS = 900;
const HANDSHAKE_INTERVAL_MS = 200;
/** Fewer samples than this are signs of life and no window: they would only push a real one out of sight. */
const LEAST_SAMPLES = 14;

type QualityFacts = FactsOf<'quality'>;

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
  if (context.signal.aborted || sent < LEAST_SAMPLES) return;
  const usualRttMs = what.to === 'anchor' ? (context.usualRttMs ?? null) : null;
  const [rttMs, jitterMs] = [medianOf(rttsMs), jitterOf(rttsMs)];
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
      facts: { kind: 'quality', ...what, sent, received: rttsMs.length, rttMs, jitterMs, usualRttMs },
    }),
  );
};

/** One window towards one place. */
export type Sampled = { to: QualityFacts['to']; run: PingRun };
/** One window towards the router, if it answers pings, and every anchor. */
export type QualityWindow = readonly Sampled[];

type Series = (address: string) => Promise<PingRun | null>;
type Told = Sampled & { tell: () => void };

const sampleAnchor = async (context: LookContext, series: Series, owner: string, address: string): Promise<Told> => {
  const startedAt = context.clock.now();
  const pinged = await series(address);
  const method = pinged ? 'icmp' : 'tcp';
  const run = pinged ?? (await byHandshakes(context, address));
  return { to: 'anchor', run, tell: () => report(context, startedAt, { to: 'anchor', owner, method }, run) };
};

const sampleRouter = async (context: LookContext, series: Series): Promise<Told[]> => {
  const gateway = gatewaysOf(context.network.routes)[0];
  if (!gateway || /^fe80:/i.test(gateway.gateway)) return [];
  const startedAt = context.clock.now();
  const run = await series(gateway.gateway);
  // A router that drops pings says nothing about the local link.
  if (!run || run.rttsMs.length === 0) return [];
  const what = { to: 'router', owner: 'router', method: 'icmp' } as const;
  return [{ to: 'router', run, tell: () => report(context, startedAt, what, run) }];
};

const isSilent = ({ run }: Sampled): boolean => run.rttsMs.length === 0;

/** What a window tells where nothing comes back from any anchor: `habit` that they drop pings, `outage` nothing. */
export type SilenceMeans = 'habit' | 'outage';

// A line that dies while it is measured loses everything from then on; that is no loss, and said by others.
const diedMeanwhile = (anchors: readonly Sampled[], silence: SilenceMeans): boolean => {
  const heard = anchors.filter((sampled) => !isSilent(sampled)).map(({ run }) => run);
  if (heard.length === 0) return anchors.length > 0 && silence === 'outage';
  return heard.every(fellSilent) && !mayBeChance(heard);
};

const sampleWindow = async (context: LookContext, series: Series, silence: SilenceMeans): Promise<QualityWindow> => {
  const family = context.families[0] ?? 4;
  const asked = context.catalog.anchors.map((anchor) =>
    sampleAnchor(context, series, anchor.owner, anchorAddress(anchor, family)),
  );
  const [anchors, router] = await Promise.all([Promise.all(asked), sampleRouter(context, series)]);
  const told = [...router, ...anchors];
  if (!diedMeanwhile(anchors, silence)) for (const { tell } of told) tell();
  return told;
};

const lossOf = (runs: readonly PingRun[]): number => {
  const sent = runs.reduce((sum, run) => sum + run.sent, 0);
  const received = runs.reduce((sum, { rttsMs }) => sum + rttsMs.length, 0);
  return sent === 0 ? 0 : (sent - received) / sent;
};

// What nothing comes back from is silent, not lossy.
const answered = (window: QualityWindow, to: Sampled['to']): PingRun[] =>
  window.filter((sampled) => sampled.to === to && sampled.run.rttsMs.length > 0).map(({ run }) => run);

const isLossyWindow = (window: QualityWindow): boolean =>
  lossOf(answered(window, 'router')) >= HEAVY_LOSS || lossOf(answered(window, 'anchor')) >= HEAVY_LOSS;

/** True for a window that calls for another one. */
export const isBadWindow = (window: QualityWindow, usualRttMs: number | null): boolean => {
  const rttTo = (to: Sampled['to']): number | null => medianOf(answered(window, to).flatMap(({ rttsMs }) => rttsMs));
  return isLossyWindow(window) || isSlowRouter(rttTo('router')) || isLateRtt(rttTo('anchor'), usualRttMs);
};

/**
 * Takes so many windows of `scope.samples` back to back, and emits a reading for each place and window. A window in which
 * the line died is not told.
 */
export const sampleQuality = async (
  context: LookContext,
  { windows, silence = 'outage' }: { windows: number; silence?: SilenceMeans },
): Promise<QualityWindow[]> => {
  const sampled: QualityWindow[] = [];
  while (sampled.length < windows && !context.signal.aborted) {
    sampled.push(await sampleWindow(context, context.pings.runAgain, silence));
  }
  return sampled;
};

/** What the windows of one look came to: `broke` when every anchor fell silent before the first of them was over. */
export type MeasuredLine = { broke: boolean; isLossy: boolean };

// A good window among bad ones is chance as easily as a bad one among good ones: it takes two to end the measurement, and one
// more window than usual to get three bad ones together.
const needsMore = (bad: readonly boolean[], windows: number): boolean => {
  if (bad[0] !== true || bad.filter(Boolean).length >= windows) return false;
  return bad.slice(-2).includes(true) && bad.length <= windows;
};

/**
 * Samples the router and every anchor in the family in use, once it is known that the internet answers at all: one window,
 * and further ones, when that is bad, until `scope.windows` of them are or two in a row are not.
 */
export const probeQuality = async (context: LookContext): Promise<MeasuredLine> => {
  if (!(await context.internetAnswers)) return { broke: false, isLossy: false };
  const first = await sampleWindow(context, context.pings.run, 'habit');
  const isBad = (window: QualityWindow): boolean => isBadWindow(window, context.usualRttMs ?? null);
  const bad = [isBad(first)];
  let latest = first;
  while (needsMore(bad, context.scope.windows ?? 1) && !context.signal.aborted) {
    latest = await sampleWindow(context, context.pings.runAgain, 'outage');
    bad.push(isBad(latest));
  }
  const anchors = first.filter(({ to }) => to === 'anchor');
  return {
    broke: anchors.length > 0 && anchors.every(({ run }) => fellSilent(run)),
    isLossy: isLossyWindow(latest),
  };
};
