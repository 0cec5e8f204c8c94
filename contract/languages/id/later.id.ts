// The Indonesian texts that the window can do without until somebody leaves its first view; it loads them then.
import type { TextsFor } from '../../message.ts';
import type { laterEnglish } from '../../messages.later.en.ts';
import { chart } from './chart.id.ts';
import { compare } from './compare.id.ts';
import { controls } from './controls.id.ts';
import { dock } from './dock.id.ts';
import { doctor } from './doctor.id.ts';
import { exported } from './exports.id.ts';
import { fixes } from './fixes.id.ts';
import { history } from './history.id.ts';
import { keys } from './keys.id.ts';
import { live } from './live.id.ts';
import { obs } from './obs.id.ts';
import { past } from './past.id.ts';
import { phonePanel } from './phone-panel.id.ts';
import { preflight } from './preflight.id.ts';
import { refused } from './refused.id.ts';
import { report } from './report.id.ts';
import { rules } from './rules.id.ts';
import { session } from './session.id.ts';
import { settings } from './settings.id.ts';
import { states } from './states.id.ts';
import { steps } from './steps.id.ts';
import { telling } from './telling.id.ts';
import { translatorPanel } from './translator-panel.id.ts';
import { translator } from './translator.id.ts';

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
