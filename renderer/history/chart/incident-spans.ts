// Where incidents lie along an axis of time. Pure.
import type { Period } from '../../../contract/history.ts';
import type { Incident } from '../../../contract/incident.ts';
import { xOf } from '../time/ticks.ts';

/** Shorter than this, an incident could not be seen. */
const NARROWEST_PX = 2;

/** The room of a shape, and the least that it keeps from an end. */
const MARK_PX = 18;

/** An incident along `width` px; `markX` is where its shape stands, null where another one stands already. */
export type IncidentSpan = {
  id: number;
  severity: Incident['severity'];
  x: number;
  wide: number;
  markX: number | null;
};

/** The spans of what touches the period, earliest first; what goes on reaches to its end. */
export const spansOf = (incidents: readonly Incident[], period: Period, width: number): IncidentSpan[] => {
  let marked = -Infinity;
  return incidents
    .map((incident) => ({
      ...{ id: incident.id, severity: incident.severity, fromMs: Date.parse(incident.startedAt) },
      toMs: incident.endedAt === null ? period.toMs : Date.parse(incident.endedAt),
    }))
    .filter(({ fromMs, toMs }) => fromMs < period.toMs && toMs >= period.fromMs)
    .sort((a, b) => a.fromMs - b.fromMs)
    .map(({ id, severity, fromMs, toMs }) => {
      const begin = xOf(Math.max(fromMs, period.fromMs), period, width);
      const wide = Math.max(NARROWEST_PX, xOf(Math.min(toMs, period.toMs), period, width) - begin);
      const x = Math.min(begin, width - wide);
      const middle = Math.min(width - MARK_PX / 2, Math.max(MARK_PX / 2, x + wide / 2));
      const markX = middle - marked >= MARK_PX ? middle : null;
      if (markX !== null) marked = markX;
      return { id, severity, x, wide, markX };
    });
};
