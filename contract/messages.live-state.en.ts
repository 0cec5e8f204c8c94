// How a stream fares, in a word. Apart from the other texts of the view LIVE, since the OBS dock says them, too.

/** The words, by message id, in English. */
export const liveStateEnglish = {
  'live.state.ok': 'holds',
  'live.state.wobbling': 'wobbles',
  'live.state.failing': 'fails',
  'live.state.unknown': 'not known',
} as const;
