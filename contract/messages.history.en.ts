// The English texts for what is remembered: the state of the history, strips, incidents and notes. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const historyEnglish = {
  'history.off': 'No history is kept.',
  'uptime.not-watched': 'Nobody watched in this time, so there is no figure.',
  'uptime.not-told': 'Whether it worked could not be told in this time, so there is no figure.',
  'uptime.of-all': 'Up {percent} % of the time, all of which was watched.',
  'uptime.without-not-watched':
    'Up {percent} % of the time that was watched. Left out: {unwatched} % of the time, when nobody watched.',
  'uptime.without-unknown':
    'Up {percent} % of the time that could be judged. Left out: {unknown} % of the time, when nothing could be told.',
  'uptime.without-both':
    'Up {percent} % of the time that could be judged. Left out: {unwatched} % of the time, when nobody watched, and {unknown} %, when nothing could be told.',
} as const;
