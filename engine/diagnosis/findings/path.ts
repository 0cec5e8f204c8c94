// Proof of the side: whether packets towards TikTok die short of TikTok, and whether its name alone is what kills them.
import type { FactsOf } from '../../../contract/reading.ts';
import { entriesOf } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** "2 of 2": handshakes that must agree before a name filter is claimed. */
const SNI_ROUNDS = 2;
/** Addresses of this many hosts must die at the same place. */
const DYING_HOSTS = 2;
/** Controls of this many owners must pass where they die, or a control's own way may just be another one. */
const PASSING_CONTROLS = 2;
/** Silence must go on for this many hops, because single routers often say nothing. */
const SILENT_HOPS = 2;

/** Proof of the side on which packets or connections die. */
export type PathFindings = {
  /**
   * TikTok addresses die on a part of the way that controls pass; `signed` when a router there says "prohibited".
   * Unsigned, it takes TikTok's own network and a content network: the silence of one of them may be its own.
   */
  diesShort: { holds: boolean; signed: boolean; entries: readonly Entry[] };
  /** Packets to a host get at least as far as a control is: what is silent there lies beyond the provider. */
  leavesTheProvider: (host: string) => boolean;
  /** The questions that tell the sides apart have been asked. */
  wasTraced: boolean;
  wasTracedTo: (host: string) => boolean;
  /** Another name was tried at an address of TikTok’s, and its name elsewhere, as often as it takes to tell. */
  wereNamesCompared: boolean;
  /**
   * A host's address completes TLS with a neutral name; `filtered` when its own name also fails at a control, `passes` when
   * that completes there: then the name alone is not what kills the connection.
   */
  neutralNameCompletes: (host: string) => {
    holds: boolean;
    filtered: boolean;
    passes: boolean;
    entries: readonly Entry[];
  };
};

type Hops = EntryOf<'hops'>;

/**
 * The hop after which packets to TikTok die although a control passes it; null when that is not shown.
 * 0 stands for this machine or its first router.
 */
export const dyingHop = (tiktok: FactsOf<'hops'>, control: FactsOf<'hops'>): number | null => {
  if (tiktok.reached || tiktok.family !== control.family) return null;
  const last = tiktok.hops.findLastIndex((hop) => hop !== null);
  const sharedSoFar = last === -1 || tiktok.hops[last] === control.hops[last];
  const controlPasses = control.hops[last + 1] != null;
  const goesSilent = tiktok.hops.length - (last + 1) >= SILENT_HOPS;
  return sharedSoFar && controlPasses && goesSilent ? last + 1 : null;
};

// A router on the control's way that says "prohibited" signs the block with its own address.
const prohibitedOnTheWay = (tiktok: FactsOf<'hops'>, control: FactsOf<'hops'>): boolean =>
  tiktok.prohibitedBy !== null && control.hops.includes(tiktok.prohibitedBy);

// Where an address dies: the hop, "signed" by a router that says so, or nowhere that every control would show.
const placeOf = (trace: Hops, controls: readonly Hops[]): number | 'signed' | null => {
  const against = controls.map(({ latest }) => latest.facts);
  if (against.some((control) => prohibitedOnTheWay(trace.latest.facts, control))) return 'signed';
  if (against.length < PASSING_CONTROLS) return null;
  const places = against.map((control) => dyingHop(trace.latest.facts, control));
  return places.every((place) => place === places[0]) ? (places[0] ?? null) : null;
};

const findDying = (towardsTikTok: readonly Hops[], controls: readonly Hops[]): PathFindings['diesShort'] => {
  const places = towardsTikTok.map((trace) => placeOf(trace, controls));
  const hosts = new Set(towardsTikTok.map(({ latest }) => latest.facts.host));
  const networks = new Set(towardsTikTok.map(({ latest }) => latest.facts.content));
  // What ends before the first router was swallowed by this machine or that router: nobody on the way has seen it.
  const onePlace = places[0] !== null && places[0] !== 0 && places.every((place) => place === places[0]);
  const signed = onePlace && places[0] === 'signed';
  const enough = signed ? hosts.size >= 1 : hosts.size >= DYING_HOSTS && networks.size > 1;
  return { holds: enough && onePlace, signed, entries: [...towardsTikTok, ...controls] };
};

/** How many routers lie before a traced host; null if the trace did not reach it. */
const distanceOf = ({ latest: { facts } }: Hops): number | null =>
  facts.reached ? facts.hops.indexOf(facts.hops.findLast((hop) => hop !== null) ?? null) : null;

const getsAsFarAs = (trace: Hops, controls: readonly Hops[]): boolean => {
  const { facts } = trace.latest;
  const last = facts.hops.findLastIndex((hop) => hop !== null);
  const distances = controls.filter(({ latest }) => latest.facts.family === facts.family).map(distanceOf);
  const reached = distances.filter((distance) => distance !== null);
  // A control that is nearer than the place where packets end shows nothing about it.
  return facts.reached || (reached.length > 0 && reached.every((distance) => last >= distance));
};

/** Reads hop-limited series and name comparisons from the window. */
export const findPath = (window: Window): PathFindings => {
  const handshakes = entriesOf(window, 'sni');
  const traces = entriesOf(window, 'hops');
  const controls = traces.filter(({ latest }) => latest.facts.to === 'control');
  const towardsTikTok = traces.filter(({ latest }) => latest.facts.to === 'tiktok');
  return {
    diesShort: findDying(towardsTikTok, controls),
    leavesTheProvider: (host) =>
      towardsTikTok.some((trace) => trace.latest.facts.host === host && getsAsFarAs(trace, controls)),
    wasTraced: towardsTikTok.length > 0,
    wasTracedTo: (host) => towardsTikTok.some(({ latest }) => latest.facts.host === host),
    wereNamesCompared: [...Map.groupBy(handshakes, ({ latest }) => latest.facts.host).values()].some((both) =>
      both.every(({ looks }) => looks.length >= SNI_ROUNDS),
    ),
    neutralNameCompletes: (host) => {
      const entries = handshakes.filter(({ latest: { facts } }) => facts.host === host);
      const neutral = entries.find(({ latest: { facts } }) => facts.at === 'tiktok' && facts.name === 'neutral');
      const own = entries.find(({ latest: { facts } }) => facts.at === 'control' && facts.name === 'tiktok');
      const holds = neutral?.latest.facts.outcome === 'completes' && neutral.streak >= SNI_ROUNDS;
      // Twice as well, and at a host whose own address takes another name: otherwise it is the line that fails.
      const fails = own !== undefined && ['reset', 'timeout'].includes(own.latest.facts.outcome);
      const filtered = holds && fails && own.streak >= SNI_ROUNDS;
      return { holds, filtered, passes: own?.latest.facts.outcome === 'completes', entries };
    },
  };
};
