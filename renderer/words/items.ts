/** Texts one after the other, parted by the language's own comma: "a, b, c"; not by its "and", which some put into every list. */
export const itemWords = (texts: readonly string[], locale: string): string => {
  const list = new Intl.ListFormat(locale, { type: 'unit' }).formatToParts(['1', '2', '3']);
  const comma = list.find(({ type }) => type === 'literal')?.value ?? ', ';
  return texts.join(comma.replace(/\p{L}/gu, ''));
};
