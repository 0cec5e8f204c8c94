// Feels the pulse of the router and of the anchors every two seconds: whether they live, and how well packets travel. When
// an echo is lost it looks closer at once, until chance can be told from a lossy line.
import type { Anchor } from '../../contract/catalog.ts';
import { anchorAddress } from '../probes/anchor-probe.ts';
import { gatewaysOf } from '../probes/gateway-probe.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { keptIntervalMs } from '../probes/pings.ts';
import type { NetworkState } from '../os/os.ts';
import { PULSE_MS } from './cadence.ts';
import { feelByEcho, feelByTcp } from './pulse.ts';
import type { Echo, Felt } from './pulse.ts';
import { lossScore, pulseSuspicion, withBeat } from './pulse-history.ts';
import type { Beat, PulseHistory, PulseSuspicion } from './pulse-history.ts';

/** A single lost packet is normal life: a second request goes out soon after the first. */
const CALM = { requests: 2, intervalMs: 300, all: false } as const;
/** After a loss: enough requests to tell in a few seconds, at the shortest interval that ping grants. */
const CLOSE = { requests: 10, intervalMs: 200, all: true } as const;
/** So many closer looks after a loss; a line that has not shown itself by then is felt calmly again. */
const CLOSE_BEATS = 4;
/** A reply is waited for between these, and three times as long as the place usually takes. */
const LEAST_REPLY_MS = 500;
const MOST_REPLY_MS = 1000;
const PATIENCE = 3;
/** Until the network's state was read for the first time. */
const UNREAD_MS = 250;

/** Whom the echoes call. */
export type EchoCalls = {
  /** A place fell silent, or came back. */
  onLife: () => void;
  onSuspicion: (suspicion: PulseSuspicion) => void;
  /** The RTT of an anchor, in milliseconds. */
  onRtt: (rttMs: number) => void;
  onEcho: (echo: EchoTold) => void;
};

/**
 * What was felt at one end of the line at one moment (epoch ms): echo requests, or connections where there is no echo. `place` tells
 * the anchors apart, whose RTTs differ.
 */
export type EchoTold = {
  to: 'router' | 'internet';
  place: string;
  atMs: number;
  sent: number;
  lost: number;
  rttMs: number | null;
};

/** What the echoes are told from outside. */
export type EchoAround = { network: () => NetworkState | null; usualRttMs: () => number | null };

type Place = { to: Beat['to']; id: string; address: string };
/** What was learned about a place on this network. */
type Known = { alive: boolean; echoes: boolean; rttMs: number | null };

/** The heart that the echoes feel; `forget` is for another network. */
export type EchoWatch = { run: (signal: AbortSignal) => Promise<void>; forget: () => void };

const routerOf = ({ routes }: NetworkState): Place[] => {
  const address = gatewaysOf(routes)[0]?.gateway;
  return address === undefined || /^fe80:/i.test(address) ? [] : [{ to: 'router', id: 'router', address }];
};

/** What was felt so far on this network. */
type Felts = { history: PulseHistory; known: Map<string, Known> };

const nothingFelt = (): Felts => ({ history: [], known: new Map() });

type Heart = {
  edges: ProbeEdges;
  around: EchoAround;
  calls: EchoCalls;
  felts: Felts;
};

const replyMsOf = ({ felts: { known } }: Heart, { id }: Place): number => {
  const usual = known.get(id)?.rttMs ?? MOST_REPLY_MS;
  return Math.min(MOST_REPLY_MS, Math.max(LEAST_REPLY_MS, PATIENCE * usual));
};

type How = Pick<Echo, 'requests' | 'intervalMs' | 'all'>;

// Whole networks drop pings: until an anchor has answered one, a connection is tried beside it, since one after the other
// would take too long. A router that drops them is not felt.
const feelPlace = async (heart: Heart, place: Place, how: How, signal: AbortSignal): Promise<Felt | null> => {
  const { edges, felts } = heart;
  const asked = { ...how, address: place.address, replyMs: replyMsOf(heart, place) };
  const answersEcho = felts.known.get(place.id)?.echoes === true;
  const connect = () => (place.to === 'anchor' ? feelByTcp(edges, asked, signal) : null);
  const [echo, connection] = await Promise.all([feelByEcho(edges, asked, signal), answersEcho ? null : connect()]);
  if (echo !== null && (answersEcho || echo.alive || signal.aborted)) return echo;
  return connection ?? connect();
};

