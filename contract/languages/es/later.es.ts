// The Spanish texts that the window can do without until somebody leaves its first view; it loads them then.
import type { SomeTexts } from '../../message.ts';
import { live } from './live.es.ts';
import { obs } from './obs.es.ts';
import { preflight } from './preflight.es.ts';
import { rules } from './rules.es.ts';
import { session } from './session.es.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
  ...obs,
  ...live,
  ...preflight,
  ...rules,
  ...session,
};
