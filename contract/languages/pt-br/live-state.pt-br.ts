// How a stream fares, in a word, in Portuguese (Brazil). Apart from the other texts of the view LIVE, since the OBS dock says them, too.
import type { TextsFor } from '../../message.ts';
import type { liveStateEnglish } from '../../messages.live-state.en.ts';

/** The words, by message id. */
export const liveState = {
  'live.state.ok': 'firme',
  'live.state.wobbling': 'oscila',
  'live.state.failing': 'falha',
  'live.state.unknown': 'desconhecido',
} as const satisfies TextsFor<typeof liveStateEnglish>;
