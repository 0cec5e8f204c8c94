// The Spanish texts that the window can do without until somebody leaves its first view; it loads them then.
import type { TextsFor } from '../../message.ts';
import type { laterEnglish } from '../../messages.later.en.ts';
import { chart } from './chart.es.ts';
import { compare } from './compare.es.ts';
import { controls } from './controls.es.ts';
import { dock } from './dock.es.ts';
import { doctor } from './doctor.es.ts';
import { exports } from './exports.es.ts';
import { fixes } from './fixes.es.ts';
import { history } from './history.es.ts';
import { keys } from './keys.es.ts';
import { live } from './live.es.ts';
import { obs } from './obs.es.ts';
import { past } from './past.es.ts';
import { phonePanel } from './phone-panel.es.ts';
import { preflight } from './preflight.es.ts';
import { refused } from './refused.es.ts';
import { report } from './report.es.ts';
import { rules } from './rules.es.ts';
import { session } from './session.es.ts';
import { settings } from './settings.es.ts';
import { states } from './states.es.ts';
import { steps } from './steps.es.ts';
import { telling } from './telling.es.ts';
import { translatorPanel } from './translator-panel.es.ts';
import { translator } from './translator.es.ts';

/** The sentences, by message id. */
export const later = {
  ...translator,
  ...translatorPanel,
  ...telling,
  ...dock,
  ...doctor,
  ...compare,
  ...history,
  ...chart,
  ...keys,
  ...past,
  ...exports,
  ...fixes,
  ...controls,
  ...phonePanel,
  ...obs,
  ...live,
  ...preflight,
  ...refused,
  ...report,
  ...rules,
  ...session,
  ...settings,
  ...states,
  ...steps,
} as const satisfies TextsFor<typeof laterEnglish>;
