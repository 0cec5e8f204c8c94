// The English texts that the window can do without until somebody leaves its first view; it loads them then.
import { chartEnglish } from './messages.chart.en.ts';
import { compareEnglish } from './messages.compare.en.ts';
import { controlsEnglish } from './messages.controls.en.ts';
import { dockEnglish } from './messages.dock.en.ts';
import { doctorEnglish } from './messages.doctor.en.ts';
import { exportEnglish } from './messages.exports.en.ts';
import { stepsEnglish } from './messages.steps.en.ts';
import { fixEnglish } from './messages.fixes.en.ts';
import { historyEnglish } from './messages.history.en.ts';
import { keysEnglish } from './messages.keys.en.ts';
import { liveEnglish } from './messages.live.en.ts';
import { obsEnglish } from './messages.obs.en.ts';
import { pastEnglish } from './messages.past.en.ts';
import { phonePanelEnglish } from './messages.phone-panel.en.ts';
import { preflightEnglish } from './messages.preflight.en.ts';
import { refusedEnglish } from './messages.refused.en.ts';
import { reportEnglish } from './messages.report.en.ts';
import { rulesEnglish } from './messages.rules.en.ts';
import { sessionEnglish } from './messages.session.en.ts';
import { settingsEnglish } from './messages.settings.en.ts';
import { statesEnglish } from './messages.states.en.ts';
import { tellingEnglish } from './messages.telling.en.ts';
import { translatorPanelEnglish } from './messages.translator-panel.en.ts';
import { translatorEnglish } from './messages.translator.en.ts';

/** The sentences, by message id, in English. */
export const laterEnglish = {
  ...translatorEnglish,
  ...translatorPanelEnglish,
  ...tellingEnglish,
  ...doctorEnglish,
  ...compareEnglish,
  ...historyEnglish,
  ...chartEnglish,
  ...keysEnglish,
  ...pastEnglish,
  ...exportEnglish,
  ...fixEnglish,
  ...controlsEnglish,
  ...phonePanelEnglish,
  ...obsEnglish,
  ...liveEnglish,
  ...dockEnglish,
  ...preflightEnglish,
  ...refusedEnglish,
  ...reportEnglish,
  ...rulesEnglish,
  ...sessionEnglish,
  ...settingsEnglish,
  ...statesEnglish,
  ...stepsEnglish,
} as const;
