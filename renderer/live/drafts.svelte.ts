// What was typed about a LIVE and not handed on yet. It outlives the view, so that going elsewhere loses nothing.

/** The words of a mark, and titles by the id of their session. */
export const liveDrafts = $state<{ mark: string; titles: Record<number, string> }>({ mark: '', titles: {} });
