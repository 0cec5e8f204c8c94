// The Indonesian texts that the window can do without until somebody leaves its first view; it loads them then.
import type { SomeTexts } from '../../message.ts';
import { live } from './live.id.ts';
import { session } from './session.id.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
  ...live,
  ...session,
  'incident.flaps': 'muncul lagi {count} kali',
};
