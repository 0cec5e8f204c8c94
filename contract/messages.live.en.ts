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
  'session.encoder.running': '{name} was running.',
  'session.encoder.started': '{name} was started.',
  'session.encoder.closed': '{name} was closed.',
  'session.encoder.ask': '{name} runs. Are you LIVE? “tokwatch session start” says so.',
  'session.gap': 'Nobody watched for {seconds} s.',
  'session.none': 'There is no such session.',
  'session.not-live': 'No session goes on. Say that you are LIVE, or start streaming in OBS.',
  'session.goes-on': 'This session goes on. End it first.',
  'session.none-yet':
    'No LIVE is in the log yet. It keeps one when you stream with OBS, or when you say that you are LIVE.',
  'session.none-found': 'No session has these words in its name.',
  'session.local': 'Local times, now {offset}. One with its dips: tokwatch session show NUMBER',
  'session.more': 'There are older ones; ask for more with --limit.',
  'session.renamed': 'Session {id} is now called “{title}”.',
  'session.unnamed': 'Session {id} has no name any more.',
  'session.ask-delete': 'Delete this session with everything in it, for good? [y/N]',
  'session.deleted': 'Session {id} is deleted.',
  'session.started':
    'A session has begun. Tokwatch looks every ten seconds now; say “session stop” when your LIVE is over.',
  'session.was-live': 'You are LIVE already, and the session goes on.',
  'session.stopped': 'The session is over. “session list” shows what it came to.',
  'session.was-not-live': 'No session went on.',
  'session.marked': 'It is in the session now.',
  'session.nobody-runs':
    'Tokwatch does not run, so nobody keeps a session. Start the app or “tokwatch serve” first, and say it again.',
  'session.no-answer': 'The Tokwatch that runs gives no answer. It may be an older one: end it, and start it anew.',
  'trends.session': '{sessions} session',
  'trends.sessions': '{sessions} sessions',
  'trends.troubled': 'troubled {share}',
  'trends.too-few': 'It takes {least} LIVE sessions at least to say what is best for you.',
  'trends.nothing':
    'Your {sessions} LIVE sessions do not differ enough to say which start is best, and too few went well at one bitrate.',
  'trends.bitrate':
    'The highest bitrate that went well is {kbit} kbit/s, in {times} sessions. No start went clearly better than the others.',
  'trends.hour': 'Your LIVE sessions went best when they began after {hour}, in {sessions} sessions.',
  'trends.day-hour': 'Your LIVE sessions went best when they began on a {day} after {hour}, in {sessions} sessions.',
  'trends.hour-bitrate':
    'Your LIVE sessions went best when they began after {hour}, in {sessions} sessions. The highest bitrate that went well is {kbit} kbit/s, in {times}.',
  'trends.day-hour-bitrate':
    'Your LIVE sessions went best when they began on a {day} after {hour}, in {sessions} sessions. The highest bitrate that went well is {kbit} kbit/s, in {times}.',
  'trends.day.monday': 'Monday',
  'trends.day.tuesday': 'Tuesday',
  'trends.day.wednesday': 'Wednesday',
  'trends.day.thursday': 'Thursday',
  'trends.day.friday': 'Friday',
  'trends.day.saturday': 'Saturday',
  'trends.day.sunday': 'Sunday',
} as const;
