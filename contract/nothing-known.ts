import { message } from './message.ts';
import { layers } from './verdict.ts';
import type { LayerStates } from './verdict.ts';

/** The links while nobody watches, or nobody is heard of. */
export const nothingKnown: LayerStates = Object.fromEntries(
  layers.map((layer) => [layer, { status: 'unknown', message: message(`layer.${layer}.unknown`) }]),
) as LayerStates;
