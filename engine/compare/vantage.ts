// One network as a place to look from: bound edges, a judge of its own, and what the interfaces counted while it looked.
import type { Network, Side } from '../../contract/compare.ts';
import { layerOf } from '../../contract/verdict.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import { wholeScope } from '../check.ts';
import { createJudge } from '../judge.ts';
import type { Judge } from '../judge.ts';
import type { NetworkState, Os } from '../os/os.ts';
import { readNetwork } from '../probes/network-probe.ts';
import { lookOnce, targetsFor } from '../schedule/look.ts';
import { standing, verdictAtEnd } from '../verdict-at-end.ts';
import type { BoundNet } from './bound-net.ts';
import { bindOs } from './bound-os.ts';
import { createCarriedSum } from './carried.ts';
import type { CarriedSum } from './carried.ts';
import { chooseResolvers } from './choose-resolvers.ts';
import type { Resolvers } from './choose-resolvers.ts';
import type { CompareEdges, CompareInputs } from './compare-inputs.ts';
import { isSamePlace } from './judge/networks.ts';
import { proofOf } from './judge/proof.ts';
import type { OwnTraffic } from './judge/proof.ts';

/** A network to look from. */
export type Vantage = {
  look: (signal: AbortSignal) => Promise<void>;
  /** The settled code; null while there is none. */
  code: () => VerdictCode | null;
  isInDoubt: () => boolean;
  /** What was seen, and how it is known that it was seen over this network. */
  side: () => Side;
  close: () => void;
};

/** Both networks, as they were when the comparison began. */
export type Place = { network: Network; other: Network; state: NetworkState };

const none = { sentBytes: 0, receivedBytes: 0 };
const nothingSent: OwnTraffic = { sockets: none, pings: none };

const noResolvers: Resolvers = { servers: [], source: 'guessed' };

const resolversFor = async (
  { os, details }: CompareEdges,
  { network, state }: Place,
  signal: AbortSignal,
): Promise<Resolvers> => {
  if (network.why !== null) return noResolvers;
  const [told, system] = await Promise.all([details.resolversOf(network.name, signal), os.resolvers()]);
  return chooseResolvers(state, network, { told, system });
};

const bindTo = ({ bind }: CompareEdges, place: Place, signal: AbortSignal): Promise<BoundNet | null> => {
  const { name, why } = place.network;
  const found = place.state.interfaces.find((one) => one.name === name);
  const addresses = (found?.addresses ?? []).map(({ address }) => address);
  return why === null ? bind({ device: name, addresses }, signal) : Promise.resolve(null);
};

type Seen = { judge: Judge; startedAt: number; looks: number; resolvers: Resolvers; isSamePlace: boolean };

const sideOf = (
  { network }: Place,
  { judge, startedAt, looks, resolvers, isSamePlace: isSame }: Seen,
  bound: BoundNet | null,
  carried: CarriedSum,
): Side => {
  const verdict = verdictAtEnd(judge, startedAt);
  const traffic = bound?.net.traffic() ?? { bytesSent: 0, bytesReceived: 0, requests: 0 };
  const witness = { own: carried.own(), other: carried.other(), isSamePlace: isSame };
  const proof = proofOf(bound?.sent() ?? nothingSent, witness, layerOf(verdict.code));
  const { layers } = judge.snapshot(traffic);
  const why = bound?.isWhole() ? null : (network.why ?? 'cannot-bind');
  return { network: { ...network, why }, looks, verdict, layers, proof, resolvers: resolvers.source, traffic };
};

// A network that another one has replaced, or whose answers the system has begun to throw away, is not the one that was meant.
const staysTheSame = async (
  { os, details }: CompareEdges,
  { network, state }: Place,
  signal: AbortSignal,
): Promise<boolean> => {
  const now = await os.networkState(signal);
  if (!now) return true;
  const isDeaf = network.why === null && (await details.dropsReplies(network.name, now));
  return isSamePlace(state, now, network.name) && !isDeaf;
};

// What the system says about itself is all that there is of a network to which nothing is bound.
const askSystem = async ({ clock }: CompareEdges, os: Os, judge: Judge, signal: AbortSignal): Promise<void> => {
  const state = await os.networkState(signal);
  if (state) readNetwork(clock, state).forEach(judge.take);
};

/** Binds to a network; where it is not connected, only the system is asked about it. */
export const createVantage = async (edges: CompareEdges, inputs: CompareInputs, place: Place): Promise<Vantage> => {
  const { clock } = edges;
  const { catalog, settings, signal } = inputs;
  const [device, other] = [place.network.name, place.other.name];
  const resolvers = await resolversFor(edges, place, signal);
  const bound = await bindTo(edges, place, signal);
  const os = bindOs(edges.os, { device, resolvers: resolvers.servers });
  const judge = createJudge(clock, targetsFor(catalog, settings).length);
  const carried = createCarriedSum(edges.os, { own: device, other });
  const seen: Seen = { judge, startedAt: clock.now(), looks: 0, resolvers, isSamePlace: true };
  const lookOver = ({ net }: BoundNet, within: AbortSignal): Promise<void> =>
    carried.during(() => lookOnce({ clock, net, os }, { catalog, settings, scope: wholeScope }, judge.take, within));
  return {
    look: async (within) => {
      seen.looks += 1;
      await (bound ? lookOver(bound, within) : askSystem(edges, os, judge, within));
      seen.isSamePlace &&= await staysTheSame(edges, place, signal);
    },
    code: () => standing(judge)?.code ?? null,
    isInDoubt: () => standing(judge) === null,
    side: () => sideOf(place, seen, bound, carried),
    close: () => bound?.close(),
  };
};
