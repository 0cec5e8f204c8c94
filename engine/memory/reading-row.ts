// The part of a reading that is kept. Pure.
import type { Reading } from '../../contract/reading.ts';
import type { ReadingRow } from '../history/history.ts';

/**
 * The row of a reading; null for what is not kept: what was not asked, and what others said, which names the user's country or
 * provider.
 */
export const readingRow = ({ probe, target, at, status, fault, phasesMs }: Reading): ReadingRow | null =>
  status === 'skipped' || probe.startsWith('outside.')
    ? null
    : { probe, target, at, status, fault: fault?.kind ?? null, totalMs: phasesMs.total };