/** Learns what was felt; true when a place fell silent, came back, or is silent from the start. */
const learn = ({ felts, calls, edges }: Heart, place: Place, felt: Felt): boolean => {
  const before = felts.known.get(place.id);
  const echoes = (before?.echoes ?? false) || (felt.alive && felt.requests !== null);
  felts.known.set(place.id, { alive: felt.alive, echoes, rttMs: felt.rttMs ?? before?.rttMs ?? null });
  if (felt.requests && echoes) {
    felts.history = withBeat(felts.history, { to: place.to, id: place.id, ...felt.requests, rttMs: felt.rttMs });
  }
  if (place.to === 'anchor' && felt.rttMs !== null) calls.onRtt(felt.rttMs);
  const { sent, lost } = felt.requests ?? { sent: 1, lost: felt.alive ? 0 : 1 };
  const to = place.to === 'router' ? 'router' : 'internet';
  // A router that never answers an echo drops them all: that is no loss.
  const told = { to, place: place.id, atMs: edges.clock.now(), sent, lost, rttMs: felt.rttMs } as const;
  if (place.to === 'anchor' || echoes) calls.onEcho(told);
  // Each place is compared with itself: one that is dead for good is told once.
  return (before?.alive ?? true) !== felt.alive;
};

const feelAll = async (heart: Heart, places: readonly Place[], how: How, signal: AbortSignal): Promise<void> => {
  const { felts } = heart;
  const changed = await Promise.all(
    places.map(async (place) => {
      const felt = await feelPlace(heart, place, how, signal);
      // What was under way when everything was forgotten belongs to what was forgotten.
      return felt !== null && !signal.aborted && felts === heart.felts && learn(heart, place, felt);
    }),
  );
  if (changed.some(Boolean)) heart.calls.onLife();
};

const suspect = ({ felts, around, calls }: Heart): boolean => {
  const suspicion = pulseSuspicion(felts.history, around.usualRttMs());
  if (suspicion === null) return false;
  // What comes next needs evidence of its own.
  felts.history = [];
  calls.onSuspicion(suspicion);
  return true;
};

const lossIn = ({ felts: { history } }: Heart): number => lossScore(history, 'anchor') + lossScore(history, 'router');

// Where ping keeps a longer interval, fewer requests fit into the time in which a silence must show, and more looks follow.
const closeLooks = ({ os }: ProbeEdges, { address }: Place): { how: How; beats: number } => {
  const intervalMs = keptIntervalMs(os, address, CLOSE.intervalMs);
  const requests = 1 + Math.max(1, Math.floor(((CLOSE.requests - 1) * CLOSE.intervalMs) / intervalMs));
  return { how: { ...CLOSE, requests, intervalMs }, beats: Math.ceil((CLOSE_BEATS * CLOSE.requests) / requests) };
};

const lookCloser = async (heart: Heart, anchors: readonly Place[], router: readonly Place[], signal: AbortSignal) => {
  const { how, beats } = closeLooks(heart.edges, anchors[0]!);
  for (let beat = 0; beat < beats && lossIn(heart) > 0 && !signal.aborted; beat += 1) {
    const pair = [0, 1].map((index) => anchors[(beat * 2 + index) % anchors.length]!);
    await feelAll(heart, [...router, ...new Set(pair)], how, signal);
    if (suspect(heart)) return;
  }
};

const beatOnce = async (
  heart: Heart,
  anchors: readonly Anchor[],
  network: NetworkState,
  beat: number,
  signal: AbortSignal,
): Promise<void> => {
  const [family] = usableFamilies(network);
  if (family === undefined) return;
  const places = anchors.map((anchor): Place => {
    return { to: 'anchor', id: `${anchor.id} ${family}`, address: anchorAddress(anchor, family) };
  });
  const router = routerOf(network);
  const lossBefore = lossIn(heart);
  // The router and a second anchor take turns.
  const second = beat % 2 === 0 && router.length > 0 ? router : [places[(beat + 1) % places.length]!];
  await feelAll(heart, [places[beat % places.length]!, ...second], CALM, signal);
  if (signal.aborted || suspect(heart)) return;
  if (lossIn(heart) > lossBefore) await lookCloser(heart, places, router, signal);
};

/** Makes a watch over `anchors`. */
export const createEchoWatch = (
  edges: ProbeEdges,
  anchors: readonly Anchor[],
  around: EchoAround,
  calls: EchoCalls,
): EchoWatch => {
  const heart: Heart = { edges, around, calls, felts: nothingFelt() };
  return {
    run: async (signal) => {
      let beat = 0;
      while (!signal.aborted) {
        const network = around.network();
        if (network) await beatOnce(heart, anchors, network, beat, signal);
        if (network) beat += 1;
        await edges.clock.sleep(network ? PULSE_MS : UNREAD_MS, signal);
      }
    },
    forget: () => {
      heart.felts = nothingFelt();
    },
  };
};
