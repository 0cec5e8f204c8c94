// How fast do bytes come from TikTok's content network, and from somebody else in the same minute? Bodies come one after the
// other, so that they do not take the line from each other; only connections are opened side by side. The control reads no more than TikTok gave, because a long transfer is
// faster than a short one on any line.
import type { Target } from '../../contract/catalog.ts';
import type { FactsOf, Fault, PhasesMs, Reading } from '../../contract/reading.ts';
import type { Feature } from '../../contract/verdict.ts';
import type { HttpTransfer } from '../deps/net.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { openHost } from './open-host.ts';
import type { Opening } from './open-host.ts';
import { learnPicture } from './picture.ts';
import type { WebPlace } from './picture.ts';
import { userAgent } from './user-agent.ts';

/** A guest takes no more than this, in bytes and in time. */
const MAX_BYTES = 256_000;
const TIME_CAP_MS = 6000;
/** A body that pauses for so long has stalled. */
const STALL_MS = 3000;
/** Fewer bytes fit into the first packets of any connection and say nothing about a rate (RFC 6928: ten packets). */
const TELLING_BYTES = 20_000;
/** What the control reads at least, since TikTok may have given next to nothing. */
const MIN_CONTROL_BYTES = 64_000;

type ThroughputFacts = FactsOf<'throughput'>;
type Source = WebPlace & { of: 'tiktok' | 'control'; feature: Feature | null; maxBytes: number };
type Fetched = { transfer: HttpTransfer | null; fault: Fault | null; phasesMs: Partial<PhasesMs> };

/** A source to which a connection is being opened. */
type Begun = { source: Source; startedAt: number; opening: Promise<Opening> };

const begin = (context: LookContext, source: Source): Begun => ({
  source,
  startedAt: context.clock.now(),
  opening: openHost(context, { host: source.host, port: 443 }, { from: 'system', attempt: 1 }, context.signal),
});

const fetchFrom = async (context: LookContext, { source, opening }: Begun): Promise<Fetched> => {
  const { host, path, maxBytes } = source;
  const opened = await opening;
  if (opened.type === 'fault') return { transfer: null, fault: opened.fault, phasesMs: opened.phasesMs };
  const headers = { 'user-agent': userAgent, accept: '*/*' };
  const request = { host, path, headers, upgrade: false, maxBodyBytes: maxBytes, idleMs: STALL_MS };
  const limit = { timeoutMs: Math.max(TIME_CAP_MS, context.limits().connectMs), signal: context.signal };
  const transfer = await context.net.transfer(opened.socket, request, limit);
  if (transfer.type === 'fault') return { transfer: null, fault: transfer.fault, phasesMs: opened.phasesMs };
  const phasesMs = { ...opened.phasesMs, ttfb: transfer.ttfbMs, total: transfer.bodyMs };
  return { transfer, fault: null, phasesMs };
};

/** The rate of a body in kbit/s; null where too little came to tell, unless all the time went by over it. */
export const rateOf = ({ bytes, bodyMs, ended }: HttpTransfer): number | null => {
  if (bytes < TELLING_BYTES && ended !== 'deadline') return null;
  return Math.round((bytes * 8) / Math.max(1, bodyMs));
};

const say = (facts: ThroughputFacts): string => {
  const rate = facts.kbitS === null ? 'too little to tell a rate' : `${facts.kbitS} kbit/s`;
  return `${facts.bytes} bytes in ${Math.round(facts.tookMs)} ms, ${rate}${facts.stalled ? ', then nothing more' : ''}`;
};

