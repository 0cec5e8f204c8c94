// What the parts of a running watch share: what they work with, what the last looks left behind, and who wakes whom.
import type { ObsServer } from '../../contract/obs.ts';
import type { Reading } from '../../contract/reading.ts';
import type { Settings } from '../../contract/settings.ts';
import type { BaselineStore } from '../baseline/baseline.ts';
import type { EngineEdges } from '../deps.ts';
import type { Judge } from '../judge.ts';
import { createLoadMeter } from '../probes/load-probe.ts';
import type { LoadMeter } from '../probes/load-probe.ts';
import { withObsServer } from '../probes/live-server.ts';
import type { NamedRegion } from '../probes/detect-region.ts';
import { createBell } from './bell.ts';
import type { Bell } from './bell.ts';
import { HORIZON_MS } from './cadence.ts';
import type { Cadence } from './cadence.ts';
import type { HoldReason } from './held.ts';
import { createHold } from './hold.ts';
import type { Hold } from './hold.ts';
import { createOutside, keepsOutside } from '../outside/outside.ts';
import { isFromPhone, keepsPhone } from '../phone/phone.ts';
import { lookOnce } from './look.ts';
import { summarize } from './look-summary.ts';
import type { LookSummary } from './look-summary.ts';
import type { LookInputs } from './open-look.ts';
import { meetOthers } from './outside-watch.ts';
import type { Others } from './outside-watch.ts';
import type { Measurement } from './quality-watch.ts';
import { createRegions } from './regions.ts';
import type { Regions } from './regions.ts';
import { createRotation } from './rotation.ts';
import type { Rotation } from './rotation.ts';

/** What a watch works with; `baseline` knows what is usual on a network. */
export type WatchInputs = Pick<LookInputs, 'catalog' | 'settings'> & {
  baseline: BaselineStore;
  /** Who outside may be asked at the moment. */
  consent: () => Promise<Settings['outside']>;
  /** Where OBS sends to at the moment; null while that is not known. */
  obsServer?: () => ObsServer | null;
};

/** A running watch. */
export type Watch = {
  edges: EngineEdges;
  inputs: WatchInputs;
  judge: Judge;
  rotation: Rotation;
  load: LoadMeter;
  hold: Hold;
  /** Rings when the links before TikTok are to be looked at alone, and when the line is to be measured. */
  near: Bell;
  line: Bell;
  measurement: Measurement;
  isMeasuring: boolean;
  /** On the way from one network to another: what the machine itself lacks does not count yet. */
  isRoaming: boolean;
  /** Ends the wait for the next look. */
  wakeUp: AbortController;
  /** Ends everything that was begun on one network, at one time. */
  epoch: AbortController;
  /** Looks that were cut off and have not ended yet. */
  leftovers: Promise<void>;
  cadence: Cadence;
  /** What the last looks left behind. */
  askAll: boolean;
  deep: boolean;
  nearIsWell: boolean;
  looks: number;
  faultyLooks: number;
  doubtfulLooks: number;
  /** The name of the present network, the last RTT to an anchor on it, and the regions that TikTok named. */
  network: string | null;
  lastRttMs: number | null;
  /** Whether no anchor has answered since router or internet were down, and when one answered after the last time, ISO 8601. */
  outage: { readonly isOn: boolean; readonly overAt: string };
  regions: Regions;
  others: Others;
};

const noOutage: Watch['outage'] = { isOn: false, overAt: '' };

/** A watch that has seen nothing. */
export const openWatch = (edges: EngineEdges, inputs: WatchInputs, judge: Judge): Watch => ({
  edges,
  inputs,
  judge,
  rotation: createRotation(edges.clock),
  load: createLoadMeter(edges),
  hold: createHold(edges.clock, judge),
  near: createBell(),
  line: createBell(),
  measurement: 'glance',
  isMeasuring: false,
  isRoaming: false,
  wakeUp: new AbortController(),
  epoch: new AbortController(),
  leftovers: Promise.resolve(),
  cadence: 'quiet',
  askAll: true,
  deep: false,
  nearIsWell: true,
  looks: 0,
  faultyLooks: 0,
  doubtfulLooks: 0,
  network: null,
  lastRttMs: null,
  outage: noOutage,
  regions: createRegions(edges.clock),
  others: meetOthers(createOutside(edges, inputs.catalog)),
});

