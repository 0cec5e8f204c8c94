// From columns to the paths of a drawing 1000 units wide and 100 high. Where several seconds share a place, the least and the most
// of them are drawn, so that no dip is lost at any distance. Pure. The window draws with these; the page of a report draws with their
// own text, whenever somebody looks closer: none of them may use anything from outside of itself.
import type { Column } from './columns.ts';

/** The seconds that are seen, from `from` up to, not including, `to`, and in how many places they are drawn side by side. */
export type View = { from: number; to: number; places: number };

/**
 * `top`: the figure at the upper edge. `join`: seconds without data that a line may bridge. `wanted`: the figure of a stretch,
 * null for “no data”. `upper`: the upper edge of a stretch, in units. `least`: the narrowest that anything is drawn, in units.
 */
export type PaintOptions = { top: number; join: number; wanted: number | null; upper: number; least: number };

/** Makes the path from its columns. */
export type Paint = (columns: readonly Column[], options: PaintOptions, view: View) => string;

/** A ribbon from 0 up to the most of each place (`wanted` 1) or to the least (`wanted` 0); a place without data is a gap in it. */
const ribbon: Paint = ([column = []], { top, wanted }, { from, to, places }) => {
  const count = Math.max(1, Math.min(places, to - from));
  let [path, isOpen] = ['', false];
  for (let place = 0; place < count; place += 1) {
    const [first, end] = [place, place + 1].map((one) => from + Math.floor((one * (to - from)) / count)) as [
      number,
      number,
    ];
    let figure: number | null = null;
    for (let second = first; second < end; second += 1) {
      const value = column[second] ?? null;
      if (value === null) continue;
      figure = figure === null ? value : wanted === 1 ? Math.max(figure, value) : Math.min(figure, value);
    }
    if (figure === null && isOpen) path += 'V100Z';
    if (figure !== null) {
      const y = Math.round(1000 - (Math.min(figure, top) / top) * 1000) / 10;
      if (!isOpen) path += `M${Math.round((place / count) * 10000) / 10} 100`;
      path += `V${y}H${Math.round(((place + 1) / count) * 10000) / 10}`;
    }
    isOpen = figure !== null;
  }
  return isOpen ? `${path}V100Z` : path;
};

/** A line through the least and the most of each place, on a scale of square roots, which shows small figures beside large ones. */
const line: Paint = ([column = []], { top, join }, { from, to, places }) => {
  const count = Math.max(1, Math.min(places, to - from));
  const yOf = (value: number): number =>
    Math.round(1000 - Math.sqrt(Math.max(0, Math.min(value, top)) / top) * 1000) / 10;
  let [path, lastSecond, isUp] = ['', -Infinity, false];
  for (let place = 0; place < count; place += 1) {
    const [first, end] = [place, place + 1].map((one) => from + Math.floor((one * (to - from)) / count)) as [
      number,
      number,
    ];
    let [least, most, seen, seenFirst] = [Infinity, -Infinity, -1, -1];
    for (let second = first; second < end; second += 1) {
      const value = column[second] ?? null;
      if (value === null) continue;
      [least, most, seen] = [Math.min(least, value), Math.max(most, value), second];
      if (seenFirst < 0) seenFirst = second;
    }
    if (seen < 0) continue;
    const x = Math.round(((place + 0.5) / count) * 10000) / 10;
    const joined = seenFirst - lastSecond <= join;
    const [start, end2] = isUp ? [most, least] : [least, most];
    path += `${joined ? 'L' : 'M'}${x} ${yOf(start)}`;
    if (most > least) path += `V${yOf(end2)}`;
    else if (!joined) path += 'h1';
    [lastSecond, isUp] = [seen, most > least ? !isUp : isUp];
  }
  return path;
};

/** Bars for how much of the second column the first one is, from nothing to all, on a scale of square roots. */
const bar: Paint = ([part = [], whole = []], { least }, { from, to, places }) => {
  const count = Math.max(1, Math.min(places, to - from));
  let path = '';
  for (let place = 0; place < count; place += 1) {
    const [first, end] = [place, place + 1].map((one) => from + Math.floor((one * (to - from)) / count)) as [
      number,
      number,
    ];
    let [some, all] = [0, 0];
    for (let second = first; second < end; second += 1) {
      some += part[second] ?? 0;
      all += part[second] == null ? 0 : (whole[second] ?? 0);
    }
    if (some <= 0) continue;
    // A figure without its whole is still seen.
    const share = all > 0 ? Math.min(1, some / all) : 1;
    const x = Math.round((place / count) * 10000) / 10;
    path += `M${x} 100V${Math.round(1000 - Math.max(0.15, Math.sqrt(share)) * 1000) / 10}h${Math.max(least, Math.round(10000 / count) / 10)}V100Z`;
  }
  return path;
};

/** Blocks where all the columns have the wanted figure for longer than `join` seconds. */
const stretch: Paint = (columns, { join, wanted, upper, least }, { from, to }) => {
  let [path, began] = ['', -1];
  const seconds = Math.max(0, ...columns.map((column) => column.length));
  const start = Math.max(0, from - join);
  for (let second = start; second <= Math.min(seconds, to + join); second += 1) {
    const isIn = second < seconds && columns.every((column) => (column[second] ?? null) === wanted);
    if (isIn && began < 0) began = second;
    if (isIn && second < Math.min(seconds, to + join)) continue;
    if (began >= 0 && second - began > join && second > from && began < to) {
      const [left, right] = [Math.max(began, from), Math.min(second, to)].map(
        (one) => Math.round(((one - from) / (to - from)) * 10000) / 10,
      ) as [number, number];
      path += `M${left} ${upper}H${Math.max(right, left + least)}V100H${left}Z`;
    }
    began = -1;
  }
  return path;
};

/** The painters by name, as the drawing's elements name them. */
export const painters = { ribbon, line, bar, stretch } as const satisfies Record<string, Paint>;

/** The name of a painter. */
export type PainterName = keyof typeof painters;
