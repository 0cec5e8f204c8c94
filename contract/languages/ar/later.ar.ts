// The Arabic texts that the first view can do without.
import type { SomeTexts } from '../../message.ts';
import { compare } from './compare.ar.ts';
import { controls } from './controls.ar.ts';
import { doctor } from './doctor.ar.ts';
import { fixes } from './fixes.ar.ts';
import { live } from './live.ar.ts';
import { obs } from './obs.ar.ts';
import { past } from './past.ar.ts';
import { phonePanel } from './phone-panel.ar.ts';
import { preflight } from './preflight.ar.ts';
import { report } from './report.ar.ts';
import { rules } from './rules.ar.ts';
import { session } from './session.ar.ts';
import { translator } from './translator.ar.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
  ...translator,
  ...doctor,
  ...compare,
  ...past,
  ...fixes,
  ...controls,
  ...phonePanel,
  ...obs,
  ...live,
  ...preflight,
  ...report,
  ...rules,
  ...session,
};
