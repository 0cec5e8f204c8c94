// The Brazilian Portuguese texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'O monitoramento está pausado. Desde: {time}.',
  'paused.history':
    'Enquanto isso, ninguém observa. Este tempo fica como uma lacuna: aparece hachurado abaixo, e nenhuma porcentagem o conta.',
  'paused.live':
    'Enquanto isso, ninguém observa sua conexão nem o TikTok: o que se diz deles abaixo é de antes. O que o OBS informa continua chegando.',
  'paused.fixes':
    'O que aparece abaixo se baseia no que foi visto antes. Retome o monitoramento para saber o que vale agora.',
} as const satisfies TextsFor<typeof statesEnglish>;
