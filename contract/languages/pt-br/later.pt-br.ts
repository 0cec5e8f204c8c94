// The Portuguese (Brazil) texts that the window can do without until somebody leaves its first view; a part of them so far.
import type { SomeTexts } from '../../message.ts';
import { live } from './live.pt-br.ts';
import { obs } from './obs.pt-br.ts';
import { preflight } from './preflight.pt-br.ts';
import { rules } from './rules.pt-br.ts';
import { fixes } from './fixes.pt-br.ts';
import { past } from './past.pt-br.ts';
import { report } from './report.pt-br.ts';
import { compare } from './compare.pt-br.ts';
import { controls } from './controls.pt-br.ts';
import { doctor } from './doctor.pt-br.ts';
import { translator } from './translator.pt-br.ts';
import { session } from './session.pt-br.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
  ...live,
  ...obs,
  ...preflight,
  ...rules,
  ...fixes,
  ...past,
  ...report,
  ...compare,
  ...controls,
  ...doctor,
  ...translator,
  ...session,
};
