// What stands between this machine and its network by choice: a tunnel, a proxy; and how busy the machine itself is.
import { entriesOf, isConfirmed, isFaulty, streakBegan } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** From this share of what the line was seen to carry, this machine fills it itself. */
const FULL_SHARE = 0.7;

/** Tunnel, proxy and own load. */
export type WayOutFindings = {
  /** `none` where the way out is no tunnel; otherwise how far packets get on the line below it. */
  beneathTunnel: 'none' | EntryOf<'tunnel'>['latest']['facts']['beneath'];
  tunnel: readonly Entry[];
  proxy: { state: 'none' | 'works' | 'broken' | 'unknown'; confirmed: boolean; entries: readonly Entry[] };
  /** This machine's own traffic comes close to what the line can carry. */
  fillsTheLine: boolean;
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
    load: load ? [load] : [],
    wifiDbm: wifi?.latest.facts.signalDbm ?? null,
  };
};
