// What the first view of a window needs of the API (api.ts): apart from the rest, since its schemas come with that view.
import * as v from 'valibot';
import { alertStateSchema, noticeSchema, snoozeAskSchema } from './alert.ts';
import { ask, tell } from './derive.ts';
import { outsideStateSchema } from './outside.ts';
import { outsideSources } from './outside-sources.ts';
import { aboutSchema, snapshotSchema } from './report.ts';

/** The schema of a question without an argument, or of an answer without a value. */
export const nothing = v.undefined();

/** Questions and subscriptions of the first view. */
export const firstApi = {
  app: {
    about: ask(nothing, aboutSchema),
    /** True until somebody has been through the first steps, or has skipped them. */
    isNew: ask(nothing, v.boolean()),
  },
  health: {
    current: ask(nothing, snapshotSchema),
    checkAgain: ask(nothing, nothing),
    setLive: ask(v.object({ live: v.boolean() }), nothing),
    setPaused: ask(v.object({ paused: v.boolean() }), nothing),
    changed: tell(snapshotSchema),
  },
  alerts: {
    snooze: ask(snoozeAskSchema, alertStateSchema),
    changed: tell(alertStateSchema),
    /** Whatever is told from now on; first of all null. */
    told: tell(v.nullable(noticeSchema)),
    /** The last one that no notification of the desktop could show, for the window to say; null when there is none. */
    unshown: tell(v.nullable(noticeSchema)),
  },
  outside: {
    current: ask(nothing, outsideStateSchema),
    ask: ask(nothing, nothing),
    /** Ends the asking that is under way: what was not answered by then is not waited for. */
    stop: ask(nothing, nothing),
    /** Whom the user allows to be asked. */
    allowed: ask(nothing, v.array(v.picklist(outsideSources))),
    changed: tell(outsideStateSchema),
  },
} as const;

export type FirstApi = typeof firstApi;
