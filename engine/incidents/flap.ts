// A fault that comes and goes is one state, not many alarms: once it has begun too often, it stands until it has stayed
// away for a while. Pure: moments come in as ISO 8601 texts.
import type { VerdictCode } from '../../contract/verdict.ts';

/** The same fault beginning this often … */
const BEGINNINGS = 4;
/** … within this time is flapping; three repairs in ten minutes are still three repairs. */
const WITHIN_MS = 600_000;
/** It is over when nothing was wrong for this long; shorter, and a fault every two minutes would be announced for ever. */
const CALM_MS = 180_000;

/** What is known of faults that come and go. */
export type Flapping = {
  /** The code that flaps; null while none does. */
  code: VerdictCode | null;
  /** Since when nothing has been wrong; null while something is. */
  calmSince: string | null;
  /** When which fault began, of late. */
  beginnings: ReadonlyArray<{ code: VerdictCode; at: string }>;
};

/** Nothing has come or gone yet. */
export const steady: Flapping = { code: null, calmSince: null, beginnings: [] };

const agoMs = (then: string, nowIso: string): number => Date.parse(nowIso) - Date.parse(then);

/** Notes that a fault became the verdict. */
export const withBeginning = (flapping: Flapping, code: VerdictCode, nowIso: string): Flapping => {
  const recent = flapping.beginnings.filter(({ at }) => agoMs(at, nowIso) < WITHIN_MS);
  const beginnings = [...recent, { code, at: nowIso }];
  const same = beginnings.filter((beginning) => beginning.code === code);
  return { code: same.length >= BEGINNINGS ? code : flapping.code, calmSince: null, beginnings };
};

/** Notes a sign that all is well (`isWell`), or that something is wrong. */
export const withSign = (flapping: Flapping, isWell: boolean, nowIso: string): Flapping =>
  isWell ? { ...flapping, calmSince: flapping.calmSince ?? nowIso } : { ...flapping, calmSince: null };

/** True when good news may be told: nothing flaps, or it has been calm for long enough. */
export const mayEnd = ({ code, calmSince }: Flapping, nowIso: string): boolean =>
  code === null || (calmSince !== null && agoMs(calmSince, nowIso) >= CALM_MS);
