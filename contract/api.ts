// The one description of what a shell offers a window; both ends are derived from it (see derive.ts).
import * as v from 'valibot';
import { firstApi, nothing } from './api.first.ts';
import { alertLogSchema } from './alert.ts';
import { catalogSchema, regions } from './catalog.ts';
import { explanationSchema, shownSchema } from './complaint.ts';
import { compareAskSchema, compareStateSchema, networkSchema } from './compare.ts';
import { ask, tell } from './derive.ts';
import { exportAskSchema, exportedSchema } from './export.ts';
import { historyStateSchema, lineSchema, periodSchema, stripAskSchema, stripSchema } from './history.ts';
import {
  incidentDetailsSchema,
  incidentFilterSchema,
  incidentIdSchema,
  incidentNoteSchema,
  incidentSchema,
  noteAskSchema,
} from './incident.ts';
import {
  fixAnswerSchema,
  fixAskSchema,
  fixesStateSchema,
  fixIdSchema,
  fixPlanSchema,
  fixRunIdSchema,
  undoPlanSchema,
} from './fix.ts';
import { rhythmSchema, startupSchema, trialSchema } from './first-steps.ts';
import { measuredAskSchema, measuredSchema } from './measured.ts';
import { phoneAskSchema, phoneStateSchema } from './phone.ts';
import { dockStateSchema } from './dock.ts';
import { dnsReportSchema } from './doctor.ts';
import {
  liveStateSchema,
  markSchema,
  sessionFilterSchema,
  sessionIdSchema,
  sessionLogAskSchema,
  sessionLogSchema,
  sessionSchema,
  sessionTitleSchema,
} from './session.ts';
import { sessionPdfAskSchema, sessionReportAskSchema } from './session-report.ts';
import { preflightAskSchema, preflightPlanAskSchema, preflightPlanSchema, preflightStateSchema } from './preflight.ts';
import { obsAccessSchema, obsPasswordSchema } from './obs-access.ts';
import { settingChangeSchema, settingChangesSchema, settingsSchema } from './settings.ts';
import { showingSchema } from './showing.ts';
import { trendsSchema } from './trends.ts';

/** Every question (`ask`) and every subscription (`tell`) between a window and the engine behind a shell. */
export const api = {
  ...firstApi,
  app: {
    ...firstApi.app,
    /** The first steps are done, or skipped. */
    stepsDone: ask(nothing, nothing),
    /** Whether Tokwatch starts when the user logs in. */
    startup: ask(nothing, startupSchema),
    setStartup: ask(v.object({ on: v.boolean() }), startupSchema),
  },
  health: {
    ...firstApi.health,
    /** The region that TikTok named on this network; null as long as it has not. */
    region: ask(nothing, v.nullable(v.picklist(regions))),
  },
  alerts: {
    ...firstApi.alerts,
    /** Shows a notification on trial, whatever the settings hold back. */
    tryOut: ask(nothing, trialSchema),
    /** Whether notices appear as notifications, and why they do not, as far as is known. */
    showing: ask(nothing, showingSchema),
  },
  settings: {
    get: ask(nothing, settingsSchema),
    set: ask(settingChangeSchema, settingsSchema),
    /** Sets several at once: all of them or none. */
    setAll: ask(settingChangesSchema, settingsSchema),
  },
  history: {
    strip: ask(stripAskSchema, stripSchema),
    line: ask(stripAskSchema, lineSchema),
    /** What was measured of single hosts, for as long as readings are kept one by one. */
    measured: ask(measuredAskSchema, measuredSchema),
    incidents: ask(incidentFilterSchema, v.array(incidentSchema)),
    incident: ask(incidentIdSchema, incidentDetailsSchema),
    note: ask(noteAskSchema, incidentNoteSchema),
    told: ask(periodSchema, v.array(alertLogSchema)),
    take: ask(exportAskSchema, exportedSchema),
    /** An incident that began, changed, ended or was noted from now on; first of all null. */
    happened: tell(v.nullable(incidentSchema)),
    changed: tell(historyStateSchema),
  },
  phone: {
    /** Takes in what somebody says of TikTok on a phone. */
    answer: ask(phoneAskSchema, nothing),
    /** Takes it back. */
    forget: ask(nothing, nothing),
    changed: tell(phoneStateSchema),
  },
  translator: { explain: ask(shownSchema, explanationSchema) },
  catalog: { show: ask(nothing, catalogSchema), rhythm: ask(nothing, rhythmSchema) },
  doctor: {
    /** Examines, or waits for the examination that is going on; null where it was stopped. */
    dns: ask(nothing, v.nullable(dnsReportSchema)),
    /** Stops it. */
    stop: ask(nothing, nothing),
  },
  compare: {
    networks: ask(nothing, v.array(networkSchema)),
    /** Starts a comparison; how it fares is told by `changed`. */
    run: ask(compareAskSchema, nothing),
    /** Starts one as soon as a second network can be used; waits for an hour at the most. */
    await: ask(nothing, nothing),
    /** Ends the one that is going on or waited for. */
    cancel: ask(nothing, nothing),
    changed: tell(compareStateSchema),
  },
  fixes: {
    /** What an action would do here and now. */
    plan: ask(fixIdSchema, fixPlanSchema),
    /** Begins an action, or taking one back; how it fares is told by `changed`. */
    run: ask(fixAskSchema, nothing),
    /** What would take a run back here and now, or why it cannot be taken back. */
    planUndo: ask(fixRunIdSchema, undoPlanSchema),
    undo: ask(fixRunIdSchema, nothing),
    /** Ends what is under way; what was begun is brought to an end. */
    cancel: ask(nothing, nothing),
    /** Remembers whether something helped that the user did. */
    answer: ask(fixAnswerSchema, nothing),
    /** The user restarts the router now, or has thought better of it. */
    watchRouter: ask(v.object({ on: v.boolean() }), nothing),
    changed: tell(fixesStateSchema),
  },
  session: {
    /** Puts the user's words into the session that goes on. */
    mark: ask(markSchema, nothing),
    list: ask(sessionFilterSchema, v.array(sessionSchema)),
    log: ask(sessionLogAskSchema, sessionLogSchema),
    rename: ask(sessionTitleSchema, nothing),
    remove: ask(sessionIdSchema, nothing),
    report: ask(sessionReportAskSchema, exportedSchema),
    /** The report as a PDF; only the desktop app can make one, others say so. */
    pdf: ask(sessionPdfAskSchema, exportedSchema),
    trends: ask(nothing, trendsSchema),
    changed: tell(liveStateSchema),
  },
  preflight: {
    plan: ask(preflightPlanAskSchema, preflightPlanSchema),
    /** Begins one; how it fares is told by `changed`. */
    run: ask(preflightAskSchema, nothing),
    cancel: ask(nothing, nothing),
    changed: tell(preflightStateSchema),
  },
  dock: {
    /** Makes another key; the old address shows nothing any more. */
    renewKey: ask(nothing, nothing),
    changed: tell(dockStateSchema),
  },
  obs: {
    /** Keeps the password that the user typed. */
    usePassword: ask(obsPasswordSchema, nothing),
    forgetPassword: ask(nothing, nothing),
    /** Looks for OBS at once. */
    lookAgain: ask(nothing, nothing),
    changed: tell(obsAccessSchema),
  },
} as const;

export type Api = typeof api;
