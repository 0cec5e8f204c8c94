// The OBS dock: what it is shown, all that its lasting key lets anybody hear, and what a window knows of where it is. What is shown names no
// network, address or place, whatever the settings say.
import * as v from 'valibot';
import { tell } from './derive.ts';
import { isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { sessionHealths } from './session.ts';
import { blames, featureMapSchema, layerStatesSchema, severities } from './verdict.ts';

const count = v.nullable(v.number());

/**
 * The LIVE that goes on. `startedAt` is null where nobody keeps a log of it, `health` as in a session; the bitrate is that of the last
 * second, and the share of frames dropped, from 0 to 1, that of the last minute. Null is “not known”.
 */
export const dockLiveSchema = v.object({
  startedAt: v.nullable(isoTimeSchema),
  health: v.nullable(v.picklist(sessionHealths)),
  kilobitsPerSecond: count,
  droppedShare: count,
});

/**
 * What the dock shows. `watching` is false while it is paused or a fix is under way; then nothing is known, and `features` is null. `since`
 * is null before the first verdict has settled, `todo` where there is nothing to do.
 */
export const dockViewSchema = v.object({
  at: isoTimeSchema,
  watching: v.boolean(),
  severity: v.picklist(severities),
  sentence: messageSchema,
  todo: v.nullable(messageSchema),
  since: v.nullable(isoTimeSchema),
  blame: v.picklist(blames),
  layers: layerStatesSchema,
  features: v.nullable(featureMapSchema),
  live: v.nullable(dockLiveSchema),
});

/** All that the dock's own server offers: one subscription, and no question. */
export const dockApi = { dock: { shown: tell(dockViewSchema) } } as const;

/**
 * Whether the dock can be opened, and at which address: that holds the key, and is for nobody but the user. `none`: this Tokwatch serves
 * no dock. `refused`: it is switched on and cannot be served; `why` says what to do.
 */
export const dockStateSchema = v.variant('dock', [
  v.object({ dock: v.literal('none') }),
  v.object({ dock: v.literal('off') }),
  v.object({ dock: v.literal('starting') }),
  v.object({ dock: v.literal('on'), address: v.string() }),
  v.object({ dock: v.literal('refused'), why: messageSchema }),
]);

export type DockApi = typeof dockApi;
export type DockLive = v.InferOutput<typeof dockLiveSchema>;
export type DockView = v.InferOutput<typeof dockViewSchema>;
export type DockState = v.InferOutput<typeof dockStateSchema>;
