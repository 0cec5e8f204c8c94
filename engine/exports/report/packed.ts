// Columns as short texts: numbers apart by commas, nothing for “no data”, “7x30” for thirty times 7. Pure. `unpacked` runs in the
// page as well, by its own text, so it may use nothing from outside of itself.
import type { Column } from '../../../contract/replay/columns.ts';

/** A column as text. */
export const packed = (column: Column): string => {
  const runs: Array<{ value: number | null; times: number }> = [];
  for (const value of column) {
    const last = runs.at(-1);
    if (last?.value === value) last.times += 1;
    else runs.push({ value, times: 1 });
  }
  return runs
    .flatMap(({ value, times }) => {
      const shown = value === null ? '' : String(value);
      return times > 2 ? [`${shown}x${times}`] : new Array<string>(times).fill(shown);
    })
    .join(',');
};

/** The column that `packed` made a text of; by single characters, as a page has hundreds of thousands of figures to read. */
export const unpacked = (text: string): Column => {
  const column: Array<number | null> = [];
  let [value, times, digits, sign, isTimes] = [0, 0, 0, 1, false];
  for (let index = 0; index <= text.length; index += 1) {
    const code = index === text.length ? 44 : text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      if (isTimes) times = times * 10 + code - 48;
      else [value, digits] = [value * 10 + code - 48, digits + 1];
    } else if (code === 45) sign = -1;
    else if (code === 120) isTimes = true;
    else {
      const figure = digits === 0 ? null : value === 0 ? 0 : sign * value;
      for (let left = isTimes ? times : 1; left > 0; left -= 1) column.push(figure);
      [value, times, digits, sign, isTimes] = [0, 0, 0, 1, false];
    }
  }
  return column;
};
