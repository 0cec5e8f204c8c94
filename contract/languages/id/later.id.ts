// The Indonesian texts that the first view can do without; a part of them so far.
import type { SomeTexts } from '../../message.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
  'incident.flaps': { by: 'count', other: 'kembali {count} kali' },
};
