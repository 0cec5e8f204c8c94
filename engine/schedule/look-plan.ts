// What the next look of a watch asks, by what the last ones left behind. Pure. Doubt about TikTok asks TikTok everything;
// doubt about the links before it, or about how well the line carries packets, leaves TikTok alone as far as it can.
import type { Canary, Catalog } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import type { LookScope } from '../probes/look-context.ts';
import { HEAVY_LOSS, isSlowRouter, isUnusualRtt } from '../diagnosis/line-limits.ts';
import type { Cadence } from './cadence.ts';
import { ASIDES_EVERY } from './rotation.ts';

/** What the last looks left behind. */
export type PlanState = {
  /** The first look, or somebody asked for one. */
  askAll: boolean;
  /** The internet and the resolver answered in the last look. */
  nearIsWell: boolean;
  /** The line is being measured: what is doubted now is its quality. */
  isMeasuring: boolean;
  /** While LIVE the user's own server belongs to every look. */
  cadence: Cadence;
  /** The user's own LIVE server failed when it was asked last. */
  ingestFails: boolean;
  /** Somebody asked for a look: it may cost more. */
  deep: boolean;
  /** Looks so far, and how many of the last ones in a row ended in doubt. */
  looks: number;
  doubtfulLooks: number;
  /** Looks in a row that ended with a fault settled. */
  faultyLooks: number;
  doubted: boolean;
  /** The settled code; null while there is none. */
  code: string | null;
};

/** How far the next look goes; its `catalog` holds the known pages of this look. */
export type LookPlan = {
  all: boolean;
  gated: boolean;
  asides: boolean;
  ingest: boolean;
  scope: LookScope;
  catalog: Catalog;
};

/** Doubt that so many whole looks at TikTok did not settle is followed by what is due only. */
const WHOLE_DOUBTS = 8;
/** Known pages of this many owners are enough while nothing is wrong; they take turns. */
const QUIET_PAGES = 2;
/** While LIVE, six times as often, one of them in so many looks. */
const CALM_PAGE_EVERY = 2;

const isQuiet = ({ askAll, doubted, code }: PlanState): boolean => !askAll && !doubted && code === 'ok';

/** A fault that has stood for so many looks is as well known as that all is well. */
const KNOWN_FAULT = 10;

// A stream that runs is not to be disturbed by looks that find what the last ones found.
const isCalm = ({ cadence, askAll, doubted, code, faultyLooks }: PlanState): boolean =>
  cadence === 'live' && !askAll && !doubted && (code === 'ok' || faultyLooks >= KNOWN_FAULT);

const pagesOf = (canaries: readonly Canary[], look: number, count: number): Canary[] =>
  canaries.length <= count
    ? [...canaries]
    : Array.from({ length: count }, (_, index) => canaries[(look * count + index) % canaries.length]!);

const pageInTurn = (canaries: readonly Canary[], look: number): Canary[] =>
  look % CALM_PAGE_EVERY === 0 ? pagesOf(canaries, look / CALM_PAGE_EVERY, 1) : [];

const pagesFor = (state: PlanState, canaries: readonly Canary[]): readonly Canary[] => {
  if (isCalm(state)) return pageInTurn(canaries, state.looks);
  return isQuiet(state) ? pagesOf(canaries, state.looks, QUIET_PAGES) : canaries;
};

/** Doubt that goes on gets a whole look now and then all the same, or what only whole looks ask could never be cleared. */
const WHOLE_AMONG = 4;

// What a quiet look found among the few hosts that it asked may be all of TikTok.
const isFreshFaultOfTikTok = ({ code, faultyLooks }: PlanState): boolean =>
  faultyLooks === 1 && code !== null && /^(tiktok|path)\./.test(code);

const needsWholeLook = ({ doubted, nearIsWell, isMeasuring, doubtfulLooks }: PlanState): boolean =>
  doubted && nearIsWell && ((!isMeasuring && doubtfulLooks < WHOLE_DOUBTS) || doubtfulLooks % WHOLE_AMONG === 3);

/** Plans the next look over a catalog. */
export const planLook = (catalog: Catalog, state: PlanState): LookPlan => {
  const { askAll, nearIsWell, looks, cadence, ingestFails, deep } = state;
  const [quiet, calm] = [isQuiet(state), isCalm(state)];
  const all = askAll || needsWholeLook(state) || (nearIsWell && isFreshFaultOfTikTok(state));
  const asides = all || looks % ASIDES_EVERY === 0;
  return {
    all,
    asides,
    ingest: asides || ingestFails || cadence === 'live',
    gated: !nearIsWell,
    // The pulse has felt the line all the while; one echo more shows that an anchor lives.
    scope: {
      ...{ samples: quiet ? 1 : 3, tiktok: true, deep, light: cadence === 'live' },
      ...(calm && !all && { calm: { turn: looks } }),
    },
    catalog: { ...catalog, canaries: [...pagesFor(state, catalog.canaries)] },
  };
};

const lossIn = ({ facts }: Reading): number =>
  facts.kind === 'quality' && facts.received > 0 ? (facts.sent - facts.received) / facts.sent : 0;

/** True when the last series to the router or an anchor was not good: its end shows only when it is measured again. */
export const lineWasBad = (readings: readonly Reading[]): boolean =>
  readings.some((reading) => {
    const { facts } = reading;
    if (facts.kind !== 'quality' || facts.to === 'tiktok') return false;
    const isSlow = facts.to === 'router' ? isSlowRouter(facts.rttMs) : isUnusualRtt(facts.rttMs, facts.usualRttMs);
    return isSlow || lossIn(reading) >= HEAVY_LOSS;
  });

/** True when the last handshakes with TikTok were not good; they too must be counted again. */
export const wayWasBad = (readings: readonly Reading[]): boolean =>
  readings.some(
    (reading) => reading.facts.kind === 'quality' && reading.facts.to === 'tiktok' && lossIn(reading) >= HEAVY_LOSS,
  );

/** True when the user's own LIVE server failed when it was asked last. */
export const ingestFails = (readings: readonly Reading[]): boolean =>
  readings.some(({ facts, status }) => facts.kind === 'ingest' && facts.to !== 'control' && status === 'fault');

/** The questions to TikTok whose latest answer was a fault. */
export const questionsFailing = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(
    readings.flatMap(({ facts, status }) =>
      facts.kind === 'exchange' && facts.addressesFrom === 'system' && status === 'fault' ? [facts.question] : [],
    ),
  );
