// What stands between this machine and its network by choice: a tunnel, a proxy; and how busy the machine itself is.
import type { FactsOf, ReadingOf } from '../../../contract/reading.ts';
import { isUnusualRtt } from '../line-limits.ts';
import { entriesOf, isConfirmed, isFaulty, streakBegan } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** From this share of the most that the line was seen to carry, this machine may fill it; below it, a load is another one. */
const FULL_SHARE = 0.7;
/** From this share on it is the same load: a stream varies a little. */
const SAME_SHARE = 0.9;
/** A burst that is shorter than this fits into a queue before anybody notices. */
const TELLING_LOAD_MS = 3000;
/** An answer so close to the end of a load tells whether anybody had to wait for it. */
const BESIDE_MS = 1000;
/** An RTT up to so many times the usual one, or so little above it (milliseconds), is as usual. */
const AS_USUAL_TIMES = 2;
const AS_USUAL_ABOVE_MS = 20;

/** Whether this machine's own traffic filled the line. */
export type Filled = 'yes' | 'perhaps' | 'no';

/** Tunnel, proxy and own load. */
export type WayOutFindings = {
  /** `none` where the way out is no tunnel; otherwise how far packets get on the line below it. */
  beneathTunnel: 'none' | EntryOf<'tunnel'>['latest']['facts']['beneath'];
  tunnel: readonly Entry[];
  proxy: { state: 'none' | 'works' | 'broken' | 'unknown'; confirmed: boolean; entries: readonly Entry[] };
  /** This machine's own traffic comes close to the most that the line was seen to carry. */
  fillsTheLine: boolean;
  /**
   * Whether it was this machine's own traffic that filled the line at a moment (epoch ms): close to that most, and more
   * than was carried while answers came as usual. `perhaps` where nobody saw what that was.
   */
  filledAt: (epochMs: number) => Filled;
  load: readonly Entry[];
  /** Signal of the Wi-Fi in use, in dBm; null without one. */
  wifiDbm: number | null;
};

/** How far packets get below the tunnel by a look that ended after `silent` fell silent; an earlier one says nothing. */
export const beneathTunnelSince = (
  { beneathTunnel, tunnel }: WayOutFindings,
  silent: readonly Entry[],
): WayOutFindings['beneathTunnel'] => {
  const [since = ''] = silent.map(streakBegan).toSorted();
  const isFresh = tunnel.some(({ latest }) => latest.at > since);
  return beneathTunnel === 'none' || isFresh ? beneathTunnel : 'unknown';
};

const findProxy = (window: Window): WayOutFindings['proxy'] => {
  const [proxy] = entriesOf(window, 'proxy');
  if (!proxy) return { state: 'none', confirmed: true, entries: [] };
  const { outcome } = proxy.latest.facts;
  const state = outcome === 'works' ? 'works' : isFaulty(proxy) ? 'broken' : 'unknown';
  return { state, confirmed: isConfirmed(proxy), entries: [proxy] };
};

const nearPeak = (now: number, peak: number | null): boolean => peak !== null && now >= FULL_SHARE * peak;

type Load = ReadingOf<'load'>;
type Answer = { atMs: number; isAsUsual: boolean; isLate: boolean };

// How promptly the anchors answered, moment by moment: measured windows, and connections of each look.
const answersIn = (window: Window): Answer[] => {
  const series = entriesOf(window, 'quality')
    .filter(({ latest }) => latest.facts.to === 'anchor')
    .flatMap(({ looks }) => looks);
  const usual = series.findLast(({ facts }) => facts.usualRttMs !== null)?.facts.usualRttMs ?? null;
  if (usual === null) return [];
  const answer = (atMs: number, rttMs: number | null): Answer[] =>
    rttMs === null
      ? []
      : [
          {
            atMs,
            isAsUsual: rttMs <= Math.max(AS_USUAL_TIMES * usual, usual + AS_USUAL_ABOVE_MS),
            isLate: isUnusualRtt(rttMs, usual),
          },
        ];
  const connections = entriesOf(window, 'anchor').flatMap(({ looks }) => looks);
  return [
    ...series.flatMap(({ at, facts }) => answer(Date.parse(at), facts.rttMs)),
    ...connections.flatMap(({ startedAt, phasesMs }) =>
      answer(Date.parse(startedAt) + (phasesMs.connect ?? 0), phasesMs.connect),
    ),
  ];
};

