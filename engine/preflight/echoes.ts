// Echo requests to the router and to hosts beyond it, for as long as something is measured: the line at rest, and the line under load.
import type { LineEnd, LineEnds } from '../../contract/preflight.ts';
import { anchorAddress } from '../probes/anchor-probe.ts';
import { gatewaysOf } from '../probes/gateway-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import { PING_BYTES, keptIntervalMs } from '../probes/pings.ts';
import { endOf, pooled } from './judge/line-end.ts';
import type { Reply } from './judge/line-end.ts';

const INTERVAL_MS = 200;
/** Two owners: one that answers slowly, or not at all, is no word on the line. */
const ANCHORS = 2;
/** More than any stretch lasts. */
const MOST_REQUESTS = 1000;

/** A measurement that goes on until it is ended. */
export type Echoes = { end: () => Promise<LineEnds> };

type Series = { end: () => Promise<LineEnd | null> };

const startSeries = (context: LookContext, address: string): Series => {
  const { clock, os, net } = context;
  const ended = new AbortController();
  const signal = AbortSignal.any([context.signal, ended.signal]);
  const replies: Reply[] = [];
  const startedMs = clock.monotonicMs();
  const intervalMs = keptIntervalMs(os, address, INTERVAL_MS);
  const run = os.ping({
    ...{ address, count: MOST_REQUESTS, intervalMs, waitMs: 1000, hopLimit: null, signal },
    onEvent: (event) => {
      if (event.type === 'reply') replies.push({ sequence: event.sequence, rttMs: event.rttMs });
    },
  });
  return {
    end: async () => {
      const lastedMs = clock.monotonicMs() - startedMs;
      const seen = [...replies];
      ended.abort();
      if ((await run).type === 'unavailable') return null;
      net.countTraffic(Math.ceil(lastedMs / intervalMs) * PING_BYTES, seen.length * PING_BYTES);
      return endOf(seen, lastedMs, intervalMs);
    },
  };
};

/** Begins to ask the router and two anchors, five times a second each. */
export const startEchoes = (context: LookContext): Echoes => {
  const family = context.families[0] ?? 4;
  const gateway = gatewaysOf(context.network.routes)[0]?.gateway ?? null;
  const router = gateway === null || /^fe80:/i.test(gateway) ? null : startSeries(context, gateway);
  const anchors = context.catalog.anchors
    .slice(0, ANCHORS)
    .map((anchor) => startSeries(context, anchorAddress(anchor, family)));
  return {
    end: async () => {
      const [near, ...far] = await Promise.all([router?.end() ?? null, ...anchors.map((series) => series.end())]);
      return { router: pooled([near]), internet: pooled(far) };
    },
  };
};
