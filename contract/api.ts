// The one description of what a shell offers a window; both ends are derived from it (see derive.ts).
import * as v from 'valibot';
import { catalogSchema } from './catalog.ts';
import { explanationSchema, shownSchema } from './complaint.ts';
import { ask, tell } from './derive.ts';
import { outsideStateSchema } from './outside.ts';
import { dnsReportSchema } from './doctor.ts';
import { aboutSchema, snapshotSchema } from './report.ts';
import { settingChangeSchema, settingsSchema } from './settings.ts';

const nothing = v.undefined();

/** Every question (`ask`) and every subscription (`tell`) between a window and the engine behind a shell. */
export const api = {
  app: { about: ask(nothing, aboutSchema) },
  health: {
    current: ask(nothing, snapshotSchema),
    checkAgain: ask(nothing, nothing),
    changed: tell(snapshotSchema),
  },
  outside: {
    current: ask(nothing, outsideStateSchema),
    ask: ask(nothing, nothing),
    changed: tell(outsideStateSchema),
  },
  translator: { explain: ask(shownSchema, explanationSchema) },
  catalog: { show: ask(nothing, catalogSchema) },
  doctor: { dns: ask(nothing, dnsReportSchema) },
  settings: {
    get: ask(nothing, settingsSchema),
    set: ask(settingChangeSchema, settingsSchema),
  },
} as const;

export type Api = typeof api;