const isOutage = ({ judge }: Watch): boolean =>
  ['router.down', 'internet.down'].includes(judge.settled().current?.code ?? 'unknown');

const noteLine = (watch: Watch, { facts, status, phasesMs, at }: Reading, wasOutage: boolean): void => {
  const anchor = facts.kind === 'anchor' ? status : null;
  if (anchor !== null && phasesMs.connect !== null) watch.lastRttMs = phasesMs.connect;
  if (isOutage(watch) && (!wasOutage || anchor === 'fault')) watch.outage = { ...watch.outage, isOn: true };
  else if (anchor === 'ok' && watch.outage.isOn) watch.outage = { isOn: false, overAt: at };
};

// A measurement that an outage cut through would tell it once more, as loss.
const isCutThrough = ({ outage }: Watch, { facts, startedAt }: Reading): boolean =>
  facts.kind === 'quality' && (outage.isOn || startedAt < outage.overAt);

/** Takes a reading in, unless something that is known already spoiled it. */
export const take = (watch: Watch, reading: Reading): void => {
  if (watch.isRoaming && reading.layer === 'device' && reading.status === 'fault') return;
  if (isCutThrough(watch, reading)) return;
  const wasOutage = isOutage(watch);
  watch.rotation.notice(reading);
  watch.judge.take(reading);
  noteLine(watch, reading, wasOutage);
};

/** What the anchors usually take on the present network, in milliseconds. */
export const usualRttMs = ({ network, inputs }: Watch): number | null =>
  network === null ? null : inputs.baseline.usualRttMs(network);

/** Has the line measured soon; `glance` and `suspicion` differ in how many good windows end it. */
export const measureSoon = (watch: Watch, measurement: Measurement): void => {
  watch.measurement = measurement;
  watch.line.ring();
};

/** Looks once, as `plan` says, and sums up what was seen. */
export const lookNow = async (watch: Watch, plan: Partial<LookInputs>, signal: AbortSignal): Promise<LookSummary> => {
  const { edges, inputs, judge, rotation, load, network, regions } = watch;
  const readings: Reading[] = [];
  const onReading = (reading: Reading): void => {
    readings.push(reading);
    take(watch, reading);
  };
  const region = regions.known(network ?? '');
  const known = region === undefined ? {} : { detected: region };
  const onRegion = (named: NamedRegion): void => regions.learn(watch.network ?? '', named);
  const { catalog } = inputs;
  const settings = withObsServer(inputs.settings, inputs.obsServer?.() ?? null);
  const scope = { samples: 3, tiktok: true };
  const common = { catalog, settings, scope, load, usualRttMs: usualRttMs(watch), onRegion, ...known };
  const nowMs = edges.clock.now();
  const isKept = (reading: Reading): boolean => keepsOutside(reading, nowMs) || keepsPhone(reading, nowMs);
  judge.forgetBefore(nowMs - HORIZON_MS, (reading) => rotation.keeps(reading) || isKept(reading));
  await lookOnce(edges, { ...common, ...plan }, onReading, signal);
  const summary = summarize(readings);
  if (!signal.aborted) watch.nearIsWell = summary.nearIsWell;
  return summary;
};

/** Drops what was seen and what is on its way: this is another network, or another time. Judging waits for a reason. */
export const startOver = (watch: Watch, reason: HoldReason | null): void => {
  // A program that merely stood still is on the same network as before, and somebody's word about another one holds.
  const word = reason === 'stall' ? watch.judge.readings().filter(isFromPhone) : [];
  // What was seen on another network says nothing about this one.
  if (reason === null) watch.judge.forgetAll();
  else watch.hold.begin(reason);
  word.forEach(watch.judge.take);
  watch.others.outside.forgetPlace();
  // Whether the internet is there is the first question; looks that ask TikTok in vain keep the answer back.
  Object.assign(watch, {
    askAll: true,
    nearIsWell: false,
    outage: noOutage,
    lastRttMs: null,
    faultyLooks: 0,
    doubtfulLooks: 0,
  });
  watch.epoch.abort();
  watch.epoch = new AbortController();
  watch.wakeUp.abort();
  measureSoon(watch, 'glance');
};
