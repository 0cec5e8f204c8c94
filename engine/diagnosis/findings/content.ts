// How content flows: how fast bytes come from TikTok and from a control, and whether large packets pass. Slow is only slow
// beside a control of the same minute.
import type { ReadingOf } from '../../../contract/reading.ts';
import type { Feature } from '../../../contract/verdict.ts';
import { NARROW_KBIT_S } from '../line-limits.ts';
import { entriesOf } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';
import type { Span } from './quality.ts';
import type { TargetFinding } from './targets.ts';

/** A body must take longer than so many round trips, or TCP was only starting (RFC 6928: ten segments first, then doubling). */
const TELLING_ROUND_TRIPS = 8;
/** TikTok must be this many times slower than the control. */
const STARVED_TIMES = 3;
/** And slower than this, or nobody would notice (kbit/s): half of what a 720p video needs. */
const STARVED_KBIT_S = 1500;
/** Large packets must vanish towards controls of this many owners. */
const SIZE_CONTROLS = 2;

/** A second transfer follows a slow one within seconds, or not at all; what is further apart is not of the same look. */
const ONCE_MS = 45_000;

type Transfer = EntryOf<'throughput'>;

/** Transfers and sizes, weighed. */
export type ContentFindings = {
  /** Bodies of TikTok's that began and then stopped. */
  stalled: readonly Transfer[];
  /** A control's body came, at whatever rate: what stalls is not everything. */
  controlCame: boolean;
  /** Features whose content comes much slower than a control's, and those transfers. */
  starved: {
    holds: boolean;
    features: readonly Feature[];
    confirmed: boolean;
    entries: readonly Entry[];
    /** When their bodies were on the way. */
    spans: readonly Span[];
  };
  /** The controls' own transfers are slow, and no other is fast: the line is narrow. */
  narrow: { holds: boolean; confirmed: boolean; entries: readonly Entry[] };
  controlFlows: boolean;
  /** It was tried how fast content comes, beside a control. */
  wasMeasured: boolean;
  /**
   * Whether large packets come back from controls at all; where they do not, unfinished answers are nobody's fault.
   * Not asked, too, where large echo requests alone are dropped.
   */
  largePackets: 'pass' | 'vanish' | 'unknown' | 'not-asked';
  /** Small packets pass and large ones vanish, to controls of two owners, and answers stop halfway. */
  largeLost: { holds: boolean; confirmed: boolean; entries: readonly Entry[] };
};

// A body that is over within a few round trips tells how far away its server is, and not how wide the line.
const rateIn = ({ facts, phasesMs }: ReadingOf<'throughput'>): number | null =>
  facts.tookMs > TELLING_ROUND_TRIPS * (phasesMs.connect ?? 0) || (facts.kbitS ?? 0) >= NARROW_KBIT_S
    ? facts.kbitS
    : null;

const rateOf = ({ latest }: Transfer): number | null => rateIn(latest);

const best = (transfers: readonly Transfer[]): number => Math.max(0, ...transfers.map((one) => rateOf(one) ?? 0));

// Every remembered transfer of a question in a row was slow.
const slowTwice = (transfer: Transfer, isSlow: (kbitS: number) => boolean): boolean =>
  transfer.looks.slice(-2).length === 2 && transfer.looks.slice(-2).every((look) => isSlow(rateIn(look) ?? Infinity));

type Sizes = EntryOf<'sizes'>;

const isLost = ({ latest: { facts } }: Sizes): boolean => facts.small === 'yes' && facts.large === 'no';

// A certificate is several kilobytes long: where one came from the same owner in the same look, it is the echo requests that
// somebody drops. Only a body of a control's that stops halfway is stronger evidence.
const certified = (window: Window, controlStalls: boolean): ((sizes: Sizes) => boolean) => {
  const valid = controlStalls ? [] : entriesOf(window, 'anchor').filter(({ latest }) => latest.facts.tls === 'valid');
  return (sizes) =>
    valid.some(
      ({ latest }) =>
        latest.facts.owner === sizes.latest.facts.owner &&
        Date.parse(latest.at) >= Date.parse(sizes.latest.startedAt) - ONCE_MS,
    );
};

const largePacketsIn = (
  sizes: readonly Sizes[],
  arrived: boolean,
  isCertified: (sizes: Sizes) => boolean,
): ContentFindings['largePackets'] => {
  // Where the ends agree on smaller packets, as behind many home lines, large echo requests vanish and nobody suffers.
  if (arrived || sizes.some(({ latest }) => latest.facts.large === 'yes')) return 'pass';
  const lost = sizes.filter(isLost);
  if (lost.some((one) => !isCertified(one))) return 'vanish';
  // Echo requests that somebody drops ask nothing: only a whole body will tell.
  return sizes.length > 0 && lost.length === 0 ? 'unknown' : 'not-asked';
};

