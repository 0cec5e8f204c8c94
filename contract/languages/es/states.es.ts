// The Spanish texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'La vigilancia está en pausa. Desde: {time}.',
  'paused.history':
    'Mientras tanto nadie mira. Este tiempo queda como un hueco: abajo aparece rayado y ningún porcentaje lo cuenta.',
  'paused.live':
    'Mientras tanto nadie mira tu línea ni TikTok: lo que se dice de ellos abajo es de antes. Lo que cuenta OBS sigue llegando.',
  'paused.fixes': 'Lo que aparece abajo se basa en lo que se vio antes. Sigue vigilando para saber qué pasa ahora.',
} as const satisfies TextsFor<typeof statesEnglish>;
