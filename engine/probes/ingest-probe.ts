// Does the user's own LIVE server take connections? Name, TCP, TLS and the greeting of RTMP, on each of its doors. No key,
// no stream name and no ping is ever sent: keys are good for one use, and these servers drop pings.
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { FactsOf, Fault, Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { Net } from '../deps/net.ts';
import { anchorAddress, outcomeOf as connectOutcomeOf } from './anchor-probe.ts';
import { lookTwice } from './attempts.ts';
import { dial } from './dial.ts';
import { doorsOf, greeting, RTMP_PORT, understand } from './ingest-doors.ts';
import type { Door } from './ingest-doors.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { isTiktoks } from './tiktok-names.ts';
import { isSpecialAddress } from './resolve/special-address.ts';

/** A healthy handshake takes less than a second; the limit is the same as for a TLS handshake or longer. */
const HANDSHAKE_MS = 3000;
/** Whoever streams has a connection open there; a guest does not knock more often than this. */
const REST_MS = 10_000;
/** Looks of a creator who is LIVE come as far apart: one that comes a little early waits, or it would be twice as long. */
const WORTH_WAITING_MS = 1500;

type IngestFacts = FactsOf<'ingest'>;
type Stage = IngestFacts['stage'];
type Reached = { stage: Stage; fault: Fault | null; connectMs: number | null; tookMs: number | null };

const outcomeOf = (why: Fault | null): IngestFacts['outcome'] => {
  if (why === null) return 'ok';
  if (why.kind === 'closed') return 'reset';
  if (why.kind.startsWith('tls-') || why.kind === 'malformed' || why.kind === 'no-records') return 'unknown';
  return connectOutcomeOf(why);
};

const addressesOf = async (context: LookContext, host: string, attempt: number): Promise<readonly string[]> => {
  if (isIP(host) !== 0) return [host];
  return (await context.names.system(host, attempt)).addresses.filter((address) => !isSpecialAddress(address));
};

const knock = async (context: LookContext, door: Door, attempt: number, signal: AbortSignal): Promise<Reached> => {
  const { host, port, secure } = door;
  const ended = (stage: Stage, why: Fault | null, connectMs: number | null = null): Reached => ({
    ...{ stage, fault: why, connectMs, tookMs: null },
  });
  const addresses = await addressesOf(context, host, attempt);
  if (addresses.length === 0) return ended('dns', fault('no-records', 'dns'));
  const dialled = await dial(context, addresses, port, signal);
  if (dialled.type === 'fault') return ended('connect', dialled.fault);
  // How far away the server is; that it has another address which stays silent does not take it any farther.
  const { ownMs } = dialled;
  let socket = dialled.socket;
  if (secure) {
    const limit = { timeoutMs: context.limits().tlsMs, signal };
    const secured = await context.net.secure(socket, { sni: isIP(host) === 0 ? host : '', accept: [host] }, limit);
    if (secured.type === 'fault') return ended('tls', secured.fault, ownMs);
    ({ socket } = secured);
    if (secured.trustFault) socket.destroy();
    if (secured.trustFault) return ended('tls', secured.trustFault, ownMs);
  }
  const limit = { timeoutMs: Math.max(HANDSHAKE_MS, context.limits().tlsMs), signal };
  const answer = await context.net.converse(socket, greeting(randomBytes(1528)), understand, limit);
  socket.destroy();
  if (answer.type === 'fault') return ended('handshake', answer.fault, ownMs);
  if (!answer.value) return ended('handshake', fault('malformed', 'request'), ownMs);
  return { ...ended('done', null, ownMs), tookMs: answer.tookMs };
};

const probeNames = { tiktok: 'tiktok.ingest', other: 'path.ingest', control: 'path.port' } as const;

const toReading = (
  context: LookContext,
  to: IngestFacts['to'],
  door: Door,
  { stage, fault: why, connectMs, tookMs }: Reached,
  when: { attempt: number; startedAt: number },
): Reading =>
  makeReading(context.clock, {
    probe: probeNames[to],
    layer: to === 'tiktok' ? 'tiktok' : 'path',
    target: `${door.host}:${door.port}`,
    ...when,
    status: why === null ? 'ok' : 'fault',
    fault: why,
    phasesMs: { connect: connectMs, ttfb: tookMs },
    detail: why === null ? 'takes connections' : `${why.kind} at ${stage}`,
    facts: { kind: 'ingest', to, ...door, stage, outcome: outcomeOf(why) },
  });

// Whoever streams to somebody else, or to a service that hands the stream on, has a server that says nothing about TikTok.
const ownerOf = ({ host }: Door, { catalog }: LookContext): IngestFacts['to'] =>
  isTiktoks(host, catalog) ? 'tiktok' : 'other';

const askDoor = (context: LookContext, door: Door): Promise<Reading> =>
  lookTwice(context, async (attempt, signal) => {
    const startedAt = context.clock.now();
    return toReading(context, ownerOf(door, context), door, await knock(context, door, attempt, signal), {
      attempt,
      startedAt,
    });
  });

// An anchor refuses the port at once, and a host that takes streams opens it; either shows that the way lets it pass.
const askControl = async (context: LookContext, host: string): Promise<void> => {
  const door: Door = { host, port: RTMP_PORT, secure: false, configured: false };
  await lookTwice(context, async (attempt, signal) => {
    const startedAt = context.clock.now();
    const addresses = await addressesOf(context, host, attempt);
    const dialled = await dial(context, addresses, RTMP_PORT, signal);
    const reached = { connectMs: dialled.type === 'connected' ? dialled.tookMs : null, tookMs: null };
    if (dialled.type === 'connected') dialled.socket.destroy();
    const isOpen = dialled.type === 'connected' || dialled.fault.kind === 'refused';
    const found: Reached = { stage: 'connect', fault: dialled.type === 'fault' ? dialled.fault : null, ...reached };
    const reading = toReading(context, 'control', door, found, { attempt, startedAt });
    return isOpen ? { ...reading, status: 'ok' } : reading;
  });
};

// Silence and a refusal may both be the network's, which lets nobody through to that port.
const isTurnedAway = ({ facts }: Reading): boolean =>
  facts.kind === 'ingest' &&
  facts.port === RTMP_PORT &&
  facts.stage === 'connect' &&
  ['timeout', 'refused', 'reset'].includes(facts.outcome);

const lastAsked = new WeakMap<Net, number>();

const hasRested = async ({ net, clock, signal, scope }: LookContext): Promise<boolean> => {
  const nowMs = clock.monotonicMs();
  const leftMs = Math.max(0, (lastAsked.get(net) ?? -Infinity) + REST_MS - nowMs);
  if (leftMs > WORTH_WAITING_MS && scope.patient !== true) return false;
  // Noted before the wait, so that nobody else waits for the same moment.
  lastAsked.set(net, nowMs + leftMs);
  if (leftMs > 0) await clock.sleep(leftMs, signal);
  return !signal.aborted;
};

/**
 * Asks the LIVE server of the settings on its own port, on 1935 and on 443; where 1935 stays silent or refuses, other owners'
 * hosts on that port as well. Does nothing without such a setting, nor within ten seconds of the last time; the last bit of them
 * it waits for.
 */
export const probeIngest = async (context: LookContext): Promise<void> => {
  const { ingestUrl } = context.settings.live;
  if (ingestUrl === null || !(await hasRested(context))) return;
  const readings = await Promise.all(doorsOf(ingestUrl).map((door) => askDoor(context, door)));
  if (context.signal.aborted || !readings.some(isTurnedAway)) return;
  const family = context.families[0] ?? 4;
  const hosts = [
    ...context.catalog.rtmpControls.map(({ host }) => host),
    ...context.catalog.anchors.slice(0, 2).map((anchor) => anchorAddress(anchor, family)),
  ];
  await Promise.all(hosts.map((host) => askControl(context, host)));
};
