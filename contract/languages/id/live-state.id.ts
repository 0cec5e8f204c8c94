// How a stream fares, in a word, in Indonesian. Apart from the other texts of the view LIVE, since the OBS dock says them, too.
import type { TextsFor } from '../../message.ts';
import type { liveStateEnglish } from '../../messages.live-state.en.ts';

/** The words, by message id. */
export const liveState = {
  'live.state.ok': 'stabil',
  'live.state.wobbling': 'goyah',
  'live.state.failing': 'gagal',
  'live.state.unknown': 'tidak diketahui',
} as const satisfies TextsFor<typeof liveStateEnglish>;
