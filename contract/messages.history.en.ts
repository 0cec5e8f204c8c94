// The English texts for what is remembered: the state of the history, strips, incidents and notes. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const historyEnglish = {
  'history.off': 'No history is kept.',
  'history.no-incident': 'There is no such incident in the history.',
  'history.nothing-then': 'Nothing is remembered of that time.',
  'uptime.not-watched': 'Nobody watched in this time, so there is no figure.',
  'uptime.not-told': 'Whether it worked could not be told in this time, so there is no figure.',
  'uptime.of-all': 'Up {percent}% of the time, all of which was watched.',
  'uptime.without-not-watched':
    'Up {percent}% of the time that was watched. Left out: {unwatched}% of the time, when nobody watched.',
  'uptime.without-unknown':
    'Up {percent}% of the time that could be judged. Left out: {unknown}% of the time, when nothing could be told.',
  'uptime.without-both':
    'Up {percent}% of the time that could be judged. Left out: {unwatched}% of the time, when nobody watched, and {unknown}%, when nothing could be told.',
  'history.none-yet': 'There is no history yet. It begins when Tokwatch watches.',
  'history.newer':
    'This history was written by a newer Tokwatch, so this one leaves it alone and keeps none. Update Tokwatch to go on with it.',
  'history.older':
    'This history was written by an older Tokwatch. Start Tokwatch to watch, and the history is brought up to date.',
  'history.foreign':
    '{file} was not written by Tokwatch, so it is left alone and no history is kept. Move it away, and a new history begins.',
  'history.not-updated':
    'The history could not be brought into the form that this Tokwatch needs. It is left as it was, and none is kept for now. Update Tokwatch, or move {file} away to begin a new one.',
  'history.set-aside':
    'The history could not be read any more. It was set aside as {file}, and a new one has begun. Nothing else to do.',
  'history.went-away':
    'The file of the history was moved away while Tokwatch was running. It goes on with the file that is there now, or with a new one.',
  'history.unreadable':
    'The history cannot be read any more. When Tokwatch watches, it sets it aside and begins a new one.',
  'history.disk-full': 'The disk is full, so the history waits. Free some space; it then goes on by itself.',
  'history.cap-reached':
    'The history takes all the space that it may, and only incidents and days are left, which are never thrown away. Allow it more with history.maxMegabytes.',
  'history.read-only':
    'The history cannot be written: its file or its disk is read-only. It waits, and goes on once it can be written.',
  'history.no-access':
    'The history cannot be written: Tokwatch has no access to its file or folder. It waits, and goes on once it has.',
  'history.busy': 'Another program holds the history, so Tokwatch waits with what it has to write.',
  'history.disk-fault': 'The disk refuses to read or write the history. Look after the disk; the history waits.',
  'history.opening': 'The history is being looked through. That takes a while.',
  'history.stopped': 'What keeps the history has stopped. It begins again within a minute.',
  'history.left-out': 'A part of the history could not be written and was left out.',
  'history.subject.verdict': 'All of it',
  'history.up': 'up',
  'history.judged': 'judged',
  'history.judged-what':
    'Up is the share of the time that could be judged; judged is how much of all the time that was. When nobody watched, or nothing could be told, counts in no figure of up.',
  'history.not-judged': 'Never judged in this time: {features}.',
  'history.cell.ok': 'fine',
  'history.cell.degraded': 'troubled',
  'history.cell.down': 'broken',
  'history.cell.unknown': 'not known',
  'history.cell.not-watched': 'not watched',
  'history.size': 'History since {since}; it takes {size} of {cap} MB.',
  'incident.none': 'No incident fits.',
  'incident.from-to': '{from} to {to}',
  'incident.local': 'Local times, now {offset}. One with its evidence: tokwatch incidents NUMBER',
  'incident.fact': '{what}: {value}',
  'incident.noted': 'Noted to incident {id}.',
  'snooze.none': 'No snooze: notices are shown.',
  'snooze.until': 'No notices until {at}.',
  'incident.more': 'There are older ones: ask for more with --limit.',
} as const;
