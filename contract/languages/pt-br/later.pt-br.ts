// The Portuguese (Brazil) texts that the window can do without until somebody leaves its first view; it loads them then.
import type { TextsFor } from '../../message.ts';
import type { laterEnglish } from '../../messages.later.en.ts';
import { chart } from './chart.pt-br.ts';
import { compare } from './compare.pt-br.ts';
import { controls } from './controls.pt-br.ts';
import { dock } from './dock.pt-br.ts';
import { doctor } from './doctor.pt-br.ts';
import { exported } from './exports.pt-br.ts';
import { fixes } from './fixes.pt-br.ts';
import { history } from './history.pt-br.ts';
import { keys } from './keys.pt-br.ts';
import { live } from './live.pt-br.ts';
import { obs } from './obs.pt-br.ts';
import { past } from './past.pt-br.ts';
import { phonePanel } from './phone-panel.pt-br.ts';
import { preflight } from './preflight.pt-br.ts';
import { refused } from './refused.pt-br.ts';
import { report } from './report.pt-br.ts';
import { rules } from './rules.pt-br.ts';
import { session } from './session.pt-br.ts';
import { settings } from './settings.pt-br.ts';
import { states } from './states.pt-br.ts';
import { steps } from './steps.pt-br.ts';
import { telling } from './telling.pt-br.ts';
import { translatorPanel } from './translator-panel.pt-br.ts';
import { translator } from './translator.pt-br.ts';

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
  ...exported,
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
