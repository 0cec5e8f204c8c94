// What others see who sit elsewhere: with the same provider, in the same country, anywhere else. They are witnesses about
// now only if they were asked after TikTok last answered here.
import { circles } from '../../../contract/facts-outside.ts';
import type { Circle } from '../../../contract/facts-outside.ts';
import type { FactsOf } from '../../../contract/reading.ts';
import type { Fare } from '../../../contract/verdict.ts';
import { entriesOf } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';
import { hurts } from './targets.ts';
import type { TargetFinding } from './targets.ts';

/**
 * A word about the world takes so many witnesses who agree so far. A third of them may sit where TikTok is banned, so more than
 * that must fail before it is TikTok's own (evidence C.1 asks for half, of a larger world).
 */
const WORLD = { works: { least: 4, mostFailing: 0.2 }, fails: { least: 6, leastFailing: 0.7 } } as const;
/** Few people share a provider with anybody: two who agree are a word, and they must agree more. */
const NEAR = { works: { least: 2, mostFailing: 0.34 }, fails: { least: 2, leastFailing: 0.6 } } as const;
/** Tests of fewer people than this say nothing about a block … */
const BLOCKING_TESTS = 5;
/** … and from this share on it is one (evidence C.2). */
const BLOCKED_SHARE = 0.5;

/** A network whose routes fewer see has had a major event (evidence C.5). */
const SEEN_BY_MOST = 0.5;

/** The words of others, and the readings that they rest on. */
export type OutsideFindings = {
  /** The host that others were asked about; null while nobody was asked. */
  host: string | null;
  /** When they were asked, ISO 8601. */
  at: string | null;
  /** How they fare with TikTok when they look it up themselves, circle by circle. */
  byName: Readonly<Record<Circle, Fare>>;
  /** How the whole world fares with the very server that this machine was sent to. */
  byAddress: Fare;
  /** How they fare with a control. */
  control: Fare;
  /** Of those anywhere else: how many were asked by name and said something, and how many reached TikTok. */
  asked: number;
  reached: number;
  entries: readonly Entry[];
  /** What else was said, beside how others fare with TikTok. */
  remarks: readonly Remark[];
  /** Tests of the last days by people in the country or of the provider find TikTok blocked. */
  blocked: { holds: boolean; entries: ReadonlyArray<EntryOf<'blocking'>> };
};

/** Something said from outside that may speak for a cause. */
export type Remark = EntryOf<'blocking' | 'outage' | 'cloud' | 'routes' | 'chatter' | 'ban'>;

type Vantage = EntryOf<'vantage'>;

/** Nobody else was asked. */
const nobodyAsked: OutsideFindings = {
  host: null,
  at: null,
  byName: { network: 'unknown', country: 'unknown', world: 'unknown' },
  byAddress: 'unknown',
  control: 'unknown',
  asked: 0,
  reached: 0,
  entries: [],
  remarks: [],
  blocked: { holds: false, entries: [] },
};

const fareOf = (worked: number, failed: number, { works, fails }: typeof WORLD | typeof NEAR): Fare => {
  const all = worked + failed;
  if (all >= fails.least && failed / all >= fails.leastFailing) return 'fails';
  return all >= works.least && failed / all <= works.mostFailing ? 'works' : 'unknown';
};

// Somebody else's certificate is a block where it was met; it says nothing about TikTok itself.
const fareIn = (where: Circle, entries: readonly Vantage[]): Fare => {
  const facts = entries.find(({ latest }) => latest.facts.where === where)?.latest.facts;
  if (!facts) return 'unknown';
  return where === 'world'
    ? fareOf(facts.reached, facts.failed, WORLD)
    : fareOf(facts.reached, facts.failed + facts.tampered, NEAR);
};

/** When a host that fails last answered here, ISO 8601; empty where it did not. Who was asked before that speaks about another time. */
export const lastWellAt = (targets: readonly TargetFinding[], host: string): string =>
  targets
    .filter((target) => target.host === host && hurts(target))
    .flatMap(({ entry }) => entry.looks.findLast(({ status }) => status !== 'fault')?.at ?? [])
    .toSorted()
    .at(-1) ?? '';

const sumOf = (entries: readonly Vantage[], key: 'controlReached' | 'controlFailed'): number =>
  entries.reduce((sum, { latest: { facts } }) => sum + facts[key], 0);

const findBlocked = (window: Window): OutsideFindings['blocked'] => {
  const isBlocked = ({ tests, blocked }: FactsOf<'blocking'>): boolean =>
    tests >= BLOCKING_TESTS && blocked / tests >= BLOCKED_SHARE;
  const entries = entriesOf(window, 'blocking').filter(({ latest }) => isBlocked(latest.facts));
  return { holds: entries.length > 0, entries };
};

// What is as it should be is no remark.
const remarkable = (window: Window): Remark[] => [
  ...entriesOf(window, 'ban'),
  ...entriesOf(window, 'outage').filter(({ latest }) => latest.facts.level !== 'normal'),
  ...entriesOf(window, 'cloud').filter(({ latest }) => latest.facts.troubled.length > 0),
  ...entriesOf(window, 'routes').filter(({ latest }) => latest.facts.seenShare < SEEN_BY_MOST),
  ...entriesOf(window, 'chatter').filter(({ latest }) => latest.facts.level !== 'none'),
];

/** Weighs what others said. */
export const findOutside = (window: Window, targets: readonly TargetFinding[]): OutsideFindings => {
  const blocked = findBlocked(window);
  const remarks = [...blocked.entries, ...remarkable(window)];
  const entries = entriesOf(window, 'vantage').filter(
    ({ latest }) => latest.startedAt > lastWellAt(targets, latest.facts.host),
  );
  const byName = entries.filter(({ latest }) => latest.facts.by === 'name');
  const byAddress = entries.filter(({ latest }) => latest.facts.by === 'address');
  const [first] = byName;
  if (!first) return { ...nobodyAsked, remarks, blocked };
  const world = byName.find(({ latest }) => latest.facts.where === 'world')?.latest.facts;
  const control = fareOf(sumOf(byName, 'controlReached'), sumOf(byName, 'controlFailed'), WORLD);
  // Without a control that they reach, nobody is a witness.
  const word = (fare: Fare): Fare => (control === 'works' ? fare : 'unknown');
  const fares = circles.map((where) => [where, word(fareIn(where, byName))] as const);
  return {
    host: first.latest.facts.host,
    at: first.latest.at,
    byName: Object.fromEntries(fares) as OutsideFindings['byName'],
    byAddress: word(fareIn('world', byAddress)),
    control,
    asked: (world?.reached ?? 0) + (world?.failed ?? 0),
    reached: world?.reached ?? 0,
    entries,
    remarks,
    blocked,
  };
};
