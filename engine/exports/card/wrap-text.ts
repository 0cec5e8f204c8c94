// Breaks text into lines for a drawing, where nothing can measure it: widths are those of common interface faces. Pure.

// Widths in parts of the size of the type: a fair mean for system-ui, Segoe UI, Helvetica and DejaVu, which is the widest.
const widthOf = (character: string): number => {
  if (/[\u1100-\uFFEF\p{Extended_Pictographic}]/u.test(character)) return 1;
  if (/[ijltfrI.,:;'’!|()[\] ]/.test(character)) return 0.36;
  if (/[mwMW@%]/.test(character)) return 0.92;
  return /[A-Z0-9]/.test(character) ? 0.68 : 0.58;
};

/** How wide a text is at most, in px. */
const textWidth = (text: string, sizePx: number): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * sizePx;

/** By how much strong type is wider. */
export const STRONG = 1.14;

const cutTo = (text: string, widthPx: number, sizePx: number): string => {
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, sizePx) > widthPx) characters.pop();
  // A word is left out as a whole, unless there is no other.
  const whole = characters.join('').replace(/,?\s+\S*$/, '');
  return `${whole}…`;
};

/** Lines no wider than `widthPx`, at most `mostLines`; what does not fit is cut off with an ellipsis. */
export const wrapText = (text: string, widthPx: number, sizePx: number, mostLines: number): string[] => {
  const lines = text.split(/\s+/).reduce<string[]>((all, word) => {
    const last = all.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && textWidth(longer, sizePx) > widthPx ? [...all, word] : [...all.slice(0, -1), longer];
  }, []);
  const shown = lines.slice(0, mostLines);
  const rest = lines.slice(mostLines - 1).join(' ');
  return shown.map((line, index) => {
    const isLast = index === mostLines - 1;
    const text = isLast ? rest : line;
    return textWidth(text, sizePx) > widthPx ? cutTo(text, widthPx, sizePx) : text;
  });
};