const readTransfer = async (context: LookContext, begun: Begun): Promise<Reading & { facts: ThroughputFacts }> => {
  const { of, host, feature } = begun.source;
  const { transfer, fault, phasesMs } = await fetchFrom(context, begun);
  const facts: ThroughputFacts = {
    kind: 'throughput',
    of,
    host,
    feature,
    bytes: transfer?.bytes ?? 0,
    tookMs: transfer?.bodyMs ?? 0,
    kbitS: transfer ? rateOf(transfer) : null,
    stalled: transfer?.ended === 'stalled',
  };
  const reading = makeReading(context.clock, {
    probe: of === 'tiktok' ? 'tiktok.throughput' : 'internet.throughput',
    layer: of === 'tiktok' ? 'tiktok' : 'internet',
    target: feature === null ? host : `${host} (${feature})`,
    attempt: 1,
    startedAt: begun.startedAt,
    // A transfer that never began was no measurement; why it did not begin, other probes ask.
    status: facts.stalled ? 'fault' : transfer ? 'ok' : 'skipped',
    fault: facts.stalled ? { kind: 'timeout', stage: 'body', code: null } : fault,
    phasesMs,
    detail: transfer ? say(facts) : `not begun: ${fault?.kind ?? 'unknown'}`,
    facts,
  });
  return { ...reading, facts };
};

const emit = (context: LookContext, reading: Reading): void => {
  if (!context.signal.aborted) context.emit(reading);
};

// The picture, and whatever the first host of each other content feature gives to anybody.
const contentSources = async (context: LookContext, targets: readonly Target[]): Promise<Source[]> => {
  const content = targets.filter((target) => target.content);
  const picture = await learnPicture(context, context.signal);
  const asSource = ({ host, path }: WebPlace, feature: Feature): Source => ({
    ...{ of: 'tiktok', host, path, feature, maxBytes: MAX_BYTES },
  });
  const features = [...new Set(content.map(({ feature }) => feature))].filter((feature) => feature !== 'upload');
  return [
    ...(picture ? [asSource(picture, 'image')] : []),
    ...features
      .filter((feature) => feature !== 'image' || !picture)
      .flatMap((feature) => content.find((target) => target.feature === feature) ?? [])
      .map((target) => asSource(target, target.feature)),
  ];
};

const close = async ({ opening }: Begun): Promise<void> => {
  const opened = await opening;
  if (opened.type === 'open') opened.socket.destroy();
};

/** Reads one body after the other until one is `enough`; what was opened beyond that is closed. */
const readInTurn = async (
  context: LookContext,
  begun: readonly Begun[],
  enough: (facts: ThroughputFacts) => boolean,
): Promise<ThroughputFacts[]> => {
  const read: ThroughputFacts[] = [];
  for (const one of begun) {
    const isOver = context.signal.aborted || read.some(enough);
    if (isOver) await close(one);
    else {
      const reading = await readTransfer(context, one);
      emit(context, reading);
      read.push(reading.facts);
    }
  }
  return read;
};

const isRated = ({ kbitS }: ThroughputFacts): boolean => kbitS !== null;

/**
 * Fetches content from TikTok (`targets` are those of the user's region) and then as much from a control, the first of the
 * catalog's that gives enough; at most 256 kB and six seconds each. Where nothing came from TikTok the question is only
 * whether anything comes at all, and connections to all controls are opened at once.
 */
export const probeThroughput = async (context: LookContext, targets: readonly Target[]): Promise<void> => {
  const ours = (await contentSources(context, targets)).map((source) => begin(context, source));
  const came = (await readInTurn(context, ours, () => false)).map(({ bytes }) => bytes);
  const most = Math.max(MIN_CONTROL_BYTES, ...came);
  const controls = context.catalog.transfers.map(({ host, path, bytes }): Source => {
    return { of: 'control', host, path, feature: null, maxBytes: Math.min(MAX_BYTES, most, bytes) };
  });
  const beginning = (some: readonly Source[]): Begun[] => some.map((source) => begin(context, source));
  const atOnce = came.every((bytes) => bytes === 0) ? [controls] : controls.map((control) => [control]);
  for (const some of atOnce) {
    if (context.signal.aborted) return;
    if ((await readInTurn(context, beginning(some), isRated)).some(isRated)) return;
  }
};
