// The English texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do. They are part
// of the one catalog in messages.en.ts.

/** Sentences by message id, in English. */
export const statesEnglish = {
  'paused.since': 'Watching has been paused since {time}.',
  'paused.history': 'Nobody looks meanwhile. This time stays a gap: it is hatched below, and no percentage counts it.',
  'paused.live':
    'Nobody looks at your line or at TikTok meanwhile, so what is said of them below is from before. What OBS tells still comes.',
  'paused.fixes': 'What fits below goes by what was seen before. Go on watching to learn what is true now.',
  'showing.what': 'Whether they appear is up to your system.',
  'showing.not-known': 'Whether they appear here is not known yet. Show one to see it.',
  'showing.taken':
    'This computer took the last one. If you saw none, look in the notification settings of your system, and whether “do not disturb” is on.',
  'showing.not-supported': 'This desktop has no notifications for programs.',
  'showing.refused': 'Your system did not let Tokwatch show the last one.',
  'showing.no-desktop': 'There is no desktop here that could show notifications.',
  'showing.no-service': 'Nothing on this desktop shows notifications.',
  'showing.no-answer': 'What shows notifications on this desktop did not answer.',
  'showing.terminal': 'Beside a terminal, only a Linux desktop shows notifications.',
  'showing.switched-off': 'Tokwatch was started without notifications, by {option}.',
  'showing.todo.window': 'The window says what matters instead, as long as it is open.',
  'showing.todo.switched-off':
    'Start it without {option} to have them. Until then the window says what matters, as long as it is open.',
  'showing.todo.service':
    'Start the notification service of your desktop, then show one again. Until then the window says what matters, as long as it is open.',
  'showing.todo.darwin': 'Open System Settings, Notifications, Tokwatch, and allow them; then show one again.',
  'showing.todo.win32':
    'Open Settings, System, Notifications, switch them on, and Tokwatch in the list below; then show one again.',
  'showing.todo.linux':
    'Open the settings of your desktop, Notifications, and switch them on, for Tokwatch too; then show one again.',
  'barred.says': 'macOS doesn’t let Tokwatch see your own network.',
  'barred.means':
    'So your router is not judged, and I can’t tell its faults from those of your line. Where it is your DNS, too, I can’t look up names.',
  'barred.todo':
    'Open System Settings, Privacy & Security, Local Network, and allow Tokwatch, or the terminal that runs it. Then check again.',
  'take.busy': 'Being made…',
} as const;
