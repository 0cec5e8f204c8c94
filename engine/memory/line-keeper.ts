// Adds up what was measured of the line, minute by minute: echoes to the router and to anchors, name lookups, and connections to
// TikTok.
import { MINUTE_MS } from '../../contract/durations.ts';
import type { LineEnd } from '../../contract/history.ts';
import type { Reading } from '../../contract/reading.ts';
import type { LineRow } from '../history/history.ts';
import { addUp } from '../history/roll-ups/line-sums.ts';
import type { EchoTold } from '../schedule/echo-watch.ts';

/** Two RTTs of the same place that lie further apart are no neighbours. */
const NEIGHBOUR_MS = 60_000;

/** What came back of so many requests to one place at one moment (epoch ms). */
type Measured = { to: LineEnd; place: string; atMs: number; sent: number; lost: number; rttMs: number | null };

/** What was measured since it was taken last. */
export type LineKeeper = {
  echo: (echo: EchoTold) => void;
  reading: (reading: Reading) => void;
  /** Nobody measured for a while: what comes next has no neighbour. */
  forget: () => void;
  take: () => LineRow[];
};

const emptyRow = (to: LineEnd, minuteMs: number): LineRow => ({
  ...{ to, minuteMs, sent: 0, lost: 0, rttSumUs: 0, leastRttUs: null, mostRttUs: null, jitterSumUs: 0, jitters: 0 },
});

const toUs = (ms: number): number => Math.round(ms * 1000);

/** One row with another of the same end and minute added to it. */
export const addedUp = (a: LineRow, b: LineRow): LineRow => ({ to: a.to, minuteMs: a.minuteMs, ...addUp(a, b) });

// The one RTT that is told stands for every reply, so that the sum divided by the replies is their mean.
const rowOf = ({ to, atMs, sent, lost, rttMs }: Measured, jitterMs: number | null): LineRow => {
  const row = { ...emptyRow(to, atMs - (atMs % MINUTE_MS)), sent, lost };
  if (rttMs === null) return row;
  const rttUs = toUs(rttMs);
  const jitter = jitterMs === null ? {} : { jitterSumUs: toUs(jitterMs), jitters: 1 };
  return { ...row, rttSumUs: rttUs * (sent - lost), leastRttUs: rttUs, mostRttUs: rttUs, ...jitter };
};

// What the resolver refuses or does not know is an answer as well.
const ofLookup = ({ facts, phasesMs, at }: Reading): Measured | null => {
  if (facts.kind !== 'lookup' || facts.via !== 'system') return null;
  const isLost = facts.outcome === 'timeout' || facts.outcome === 'unreachable';
  const rttMs = isLost ? null : phasesMs.dns;
  if (!isLost && rttMs === null) return null;
  const place = `${facts.name} ${facts.recordType}`;
  return { to: 'dns', place, atMs: Date.parse(at), sent: 1, lost: isLost ? 1 : 0, rttMs };
};

const silences = ['timeout', 'unreachable', 'no-route', 'prohibited'];

const ofExchange = ({ facts, fault, phasesMs, at }: Reading): Measured | null => {
  if (facts.kind !== 'exchange') return null;
  const isLost = fault?.stage === 'connect' && silences.includes(fault.kind);
  const rttMs = isLost ? null : phasesMs.connect;
  if (!isLost && rttMs === null) return null;
  return { to: 'tiktok', place: facts.host, atMs: Date.parse(at), sent: 1, lost: isLost ? 1 : 0, rttMs };
};

/** A keeper that has measured nothing. */
export const createLineKeeper = (): LineKeeper => {
  const rows = new Map<string, LineRow>();
  const neighbours = new Map<string, { rttMs: number; atMs: number }>();
  const jitterOf = ({ to, place, atMs, rttMs }: Measured): number | null => {
    if (rttMs === null) return null;
    const key = `${to} ${place}`;
    const before = neighbours.get(key);
    neighbours.set(key, { rttMs, atMs });
    return before && Math.abs(atMs - before.atMs) <= NEIGHBOUR_MS ? Math.abs(rttMs - before.rttMs) : null;
  };
  const add = (measured: Measured | null): void => {
    if (measured === null) return;
    const row = rowOf(measured, jitterOf(measured));
    const key = `${row.to} ${row.minuteMs}`;
    rows.set(key, addedUp(rows.get(key) ?? emptyRow(row.to, row.minuteMs), row));
  };
  return {
    echo: (echo) => add(echo),
    reading: (reading) => add(ofLookup(reading) ?? ofExchange(reading)),
    forget: () => neighbours.clear(),
    take: () => {
      const taken = [...rows.values()];
      rows.clear();
      return taken;
    },
  };
};
