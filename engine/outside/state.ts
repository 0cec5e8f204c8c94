// What is known from outside, in the shape of the contract.
import type { OutsideState, SourceHealth } from '../../contract/outside.ts';
import type { Reading } from '../../contract/reading.ts';
import { outsideSources } from '../../contract/outside-sources.ts';
import type { OutsideSourceId } from '../../contract/outside-sources.ts';
import { isoTime } from '../deps/clock.ts';
import { evidenceSentence } from '../diagnosis/describe/evidence-words.ts';
import type { Health } from './ledger.ts';
import { isFromOutside } from './outside.ts';

const toHealth = (
  id: OutsideSourceId,
  { askedAt, answeredAt, trouble, restsUntil }: Health,
  nowMs: number,
): SourceHealth => {
  const told = (state: SourceHealth['state'], atMs: number | null): SourceHealth => ({
    ...{ id, state, at: atMs === null ? null : isoTime(atMs) },
  });
  if (restsUntil !== null && restsUntil > nowMs) return told('resting', restsUntil);
  if (askedAt === null || (answeredAt === null && trouble === null)) return told('never', null);
  if (trouble === null) return told('answered', answeredAt);
  if (trouble === 'not-asked' || trouble === 'nobody') return told('nothing', askedAt);
  if (trouble === 'garbled') return told('garbled', askedAt);
  return told('failed', askedAt);
};

/** Sums up how the sources fare, and what they said by these readings; `nowMs` is in epoch milliseconds. */
export const outsideState = (
  healthOf: (id: OutsideSourceId) => Health,
  readings: readonly Reading[],
  { nowMs, asking }: { nowMs: number; asking: boolean },
): OutsideState => ({
  asking,
  sources: outsideSources.map((id) => toHealth(id, healthOf(id), nowMs)),
  said: readings.filter(isFromOutside).map((reading) => ({ at: reading.at, message: evidenceSentence(reading) })),
});
