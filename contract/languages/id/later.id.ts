// The Indonesian texts that the window can do without until somebody leaves its first view; it loads them then.
import type { SomeTexts } from '../../message.ts';
import { controls } from './controls.id.ts';
import { fixes } from './fixes.id.ts';
import { live } from './live.id.ts';
import { obs } from './obs.id.ts';
import { past } from './past.id.ts';
import { phonePanel } from './phone-panel.id.ts';
import { preflight } from './preflight.id.ts';
import { report } from './report.id.ts';
import { rules } from './rules.id.ts';
import { session } from './session.id.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
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
