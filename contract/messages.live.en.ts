// The English texts of a LIVE session as it goes on and is remembered.

/** What is said about sessions, by message id, in English. */
export const liveEnglish = {
  'session.began.obs': 'OBS began to stream.',
  'session.began.by-hand': 'You said that you are LIVE.',
  'session.ended.stream-ended': 'The stream ended.',
  'session.ended.by-hand': 'You said that it is over.',
  'session.ended.obs-gone': 'OBS was gone for a minute, so the session was closed.',
  'session.ended.quit': 'Tokwatch was closed.',
  'session.ended.unexpected': 'Ended unexpectedly: Tokwatch or the computer stopped in the middle of it.',
  'session.gap': 'Nobody watched for {seconds} s.',
  'session.none': 'There is no such session.',
  'session.not-live': 'No session goes on. Say that you are LIVE, or start streaming in OBS.',
  'session.goes-on': 'This session goes on. End it first.',
} as const;
