// One knock at a door of a LIVE server: name, TCP, TLS and the greeting of RTMP. No key, no stream name and no ping is ever sent:
// keys are good for one use, and these servers drop pings.
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { FactsOf, Fault, Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { Connected } from '../deps/net.ts';
import { outcomeOf as connectOutcomeOf } from './anchor-probe.ts';
import { dial } from './dial.ts';
import { greeting, understand } from './ingest-doors.ts';
import type { Door } from './ingest-doors.ts';
import { isSpared } from './look-context.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { isTiktoks } from './tiktok-names.ts';
import { isSpecialAddress } from './resolve/special-address.ts';

/** A healthy handshake takes less than a second; the limit is the same as for a TLS handshake or longer. */
const HANDSHAKE_MS = 3000;

type IngestFacts = FactsOf<'ingest'>;

/** How far a knock came. */
export type Reached = {
  stage: IngestFacts['stage'];
  fault: Fault | null;
  connectMs: number | null;
  tookMs: number | null;
};

const ended = (stage: Reached['stage'], why: Fault | null, connectMs: number | null = null): Reached => ({
  ...{ stage, fault: why, connectMs, tookMs: null },
});

/** Where the server of a door is, by the resolver in use. */
export const addressesOf = async (context: LookContext, host: string, attempt: number): Promise<readonly string[]> => {
  if (isIP(host) !== 0) return [host];
  return (await context.names.system(host, attempt)).addresses.filter((address) => !isSpecialAddress(address));
};

/** What is said of a door whose name leads nowhere. */
export const namelessDoor: Reached = ended('dns', fault('no-records', 'dns'));

/** Speaks with a door that was dialled, which took `tookMs` at the address that answered; the connection is closed afterwards. */
export const greet = async (
  context: LookContext,
  { host, secure }: Door,
  dialled: Connected | { type: 'fault'; fault: Fault },
  attempt: number,
  signal: AbortSignal,
): Promise<Reached> => {
  if (dialled.type === 'fault') return ended('connect', dialled.fault);
  let socket = dialled.socket;
  if (secure) {
    const limit = { timeoutMs: context.limits().tlsMs, signal };
    const names = { sni: isIP(host) === 0 ? host : '', accept: [host], spare: isSpared(context, attempt) };
    const secured = await context.net.secure(socket, names, limit);
    if (secured.type === 'fault') return ended('tls', secured.fault, dialled.tookMs);
    ({ socket } = secured);
    if (secured.trustFault) socket.destroy();
    if (secured.trustFault) return ended('tls', secured.trustFault, dialled.tookMs);
  }
  const limit = { timeoutMs: Math.max(HANDSHAKE_MS, context.limits().tlsMs), signal };
  const answer = await context.net.converse(socket, greeting(randomBytes(1528)), understand, limit);
  socket.destroy();
  if (answer.type === 'fault') return ended('handshake', answer.fault, dialled.tookMs);
  if (!answer.value) return ended('handshake', fault('malformed', 'request'), dialled.tookMs);
  return { ...ended('done', null, dialled.tookMs), tookMs: answer.tookMs };
};

/** Knocks as an app does, at whichever of the addresses answers first. */
export const knock = async (
  context: LookContext,
  door: Door,
  attempt: number,
  signal: AbortSignal,
): Promise<Reached> => {
  const addresses = await addressesOf(context, door.host, attempt);
  if (addresses.length === 0) return namelessDoor;
  const dialled = await dial(context, addresses, door.port, signal);
  // How far away the server is; that it has another address which stays silent does not take it any farther.
  const own = dialled.type === 'connected' ? { ...dialled, tookMs: dialled.ownMs } : dialled;
  return greet(context, door, own, attempt, signal);
};

const outcomeOf = (why: Fault | null): IngestFacts['outcome'] => {
  if (why === null) return 'ok';
  if (why.kind === 'closed') return 'reset';
  if (why.kind.startsWith('tls-') || why.kind === 'malformed' || why.kind === 'no-records') return 'unknown';
  return connectOutcomeOf(why);
};

const probeNames = { tiktok: 'tiktok.ingest', other: 'path.ingest', control: 'path.port' } as const;

/** The reading of a knock; `to` is whose server it was. */
export const toReading = (
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

/** Whoever streams to somebody else, or to a service that hands the stream on, has a server that says nothing about TikTok. */
export const ownerOf = ({ host }: Door, { catalog }: LookContext): 'tiktok' | 'other' =>
  isTiktoks(host, catalog) ? 'tiktok' : 'other';
