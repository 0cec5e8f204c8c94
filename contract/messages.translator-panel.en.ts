// The English texts of the panel that explains TikTok's messages. They are part of the one catalog in messages.en.ts.

/** Sentences and words by message id, in English. */
export const translatorPanelEnglish = {
  'translator.title': 'TikTok shows a message?',
  'translator.what': 'Pick or paste what the app shows; the answer goes by what is so right now.',
  'translator.pick': 'Pick what it showed',
  'translator.paste': 'Or type or paste it',
  'translator.explain': 'Explain',
  'translator.not-known': 'I don’t know that message. Pick the one that comes closest.',
  'translator.other-language':
    'That is not English, and I know TikTok’s messages in English only so far: I would have to guess. Pick the one that means the same.',
  'translator.todo': 'What to do',
  'translator.lasts': 'How long',
  'translator.means': 'What TikTok means by it',
  'translator.phone': 'For a phone',
  'bearing.found': 'Here is a reason',
  'bearing.hint': 'Perhaps this',
  'bearing.elsewhere': 'Something else is wrong',
  'bearing.nothing': 'Nothing is wrong from here',
  'bearing.unknown': 'I can’t tell yet',
  'certainty.certain': 'certain',
  'certainty.likely': 'likely',
  'certainty.cannot-tell': 'I can’t tell for sure',
} as const;
