// Moving along a session: which second is looked at, and how closely. Pure. The page of a report moves by `moved`’s own text, so that
// one may use nothing from outside of itself.

/** The second that is looked at, and the seconds that are seen: from `from` up to, not including, `to`. */
export type Place = { at: number; from: number; to: number };

/** Ways to move; a step is a thousandth of what is seen, and a second at least. */
export const moves = [
  'later',
  'earlier',
  'minute-later',
  'minute-earlier',
  'first',
  'last',
  'next-dip',
  'previous-dip',
  'closer',
  'wider',
  'whole',
] as const;

export type Move = (typeof moves)[number];

/** Which key moves which way. */
export const moveOfKey: Readonly<Record<string, Move>> = {
  ...{ ArrowRight: 'later', ArrowUp: 'later', ArrowLeft: 'earlier', ArrowDown: 'earlier' },
  ...{ PageUp: 'minute-later', PageDown: 'minute-earlier', Home: 'first', End: 'last' },
  ...{ n: 'next-dip', p: 'previous-dip', '+': 'closer', '-': 'wider', 0: 'whole' },
};

/** What one moves along: how many seconds, and the first second of each dip, in order. */
export type Track = { seconds: number; dips: readonly number[] };

/**
 * The place after a move; `move` may also be a stretch of seconds that is to be seen, with its first second looked at, or a second to
 * go to. `steps` is how many steps the arrows take.
 */
export const moved = (
  place: Place,
  move: Move | number | readonly [from: number, to: number],
  { seconds, dips }: Track,
  steps = 1,
): Place => {
  const inside = (value: number, least: number, most: number): number =>
    Math.round(Math.max(least, Math.min(most, value)));
  const looking = (at: number, from: number, wanted: number): Place => {
    const length = inside(wanted, Math.min(30, seconds), seconds);
    const start = inside(from, 0, seconds - length);
    return { at, from: start, to: start + length };
  };
  const length = place.to - place.from;
  const going = (second: number): Place => {
    const at = inside(second, 0, seconds - 1);
    return at >= place.from && at < place.to ? { ...place, at } : looking(at, at - length / 2, length);
  };
  const zoomed = (factor: number): Place => {
    const wanted = length * factor;
    return looking(place.at, place.at - ((place.at - place.from) / length) * wanted, wanted);
  };
  if (typeof move === 'number') return going(move);
  if (typeof move !== 'string') {
    const wanted = Math.max(180, 3 * (move[1] - move[0]));
    return looking(inside(move[0], 0, seconds - 1), move[0] - wanted / 3, wanted);
  }
  const step = Math.max(1, Math.round(length / 1000)) * steps;
  const places: Record<Move, () => Place> = {
    later: () => going(place.at + step),
    earlier: () => going(place.at - step),
    'minute-later': () => going(place.at + 60),
    'minute-earlier': () => going(place.at - 60),
    first: () => going(0),
    last: () => going(seconds - 1),
    'next-dip': () => going(dips.find((from) => from > place.at) ?? place.at),
    'previous-dip': () => going(dips.findLast((from) => from < place.at) ?? place.at),
    closer: () => zoomed(0.5),
    wider: () => zoomed(2),
    whole: () => looking(place.at, 0, seconds),
  };
  return places[move]();
};