const findLargeLost = (
  lost: readonly Sizes[],
  largePackets: ContentFindings['largePackets'],
  stopsHalfway: boolean,
): ContentFindings['largeLost'] => {
  const owners = new Set(lost.map(({ latest }) => latest.facts.owner));
  return {
    holds: largePackets === 'vanish' && stopsHalfway && owners.size >= SIZE_CONTROLS,
    confirmed: lost.every(({ looks }) => looks.length > 1 || looks.some(({ attempt }) => attempt > 1)),
    entries: lost,
  };
};

const spanOf = ({ at, facts }: ReadingOf<'throughput'>): Span => {
  const toMs = Date.parse(at);
  return { fromMs: toMs - facts.tookMs, toMs };
};

const halfway = ({ state }: TargetFinding): boolean => state === 'no-answer' || state === 'cut-in-tls';

// A transfer of a lossy time tells of the loss alone; and one that was slow once, and was not tried again, is soon no
// reason any more to doubt anything.
const transfersIn = (window: Window, lossyUntilMs: number): Transfer[] => {
  const transfers = entriesOf(window, 'throughput');
  // Most judgements have none, and each reading is judged.
  if (transfers.length === 0) return [];
  const newestMs = Math.max(...[...window.values()].map(({ latest }) => Date.parse(latest.at)));
  const counting = transfers.filter(({ latest, looks }) => {
    const isFresh = looks.length > 1 || newestMs - Date.parse(latest.at) <= ONCE_MS;
    return isFresh && Date.parse(latest.startedAt) >= lossyUntilMs;
  });
  const lastMs = Math.max(...counting.map(({ latest }) => Date.parse(latest.at)));
  return counting.filter(({ latest }) => lastMs - Date.parse(latest.at) <= ONCE_MS);
};

/**
 * Reads transfers and sizes from the window; `targets` tell how the ordinary fetches went. A transfer that began before
 * `lossyUntilMs` tells of the loss alone.
 */
export const findContent = (
  window: Window,
  targets: readonly TargetFinding[],
  lossyUntilMs = -Infinity,
): ContentFindings => {
  const transfers = transfersIn(window, lossyUntilMs);
  const ours = transfers.filter(({ latest }) => latest.facts.of === 'tiktok');
  const controls = transfers
    .filter(({ latest }) => latest.facts.of === 'control')
    .filter((one) => rateOf(one) !== null);
  const controlKbitS = best(controls);
  const isStarved = (kbitS: number): boolean => kbitS < STARVED_KBIT_S && kbitS * STARVED_TIMES <= controlKbitS;
  const starving = ours.filter((one) => rateOf(one) !== null && isStarved(rateOf(one) ?? 0));
  const isNarrow = (kbitS: number): boolean => kbitS < NARROW_KBIT_S;
  const stalled = transfers.filter(({ latest }) => latest.facts.stalled);
  const sizes = entriesOf(window, 'sizes').filter(({ latest }) => latest.facts.to === 'control');
  const isCertified = certified(
    window,
    stalled.some(({ latest }) => latest.facts.of === 'control'),
  );
  const largePackets = largePacketsIn(
    sizes,
    [...ours, ...controls].some((one) => rateOf(one) !== null),
    isCertified,
  );
  const lost = sizes.filter((one) => isLost(one) && !isCertified(one));
  return {
    stalled: ours.filter(({ latest }) => latest.facts.stalled),
    controlCame: controls.length > 0,
    largePackets,
    starved: {
      holds: starving.length > 0,
      features: starving.flatMap(({ latest }) => latest.facts.feature ?? []),
      confirmed: starving.every((one) => slowTwice(one, isStarved)),
      entries: [...starving, ...controls],
      spans: starving.flatMap(({ looks }) => looks.map(spanOf)),
    },
    narrow: {
      holds: controls.length > 0 && isNarrow(best(transfers)),
      confirmed: controls.every((one) => slowTwice(one, isNarrow)),
      entries: controls,
    },
    wasMeasured: ours.some((one) => rateOf(one) !== null) && controls.length > 0,
    controlFlows: controls.length > 0 && !isNarrow(controlKbitS),
    largeLost: findLargeLost(lost, largePackets, stalled.length > 0 || targets.some(halfway)),
  };
};
