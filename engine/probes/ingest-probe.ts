// Does the user's own LIVE server take connections? Each of its doors is asked, one at a time while a stream runs there.
import type { Reading } from '../../contract/reading.ts';
import type { Net } from '../deps/net.ts';
import { anchorAddress } from './anchor-probe.ts';
import { lookTwice } from './attempts.ts';
import { dial } from './dial.ts';
import { doorsOf, RTMP_PORT } from './ingest-doors.ts';
import type { Door } from './ingest-doors.ts';
import { addressesOf, knock, ownerOf, toReading } from './ingest-knock.ts';
import type { Reached } from './ingest-knock.ts';
import { askOneDoor } from './ingest-once.ts';
import type { IngestMemory } from './ingest-once.ts';
import type { LookContext } from './look-context.ts';

/** Whoever streams has a connection open there; a guest does not knock more often than this. */
const REST_MS = 10_000;
/** While LIVE this much longer, in which the way may carry one knock faster than the last. */
const SPREAD_MS = 20;
/** Looks of a creator who is LIVE come as far apart: one that comes a little early waits, or it would be twice as long. */
const WORTH_WAITING_MS = 1500;

const askDoor = (context: LookContext, door: Door, memory: IngestMemory): Promise<Reading> =>
  lookTwice(context, async (attempt, signal) => {
    const startedAt = context.clock.now();
    const reached = await knock(context, door, attempt, signal);
    // A stream may begin before the rest is over: it counts from the last knock on.
    memory.knockedMs = context.clock.monotonicMs();
    return toReading(context, ownerOf(door, context), door, reached, { attempt, startedAt });
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

const memories = new WeakMap<Net, IngestMemory>();

const memoryOf = ({ net }: LookContext): IngestMemory => {
  const memory = memories.get(net) ?? { askedMs: -Infinity, knockedMs: -Infinity, doors: new Map() };
  memories.set(net, memory);
  return memory;
};

const hasRested = async ({ clock, signal, scope }: LookContext, memory: IngestMemory): Promise<boolean> => {
  const nowMs = clock.monotonicMs();
  const lastMs = scope.light === true ? Math.max(memory.askedMs, memory.knockedMs) + SPREAD_MS : memory.askedMs;
  const leftMs = Math.max(0, lastMs + REST_MS - nowMs);
  if (leftMs > WORTH_WAITING_MS && scope.patient !== true) return false;
  // Noted before the wait, so that nobody else waits for the same moment.
  memory.askedMs = nowMs + leftMs;
  if (leftMs > 0) await clock.sleep(leftMs, signal);
  return !signal.aborted;
};

const askDoors = async (context: LookContext, doors: readonly Door[], memory: IngestMemory): Promise<Reading[]> => {
  if (context.scope.light !== true) return Promise.all(doors.map((door) => askDoor(context, door, memory)));
  const readings = await askOneDoor(context, doors, memory);
  readings.forEach(context.emit);
  return readings;
};

/**
 * Asks the LIVE server of the settings on its own port, on 1935 and on 443, while LIVE on one of them; where 1935 stays silent or
 * refuses, other owners' hosts on that port as well. Does nothing without such a setting, nor within ten seconds of the last time; the
 * last bit of them it waits for.
 */
export const probeIngest = async (context: LookContext): Promise<void> => {
  const { ingestUrl } = context.settings.live;
  const memory = memoryOf(context);
  if (ingestUrl === null || !(await hasRested(context, memory))) return;
  const readings = await askDoors(context, doorsOf(ingestUrl), memory);
  if (context.signal.aborted || !readings.some(isTurnedAway)) return;
  const family = context.families[0] ?? 4;
  const hosts = [
    ...context.catalog.rtmpControls.map(({ host }) => host),
    ...context.catalog.anchors.slice(0, 2).map((anchor) => anchorAddress(anchor, family)),
  ];
  await Promise.all(hosts.map((host) => askControl(context, host)));
};
