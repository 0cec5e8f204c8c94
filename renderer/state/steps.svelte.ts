// Whether the first steps are open: at first where nobody has been through them, later when somebody goes there again. They stand
// below the answer, which never waits for them; their component comes when they are open.
import type { FirstApi } from '../../contract/api.first.ts';
import type { Client } from '../../contract/derive.ts';
import type { Watching } from './watching.svelte.ts';

/** The first steps of this window; `wanted` when the user went there, from when on the focus follows. */
export type Steps = {
  readonly isOpen: boolean;
  readonly wanted: boolean;
  /** Which one is open, from 0. */
  at: number;
  readonly openAgain: () => void;
  readonly close: () => void;
};

/** Asks once, as soon as the engine is there. */
export const followSteps = (client: Client<FirstApi>, watching: Watching, page: Window): Steps => {
  let isOpen = $state(false);
  let wanted = $state(false);
  let at = $state(0);
  let isKnown = false;
  const ask = async (): Promise<void> => {
    const answer = await client.app.isNew();
    isKnown ||= answer.ok;
    if (answer.ok && answer.value) isOpen = true;
  };
  $effect(() => {
    if (watching.contact === 'here' && !isKnown) ask().catch(reportError);
  });
  return {
    get isOpen() {
      return isOpen;
    },
    get wanted() {
      return wanted;
    },
    get at() {
      return at;
    },
    set at(next) {
      at = next;
      wanted = true;
    },
    openAgain: () => {
      at = 0;
      isOpen = true;
      wanted = true;
      page.location.hash = '#now';
    },
    close: () => {
      isOpen = false;
    },
  };
};
