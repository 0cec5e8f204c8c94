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
  'rule.scene.would': 'Try-out: OBS would show “{scene}” now.',
  'rule.scene.done': 'OBS shows “{scene}”, as your rule says.',
  'rule.scene.failed': 'OBS did not show “{scene}”. Is there a scene of that name?',
  'rule.bitrate.would': 'Try-out: OBS would be allowed to lower its own bitrate while the line is narrow.',
  'rule.bitrate.done':
    'OBS may lower its own bitrate while the line is narrow, from the next stream on. Its own switch is in Settings, Advanced, Network.',
  'rule.bitrate.failed': 'OBS did not take the setting that lets it lower its own bitrate.',
  'rule.reconnect.would': 'Try-out: OBS gave up the stream, and the line is well: it would be begun again now.',
  'rule.reconnect.done': 'OBS had given up the stream. The line is well, so OBS was asked to begin it again.',
  'rule.reconnect.failed': 'OBS had given up the stream and did not begin it again. Begin it in OBS.',
} as const;
