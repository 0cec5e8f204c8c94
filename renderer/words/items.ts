/** Texts one after the other, as the language puts them: "a, b, c". */
export const itemWords = (texts: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'unit' }).format(texts);
