// What an export is made of, and what must be known to keep out of it what is private.
import type { LineEnd, LinePoint, SpanRecord, StripRow } from '../../contract/history.ts';
import type { IncidentDetails } from '../../contract/incident.ts';
import type { Speech } from '../../contract/message.ts';

/** What the history holds of the time asked about, oldest first; of each of the long lists only so much as was asked for. */
export type ExportData = {
  incidents: readonly IncidentDetails[];
  spans: readonly SpanRecord[];
  /** RTT, loss and jitter, a point for each step of `stepMs`. */
  line: { stepMs: number; rows: ReadonlyArray<{ to: LineEnd; points: readonly LinePoint[] }> };
  totals: ReadonlyArray<Pick<StripRow, 'subject' | 'totals'>>;
};

/** What is private here, and what only looks so. */
export type Privacy = {
  hostName: string;
  userName: string;
  /** Names of wireless networks, as far as they are known. */
  networkNames: readonly string[];
  /** Hosts that belong to the user: the LIVE server of the settings. */
  ownHosts: readonly string[];
  /** Hosts that the program asks of everybody, and URLs of them without their query. */
  knownHosts: readonly string[];
  knownUrls: readonly string[];
  /** Domains all of whose names are TikTok's. */
  knownDomains: readonly string[];
};

/**
 * Where and when an export is made; `zone` is an IANA name, `nowMs` epoch ms. `speech` is what people’s forms speak, English unless
 * told; those for programs are English always.
 */
export type Circumstances = { zone: string; nowMs: number; version: string; privacy: Privacy; speech?: Speech };

/** A time on the line, to whole microseconds: more was never measured. */
export const wholeUs = (ms: number | null): number | null => (ms === null ? null : Math.round(ms * 1000) / 1000);
