// The English texts for what the user is told without having asked, and why; and for the tray. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const alertEnglish = {
  'tray.snooze': 'No notifications for a while',
  'tray.snoozed': 'No notifications until {time}',
  'tray.snooze.quarter': '15 minutes',
  'tray.snooze.hour': '1 hour',
  'tray.snooze.morning': 'Until 8:00 in the morning',
  'tray.snooze.end': 'Notify me again',
  'tray.live-begin': 'I am LIVE now',
  'tray.live-end': 'My LIVE is over',
  'tray.pause': 'Pause watching',
  'tray.resume': 'Go on watching',
  'tray.fixes': 'What can be done',
  'tray.no-host': 'This desktop has no place for tray icons, so Tokwatch shows none.',
  'tray.no-host.todo':
    'Watching goes on when you close the window. To see it again, start Tokwatch again. On GNOME, the extension “AppIndicator and KStatusNotifierItem Support” makes a place.',
  'tray.no-host.open': 'Open the window',
  'tray.no-host.later': 'Not now',
  'notice.check-again': 'Check again',
  'notice.show': 'Show',
  'notice.snooze': 'Quiet for 1 hour',
  'notice.fix': 'What can be done',
} as const;
