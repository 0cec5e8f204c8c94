// How counters have grown between two looks. They begin anew whenever OBS, a stream or only its connection does, each group at
// a moment of its own: bytes with each attempt to connect, frames with each stream. A fall is therefore a new beginning, and
// what such a counter holds was counted since; what it had counted just before is lost and never guessed.

/** Growth of each counter of a group, null where it is not known, and whether the group began anew. */
export type Growth<K extends string> = { by: Record<K, number | null>; restarted: boolean };

type Counters<K extends string> = Readonly<Record<K, number | null>>;

const growthOf = (before: number | null | undefined, now: number | null, anew: boolean): number | null => {
  if (now === null || anew) return now;
  return before === null || before === undefined ? null : now - before;
};

const hasFallen = <K extends string>(before: Counters<K>, now: Counters<K>, names: readonly K[]): boolean =>
  names.some((name) => (now[name] ?? Infinity) < (before[name] ?? 0));

/**
 * The growth of counters that always begin anew together. `anew` is true when that is known from elsewhere; `before` is null when
 * nothing is known about the time before.
 */
export const growth = <K extends string>(
  names: readonly K[],
  before: Counters<K> | null,
  now: Counters<K>,
  anew: boolean,
): Growth<K> => {
  const restarted = before !== null && (anew || hasFallen(before, now, names));
  const by = Object.fromEntries(names.map((name) => [name, growthOf(before?.[name], now[name], anew || restarted)]));
  return { by: by as Record<K, number | null>, restarted };
};

/** The sum of what is known; null when nothing is. */
export const sumKnown = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};
