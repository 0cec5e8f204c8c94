// The English texts of what a form says: why what was typed is not taken, and why it is not shown. They are part of the one catalog in messages.en.ts.

/** What is said of a text that is typed, by message id, in English; `field` is the label that it stands under. */
export const refusedEnglish = {
  'refused.too-long':
    '“{field}” takes {most} characters at most, and this has {count}. Nothing was cut off: shorten it and try again.',
  'refused.empty': '“{field}” is empty. Write something first.',
  'refused.unseen': '“{field}” holds a character that cannot be seen. Type it by hand.',
  'refused.word-too-long': 'A word in “{field}” has more than {most} characters. Shorten it.',
  'refused.word-empty': 'A word in “{field}” holds nothing that can be seen. Take it out.',
  'refused.words-too-many': '“{field}” takes {most} words at most. Take some out.',
  'hidden.typed': 'Others may see the screen: what you type is shown as dots. It is kept as you write it.',
} as const;
