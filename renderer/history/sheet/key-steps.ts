// Where a key moves the moment that is pointed at. Pure.
import type { Period } from '../../../contract/history.ts';

/** How many steps the arrows take from one end of the sheet to the other, and the page keys. */
const ARROWS = 100;
const PAGES = 10;

/** How many times as much time a key shows; null for a key that does not zoom. */
export const keyZoom = (key: string): number | null => (key === '+' || key === '=' ? 0.5 : key === '-' ? 2 : null);

/** The moment that a key leads to from `atMs` (null: nowhere yet); null for a key that does not move it. */
export const keyStep = (key: string, atMs: number | null, { fromMs, toMs }: Period): number | null => {
  const lengthMs = toMs - fromMs;
  const from = atMs ?? toMs;
  const target: Record<string, number> = {
    ...{ ArrowLeft: from - lengthMs / ARROWS, ArrowDown: from - lengthMs / ARROWS },
    ...{ ArrowRight: from + lengthMs / ARROWS, ArrowUp: from + lengthMs / ARROWS },
    ...{ PageDown: from - lengthMs / PAGES, PageUp: from + lengthMs / PAGES },
    ...{ Home: fromMs, End: toMs },
  };
  const next = Object.hasOwn(target, key) ? target[key]! : null;
  return next === null ? null : Math.min(toMs, Math.max(fromMs, next));
};
