import { noPhases } from '../../contract/reading.ts';
import type { Facts, Fault, PhasesMs, Reading, ReadingStatus } from '../../contract/reading.ts';
import type { Layer } from '../../contract/verdict.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';

/** What a probe says; times and defaults are filled in. */
export type ReadingParts = {
  probe: string;
  layer: Layer;
  target: string;
  attempt: number;
  startedAt: number;
  status: ReadingStatus;
  fault?: Fault | null;
  phasesMs?: Partial<PhasesMs>;
  detail: string;
  facts: Facts;
};

const rounded = (phases: Partial<PhasesMs>): PhasesMs => {
  const all = { ...noPhases, ...phases };
  const round = (ms: number | null): number | null => (ms === null ? null : Math.round(ms * 10) / 10);
  return {
    dns: round(all.dns),
    connect: round(all.connect),
    tls: round(all.tls),
    ttfb: round(all.ttfb),
    total: round(all.total),
  };
};

/** Makes an immutable reading, stamped with the present moment; its key is the probe and its target. */
export const makeReading = (clock: Clock, parts: ReadingParts): Reading => ({
  probe: parts.probe,
  key: `${parts.probe} ${parts.target}`,
  layer: parts.layer,
  target: parts.target,
  attempt: parts.attempt,
  startedAt: isoTime(parts.startedAt),
  at: isoTime(clock.now()),
  status: parts.status,
  fault: parts.fault ?? null,
  phasesMs: rounded(parts.phasesMs ?? {}),
  detail: parts.detail,
  facts: parts.facts,
});