/** How the line was while a load was carried: `roomy` with answers as prompt as ever, `calm` where none was late. */
type Carried = 'roomy' | 'calm' | 'unknown';

// A connection of a busy look is no echo: it takes longer than usual while nothing waits on the line.
const whileCarried = ({ startedAt, at }: Load, answers: readonly Answer[]): Carried => {
  const [fromMs, toMs] = [Date.parse(startedAt), Date.parse(at)];
  if (toMs - fromMs < TELLING_LOAD_MS) return 'unknown';
  const meanwhile = answers.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs + BESIDE_MS);
  const last = meanwhile.filter(({ atMs }) => atMs >= toMs - BESIDE_MS);
  if (last.length === 0 || meanwhile.some(({ isLate }) => isLate)) return 'unknown';
  return last.some(({ isAsUsual }) => isAsUsual) ? 'roomy' : 'calm';
};

type Direction = { rate: 'sentKbitS' | 'receivedKbitS'; peak: 'peakSentKbitS' | 'peakReceivedKbitS' };
const directions: readonly Direction[] = [
  { rate: 'sentKbitS', peak: 'peakSentKbitS' },
  { rate: 'receivedKbitS', peak: 'peakReceivedKbitS' },
];

// What was carried while the line was like that; calm loads are all that were not late, roomy ones among them.
type Before = Record<'roomy' | 'calm', readonly Load[]>;

// As much as now with room left: it is not the load. Never more than a part of it without answers being late: it is.
const fillsOneWay = (now: FactsOf<'load'>, { roomy, calm }: Before, { rate, peak }: Direction): Filled => {
  if (!nearPeak(now[rate], now[peak])) return 'no';
  const most = (loads: readonly Load[]): number => Math.max(...loads.map(({ facts }) => facts[rate]));
  if (most(roomy) >= SAME_SHARE * now[rate]) return 'no';
  return calm.length > 0 && most(calm) < FULL_SHARE * now[rate] ? 'yes' : 'perhaps';
};

const findFilled = (window: Window, loads: readonly Load[]): WayOutFindings['filledAt'] => {
  // Most judgements are about a quiet machine.
  if (!loads.some(({ facts }) => directions.some(({ rate, peak }) => nearPeak(facts[rate], facts[peak]))))
    return () => 'no';
  const answers = answersIn(window);
  const carried = loads.map((load) => ({ load, while: whileCarried(load, answers) }));
  const loadsOf = (...states: readonly Carried[]): Load[] =>
    carried.flatMap(({ load, while: state }) => (states.includes(state) ? [load] : []));
  const before = { roomy: loadsOf('roomy'), calm: loadsOf('roomy', 'calm') };
  return (epochMs) => {
    const awayMs = ({ at }: Load): number => Math.abs(Date.parse(at) - epochMs);
    const [nearest] = loads.toSorted((a, b) => awayMs(a) - awayMs(b));
    const ways = nearest ? directions.map((direction) => fillsOneWay(nearest.facts, before, direction)) : [];
    return ways.find((way) => way === 'yes') ?? ways.find((way) => way === 'perhaps') ?? 'no';
  };
};

/** Reads tunnel, proxy, load and Wi-Fi from the window. */
export const findWayOut = (window: Window): WayOutFindings => {
  const [tunnel] = entriesOf(window, 'tunnel');
  const [load] = entriesOf(window, 'load');
  const [wifi] = entriesOf(window, 'wifi');
  const { sentKbitS = 0, receivedKbitS = 0, peakSentKbitS = null, peakReceivedKbitS = null } = load?.latest.facts ?? {};
  return {
    beneathTunnel: tunnel?.latest.facts.beneath ?? 'none',
    tunnel: tunnel ? [tunnel] : [],
    proxy: findProxy(window),
    fillsTheLine: nearPeak(sentKbitS, peakSentKbitS) || nearPeak(receivedKbitS, peakReceivedKbitS),
    filledAt: findFilled(window, load?.looks ?? []),
    load: load ? [load] : [],
    wifiDbm: wifi?.latest.facts.signalDbm ?? null,
  };
};
