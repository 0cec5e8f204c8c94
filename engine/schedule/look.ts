// One look at everything: all probes start at once, each reading is handed on the moment it exists, and what a failure
// calls for is asked while the rest still runs. There are no rounds to wait for.
import type { Catalog, Target } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import type { Settings } from '../../contract/settings.ts';
import type { NetworkState } from '../os/os.ts';
import { probeAnchors } from '../probes/anchor-probe.ts';
import { lookTwice } from '../probes/attempts.ts';
import { probeCanaries } from '../probes/canary-probe.ts';
import { readExchange } from '../probes/exchange-probe.ts';
import { probeFamilies } from '../probes/family-probe.ts';
import { probeGateways } from '../probes/gateway-probe.ts';
import { limitsFor } from '../probes/limits.ts';
import type { LookContext, LookScope, ProbeEdges } from '../probes/look-context.ts';
import { namesToAsk, probeLookups } from '../probes/lookup-probe.ts';
import { readNetwork, usableFamilies } from '../probes/network-probe.ts';
import { createPings } from '../probes/pings.ts';
import { probeQuality } from '../probes/quality-probe.ts';
import { openNameBook } from '../probes/resolve/name-book.ts';
import { createSuspicion } from './suspicion.ts';

/** What a look works with. */
export type LookInputs = { catalog: Catalog; settings: Settings; scope: LookScope };

/** The targets of the user's region; `auto` is the rest-of-the-world set until the region is known. */
export const targetsFor = (catalog: Catalog, settings: Settings): Target[] => {
  const region = settings.tiktok.region === 'auto' ? 'row' : settings.tiktok.region;
  return catalog.targets.filter((target) => target.region === 'any' || target.region === region);
};

// Any of these comes from beyond the provider; which of them is to be believed, the diagnosis decides.
const showsInternet = ({ facts, status }: Reading): boolean => {
  if (facts.kind === 'anchor') return facts.tcp === 'ok' || facts.icmp === 'ok';
  if (facts.kind === 'canary') return facts.answer === 'exact';
  return facts.kind === 'exchange' && status !== 'fault';
};

type Emission = {
  emit: LookContext['emit'];
  internetAnswers: Promise<boolean>;
  anchorsDone: () => void;
  rttMs: () => number | null;
};

// Watches what passes for two things every probe may need: whether the internet answers, and how far away it is.
const watchEmissions = (onReading: (reading: Reading) => void): Emission => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let rttMs: number | null = null;
  return {
    internetAnswers: promise,
    anchorsDone: () => resolve(false),
    rttMs: () => rttMs,
    emit: (reading) => {
      if (showsInternet(reading)) resolve(true);
      if (reading.facts.kind === 'anchor' && reading.phasesMs.connect !== null) {
        rttMs = Math.min(rttMs ?? Infinity, reading.phasesMs.connect);
      }
      onReading(reading);
    },
  };
};

const openContext = async (
  edges: ProbeEdges,
  inputs: LookInputs,
  network: NetworkState,
  emission: Emission,
  signal: AbortSignal,
): Promise<LookContext> => {
  const [resolvers, hosts] = await Promise.all([edges.os.resolvers(), edges.os.hostsFile()]);
  return {
    ...edges,
    ...inputs,
    network,
    families: usableFamilies(network),
    names: openNameBook({ edges, resolvers, hosts, signal }),
    pings: createPings(edges, inputs.scope.samples, signal),
    limits: () => limitsFor(emission.rttMs()),
    internetAnswers: emission.internetAnswers,
    emit: emission.emit,
    signal,
  };
};

const askTikTok = async (context: LookContext, targets: readonly Target[]): Promise<void> => {
  const exchanges = targets.map((target) =>
    lookTwice(context, (attempt, signal) => readExchange(context, target, { from: 'system', attempt }, signal)),
  );
  const [first] = targets;
  await Promise.all([...exchanges, first ? probeFamilies(context, first.host) : undefined]);
};

const probeAll = async (
  context: LookContext,
  anchorsDone: () => void,
  suspicionIdle: () => Promise<void>,
): Promise<void> => {
  const targets = context.scope.tiktok ? targetsFor(context.catalog, context.settings) : [];
  const names = namesToAsk(
    context,
    targets.map(({ host }) => host),
  );
  const [fellSilent] = await Promise.all([
    probeQuality(context),
    probeGateways(context),
    probeAnchors(context).finally(anchorsDone),
    ...(context.scope.tiktok
      ? [probeCanaries(context), probeLookups(context, names), askTikTok(context, targets)]
      : []),
  ]);
  // What answered in the first second is no word on a line that went dead in the third.
  if (fellSilent) await Promise.all([probeGateways(context), probeAnchors(context)]);
  await suspicionIdle();
};

/** Looks once; `onReading` sees every reading as it comes. Resolves when nothing is left to ask, or the signal fires. */
export const lookOnce = async (
  edges: ProbeEdges,
  inputs: LookInputs,
  onReading: (reading: Reading) => void,
  signal: AbortSignal,
): Promise<void> => {
  const network = await edges.os.networkState(signal);
  if (!network || signal.aborted) return;
  readNetwork(edges.clock, network).forEach(onReading);
  if (usableFamilies(network).length === 0) return;
  const ended = new AbortController();
  const within = AbortSignal.any([signal, ended.signal]);
  const notice: { of: (reading: Reading) => void } = { of: () => undefined };
  const emission = watchEmissions((reading) => {
    onReading(reading);
    notice.of(reading);
  });
  const context = await openContext(edges, inputs, network, emission, within);
  const suspicion = createSuspicion(context);
  notice.of = suspicion.notice;
  try {
    await probeAll(context, emission.anchorsDone, suspicion.idle);
  } finally {
    // Echo requests that nobody waits for any more end with the look.
    ended.abort();
  }
};
