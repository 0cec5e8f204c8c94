// Opens a look: what all of its probes share, and what they learn from each other while it runs.
import type { Catalog, Region, Target } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import type { Settings } from '../../contract/settings.ts';
import type { NetworkState } from '../os/os.ts';
import type { LoadMeter } from '../probes/load-probe.ts';
import { limitsFor } from '../probes/limits.ts';
import type { NamedRegion } from '../probes/detect-region.ts';
import type { LookContext, LookScope, ProbeEdges } from '../probes/look-context.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { createPings } from '../probes/pings.ts';
import { medianOf } from '../probes/rtt-figures.ts';
import { openSystemNames } from '../probes/resolve/system-names.ts';
import { createTurnstile } from '../probes/turnstile.ts';
import type { HeavyQuestion } from './heavy-again.ts';
import { showsInternet, showsResolver } from './look-summary.ts';
import type { Questions } from './rotation.ts';

/** What a look works with. What is absent is what a lone check does: everything is asked at once, and nothing is known. */
export type LookInputs = {
  catalog: Catalog;
  settings: Settings;
  scope: LookScope;
  /** Chooses what TikTok is asked among the targets of the user's region. */
  choose?: (targets: readonly Target[]) => Questions;
  /** The region that TikTok named on this network, null when it did not; absent where it has not been asked yet. */
  detected?: Region | null;
  onRegion?: (named: NamedRegion) => void;
  /** Packets to TikTok got lost in the last look: count them again. */
  wayWasBad?: boolean;
  /** The line lost packets, or was late, when it was last measured. */
  lineWasBad?: boolean;
  /** Questions that cost more and that the present verdict rests on. */
  again?: ReadonlySet<HeavyQuestion>;
  /** Look up the log hosts as well; yes unless told. */
  asides?: boolean;
  /** Ask the user's LIVE server; with the other asides unless told. */
  ingest?: boolean;
  /** TikTok is asked only once the internet and the resolver in use have answered in this look. */
  gated?: boolean;
  /** A line that is usually quick has just fallen silent: it is given less time. */
  hurried?: boolean;
  /** What the anchors usually take on this network, in milliseconds. */
  usualRttMs?: number | null;
  /** Measures this machine's own load from look to look. */
  load?: LoadMeter;
};

/** What a look learns while it runs. */
export type Emission = {
  emit: LookContext['emit'];
  internetAnswers: Promise<boolean>;
  resolverAnswers: Promise<boolean>;
  /** Nobody else will show that the internet answers. */
  anchorsDone: () => void;
  /** Nobody else will show that the resolver answers. */
  lookupsDone: () => void;
  /**
   * How long connections take, in milliseconds: the shortest one to an anchor, or what is usual of late, since a line that
   * is full takes longer; null while there is none to an anchor.
   */
  rttMs: () => number | null;
};

/** So many of the latest connections tell what is usual at the moment; a slow one or two among them do not. */
const CONNECTIONS = 5;

/** Watches what passes for what every probe may need: whether the internet answers, and how far away it is. */
export const watchEmissions = (onReading: (reading: Reading) => void): Emission => {
  const internet = Promise.withResolvers<boolean>();
  const resolver = Promise.withResolvers<boolean>();
  let shortestMs: number | null = null;
  let latelyMs: number[] = [];
  const note = ({ facts, phasesMs: { connect } }: Reading): void => {
    if (connect === null) return;
    latelyMs = [...latelyMs, connect].slice(-CONNECTIONS);
    if (facts.kind === 'anchor') shortestMs = Math.min(shortestMs ?? Infinity, connect);
  };
  return {
    internetAnswers: internet.promise,
    resolverAnswers: resolver.promise,
    anchorsDone: () => internet.resolve(false),
    lookupsDone: () => resolver.resolve(false),
    rttMs: () => shortestMs && Math.max(shortestMs, medianOf(latelyMs) ?? 0),
    emit: (reading) => {
      if (showsInternet(reading)) internet.resolve(true);
      if (showsResolver(reading)) resolver.resolve(true);
      note(reading);
      onReading(reading);
    },
  };
};

/** Makes the context of one look over a network that has a way out. */
export const openContext = async (
  edges: ProbeEdges,
  inputs: LookInputs,
  network: NetworkState,
  emission: Emission,
  signal: AbortSignal,
): Promise<LookContext> => {
  const names = await openSystemNames(edges, signal);
  const { catalog, settings, scope, hurried = false, usualRttMs = null } = inputs;
  return {
    clock: edges.clock,
    net: edges.net,
    os: edges.os,
    catalog,
    settings,
    scope,
    network,
    families: usableFamilies(network),
    names,
    pings: createPings(edges, scope.samples, signal),
    // Haste is for finding out that a line is dead; once it answers, its own pace counts.
    limits: () => limitsFor(emission.rttMs() ?? usualRttMs, hurried && emission.rttMs() === null),
    paced: createTurnstile(edges.clock, signal),
    usualRttMs,
    internetAnswers: emission.internetAnswers,
    emit: emission.emit,
    signal,
  };
};
