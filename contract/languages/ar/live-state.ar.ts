// How a stream fares, in a word, in Arabic. Apart from the other texts of the view LIVE, since the OBS dock says them, too.
import type { TextsFor } from '../../message.ts';
import type { liveStateEnglish } from '../../messages.live-state.en.ts';

/** The words, by message id. */
export const liveState = {
  'live.state.ok': 'ثابت',
  'live.state.wobbling': 'متذبذب',
  'live.state.failing': 'متعطّل',
  'live.state.unknown': 'غير معروف',
} as const satisfies TextsFor<typeof liveStateEnglish>;
