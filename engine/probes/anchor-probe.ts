// The anchors: hosts of three different owners, dialled by address so that names play no part. Each family on its own,
// by echo request, by TCP and by a TLS handshake whose certificate must hold, which no sign-in page can fake.
import type { TLSSocket } from 'node:tls';
import type { Anchor } from '../../contract/catalog.ts';
import type { FactsOf, Family, Fault, Reading } from '../../contract/reading.ts';
import { lookTwice } from './attempts.ts';
import { dial } from './dial.ts';
import { isSpared } from './look-context.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import type { Alive } from './pings.ts';

const HTTPS_PORT = 443;

type AnchorFacts = FactsOf<'anchor'>;

/** The address of an anchor in one family. */
export const anchorAddress = (anchor: Anchor, family: Family): string => (family === 4 ? anchor.ipv4 : anchor.ipv6);

/** How a failed connection looks from outside, for comparing hosts with each other. */
export const outcomeOf = ({ kind }: Fault): AnchorFacts['tcp'] => {
  if (kind === 'timeout' || kind === 'refused' || kind === 'reset' || kind === 'prohibited') return kind;
  return kind === 'cancelled' ? 'unknown' : 'unreachable';
};

const icmpOutcome: Record<Alive, AnchorFacts['icmp']> = { yes: 'ok', no: 'timeout', unknown: 'unknown' };

/** Tickets follow a handshake by one RTT. */
const TICKET_MS = 1500;

// A session can be taken up at the next calm look if its ticket was waited for, which no reading is.
const letGo = ({ scope, clock, signal }: LookContext, socket: TLSSocket): void => {
  const close = (): void => void socket.destroy();
  if (!scope.calm) return close();
  socket.once('session', close);
  // Nobody else reads from it.
  socket.resume();
  clock.sleep(TICKET_MS, signal).then(close, close);
};

type Spoken = {
  tcp: AnchorFacts['tcp'];
  tls: AnchorFacts['tls'];
  fault: Fault | null;
  connectMs: number | null;
  tlsMs: number | null;
};

const speak = async (
  context: LookContext,
  anchor: Anchor,
  { address, attempt }: { address: string; attempt: number },
  signal: AbortSignal,
): Promise<Spoken> => {
  const dialled = await dial(context, [address], HTTPS_PORT, signal);
  if (dialled.type === 'fault') {
    return { tcp: outcomeOf(dialled.fault), tls: 'not-tried', fault: dialled.fault, connectMs: null, tlsMs: null };
  }
  const names = { sni: anchor.tlsName, accept: [anchor.tlsName, address], spare: isSpared(context, attempt) };
  const secured = await context.net.secure(dialled.socket, names, { timeoutMs: context.limits().tlsMs, signal });
  const connectMs = dialled.tookMs;
  if (secured.type === 'fault') return { tcp: 'ok', tls: 'failed', fault: secured.fault, connectMs, tlsMs: null };
  letGo(context, secured.socket);
  const tls = secured.trustFault ? 'untrusted' : 'valid';
  return { tcp: 'ok', tls, fault: secured.trustFault, connectMs, tlsMs: secured.tookMs };
};

const readAnchor = async (
  context: LookContext,
  anchor: Anchor,
  family: Family,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const address = anchorAddress(anchor, family);
  const startedAt = context.clock.now();
  const icmpAnswer = context.pings.replyWithin(address, context.limits().connectMs);
  const spoken = await speak(context, anchor, { address, attempt }, signal);
  const alive = spoken.tls === 'valid';
  // A valid handshake needs no ping to vouch for it; its echo reply is taken along if it is there already.
  const icmp = alive ? await Promise.race([icmpAnswer, Promise.resolve<Alive>('unknown')]) : await icmpAnswer;
  const facts: AnchorFacts = {
    kind: 'anchor',
    owner: anchor.owner,
    family,
    tcp: spoken.tcp,
    icmp: icmpOutcome[icmp],
    tls: spoken.tls,
  };
  return makeReading(context.clock, {
    probe: 'internet.anchor',
    layer: 'internet',
    target: `${anchor.owner} (IPv${family})`,
    attempt,
    startedAt,
    status: alive ? 'ok' : 'fault',
    fault: spoken.fault,
    phasesMs: {
      connect: spoken.connectMs,
      tls: spoken.tlsMs,
      total: alive ? (spoken.connectMs ?? 0) + (spoken.tlsMs ?? 0) : null,
    },
    detail: `TCP ${facts.tcp}, TLS ${facts.tls}, ping ${facts.icmp}`,
    facts,
  });
};

type Place = { anchor: Anchor; family: Family };

const askPlaces = (context: LookContext, places: readonly Place[]): Promise<Reading[]> =>
  Promise.all(
    places.map(({ anchor, family }) =>
      lookTwice(context, (attempt, signal) => readAnchor(context, anchor, family, attempt, signal)),
    ),
  );

// One is dead for good in some networks: the others are asked by small handshakes, too.
const askInTurn = async (context: LookContext, places: readonly Place[], turn: number): Promise<void> => {
  const { clock, limits, signal } = context;
  const first = places[turn % places.length];
  if (!first) return;
  const asked = askPlaces(context, [first]);
  // That it is late is reason enough: a dead line must not take twice as long to find.
  const inTime = await Promise.race([asked, clock.sleep(limits().lateMs, signal).then(() => null)]);
  const isWell = inTime?.some(({ status }) => status === 'ok') ?? false;
  const others = places.filter((place) => place !== first);
  await Promise.all([asked, isWell || signal.aborted ? undefined : askPlaces(context, others)]);
};

/**
 * Looks at every anchor in every family this machine has; in a calm look at one of them in one family, and at the rest once that one
 * has failed or is late.
 */
export const probeAnchors = async (context: LookContext): Promise<void> => {
  const { catalog, families, scope } = context;
  const places = catalog.anchors.flatMap((anchor) => families.map((family) => ({ anchor, family })));
  if (scope.calm) await askInTurn(context, places, scope.calm.turn);
  else await askPlaces(context, places);
};
