// The English texts for what the user is told without having asked, and why; and for the tray. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const alertEnglish = {
  'notice.check-again': 'Check again',
  'notice.show': 'Show',
  'notice.snooze': 'Quiet for 1 hour',
  'notice.fix': 'What can be done',
} as const;
