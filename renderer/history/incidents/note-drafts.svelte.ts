// What was typed as a note and not saved yet. It outlives the view, so that closing an incident or going elsewhere loses nothing.

/** What was typed, by the id of the incident. */
export const noteDrafts = $state<Record<number, string>>({});
