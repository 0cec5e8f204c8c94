// The Arabic texts that the first view can do without.
import type { TextsFor } from '../../message.ts';
import type { laterEnglish } from '../../messages.later.en.ts';
import { chart } from './chart.ar.ts';
import { compare } from './compare.ar.ts';
import { controls } from './controls.ar.ts';
import { dock } from './dock.ar.ts';
import { doctor } from './doctor.ar.ts';
import { exported } from './exports.ar.ts';
import { fixes } from './fixes.ar.ts';
import { history } from './history.ar.ts';
import { keys } from './keys.ar.ts';
import { live } from './live.ar.ts';
import { obs } from './obs.ar.ts';
import { past } from './past.ar.ts';
import { phonePanel } from './phone-panel.ar.ts';
import { preflight } from './preflight.ar.ts';
import { refused } from './refused.ar.ts';
import { report } from './report.ar.ts';
import { rules } from './rules.ar.ts';
import { session } from './session.ar.ts';
import { settings } from './settings.ar.ts';
import { states } from './states.ar.ts';
import { steps } from './steps.ar.ts';
import { telling } from './telling.ar.ts';
import { translatorPanel } from './translator-panel.ar.ts';
import { translator } from './translator.ar.ts';

/** The sentences, by message id. */
export const later = {
  ...translator,
  ...translatorPanel,
  ...telling,
  ...doctor,
  ...compare,
  ...history,
  ...chart,
  ...keys,
  ...past,
  ...exported,
  ...fixes,
  ...controls,
  ...phonePanel,
  ...obs,
  ...live,
  ...dock,
  ...preflight,
  ...refused,
  ...report,
  ...rules,
  ...session,
  ...settings,
  ...states,
  ...steps,
} as const satisfies TextsFor<typeof laterEnglish>;
