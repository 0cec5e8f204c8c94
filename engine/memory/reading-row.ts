// The part of a reading that is kept. Pure.
import type { Reading } from '../../contract/reading.ts';
import type { ReadingRow } from '../history/history.ts';
import { isFromOutside } from '../outside/outside.ts';
import { isFromPhone } from '../phone/phone.ts';

// What is measured at addresses that the system does not know tells nothing of what the user has.
const measuredIn = ({ facts, phasesMs: { ttfb } }: Reading): Pick<ReadingRow, 'ttfbMs' | 'kbitS'> => {
  if (facts.kind === 'exchange' && facts.addressesFrom === 'system' && ttfb !== null) return { ttfbMs: ttfb };
  return facts.kind === 'throughput' && facts.kbitS !== null ? { kbitS: facts.kbitS } : {};
};

/**
 * The row of a reading; null for what is not kept: what was not asked, what others said, which is not ours to keep, and a
 * person's word, of which a row would not tell what it was.
 */
export const readingRow = (reading: Reading): ReadingRow | null => {
  const { probe, target, at, status, fault, phasesMs } = reading;
  if (status === 'skipped' || isFromOutside(reading) || isFromPhone(reading)) return null;
  const measured = measuredIn(reading);
  return { probe, target, at, status, fault: fault?.kind ?? null, totalMs: phasesMs.total, ...measured };
};
