// The fixes as this window knows them, and which run it has seen begin: that one's end is shown where it was begun, also to somebody
// who walked through the other views meanwhile.
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import type { FixesState, FixRun } from '../../contract/fix.ts';

/** What is known of fixes; null until it was heard. `shown` is the run that is under way or has just ended. */
export type Fixes = { readonly state: FixesState | null; readonly shown: FixRun | null };

const watched = $state<{ id: number | null }>({ id: null });

/** The fixes, for as long as the calling component lives. */
export const followFixes = (client: Client<Api>): Fixes => {
  let state = $state.raw<FixesState | null>(null);
  $effect(() =>
    client.fixes.changed((next) => {
      state = next;
      if (next.running) watched.id = next.running.id;
    }),
  );
  const shown = $derived(state?.running ?? state?.past.find(({ id }) => id === watched.id) ?? null);
  return {
    get state() {
      return state;
    },
    get shown() {
      return shown;
    },
  };
};
