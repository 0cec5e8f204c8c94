import { layers } from '../../../contract/verdict.ts';
import type { Layer, VerdictCode } from '../../../contract/verdict.ts';

/** The link that a verdict is about; null for `ok` and `unknown`. */
export const layerOf = (code: VerdictCode): Layer | null =>
  layers.find((layer) => code.startsWith(`${layer}.`)) ?? null;
