// How far out a cause lies, by the link that its code names. Pure.
import { layerOf, layers } from '../../contract/verdict.ts';
import type { VerdictCode } from '../../contract/verdict.ts';

/** True when the first cause lies nearer to the user than the second; causes about no link are nowhere. */
export const isNearer = (near: VerdictCode, far: VerdictCode): boolean => {
  const [a, b] = [layerOf(near), layerOf(far)];
  return a !== null && b !== null && layers.indexOf(a) < layers.indexOf(b);
};
