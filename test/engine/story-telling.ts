// How a word becomes a reading, and what can be done with any word.
import { noPhases } from '../../contract/reading.ts';
import type { Facts, FaultKind, PhasesMs, ReadingStatus } from '../../contract/reading.ts';
import type { Layer } from '../../contract/verdict.ts';
import type { Word } from './story.ts';

/** How a reading ended. */
export type Told = { status: ReadingStatus; fault?: FaultKind | null };

/** The word that says what one probe saw of `target`, named as the probes name it. */
export const tell = (
  layer: Layer,
  target: string,
  facts: Facts,
  { status, fault = null }: Told,
  probe = `${layer}.${facts.kind}`,
): Word => {
  const stage = facts.kind === 'exchange' && facts.stage !== 'done' ? facts.stage : null;
  const what = { probe, key: `${probe} ${target}`, layer, target, attempt: 1, status, detail: '', facts };
  return (epochMs) => {
    const at = new Date(epochMs).toISOString();
    return { ...what, startedAt: at, at, fault: fault && { kind: fault, stage, code: null }, phasesMs: noPhases };
  };
};

/** An ending that is well, or the given fault. */
export const well = (isWell: boolean, fault: FaultKind): Told => ({
  status: isWell ? 'ok' : 'fault',
  fault: isWell ? null : fault,
});

/** The same fault, as silence. */
export const timedOut =
  (word: Word): Word =>
  (epochMs) => {
    const reading = word(epochMs);
    return { ...reading, fault: reading.fault && { ...reading.fault, kind: 'timeout' } };
  };

/** The same word, not asked after all. */
export const skipped =
  (word: Word): Word =>
  (epochMs) => ({ ...word(epochMs), status: 'skipped', fault: null });

/** The same word, with so many milliseconds in some of its phases. */
export const late =
  (word: Word, phasesMs: Partial<PhasesMs>): Word =>
  (epochMs) => ({ ...word(epochMs), phasesMs: { ...noPhases, ...phasesMs } });
