import type { PreflightReport } from '../../../../contract/preflight.ts';
import { judgePreflight } from '../../../../engine/preflight/judge/judge-preflight.ts';
import type { Sights } from '../../../../engine/preflight/judge/sights.ts';
import { sights } from './sights.ts';

/** The report of a pre-flight that saw this, judged by the real judge. */
export const reportOf = (parts: Partial<Sights>): PreflightReport => {
  const { doors, families, usual, ...seen } = sights(parts);
  const { reasons, ...judged } = judgePreflight(sights(parts));
  return {
    ...{ schema: 1, version: '1.0.0', at: '2026-11-21T20:00:00.000Z', durationMs: 90_000 },
    ...{ ...seen, ...judged, reasons: [...reasons], ingest: [...doors], families: [...families], usual },
    ...{ blockedHosts: [], traffic: { bytesSent: 17_600_000, bytesReceived: 90_000, requests: 40 } },
  };
};
