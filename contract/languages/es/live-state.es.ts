// How a stream fares, in a word, in Spanish. Apart from the other texts of the view LIVE, since the OBS dock says them, too.
import type { TextsFor } from '../../message.ts';
import type { liveStateEnglish } from '../../messages.live-state.en.ts';

/** The words, by message id. */
export const liveState = {
  'live.state.ok': 'aguanta',
  'live.state.wobbling': 'se tambalea',
  'live.state.failing': 'falla',
  'live.state.unknown': 'no se sabe',
} as const satisfies TextsFor<typeof liveStateEnglish>;
