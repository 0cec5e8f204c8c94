// The Spanish texts that the first view can do without; a part of them so far.
import type { SomeTexts } from '../../message.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
  'incident.flaps': {
    by: 'count',
    one: 'volvió una vez',
    many: 'volvió {count} de veces',
    other: 'volvió {count} veces',
  },
};
