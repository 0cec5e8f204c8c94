// Which view is open: the fragment of the address says it, so that links, the back button and a bookmark work.
import { views } from './views.ts';
import type { View } from './views.ts';

const viewIn = (hash: string): View | null =>
  hash === '' ? 'now' : (views.find((view) => `#${view}` === hash) ?? null);

/** The open view; `moved` once the user has gone somewhere, from when on the focus follows. */
export type Route = { readonly view: View; readonly moved: boolean };

/** Follows the fragment of the page's address; one that names no view, such as the skip link's, changes nothing. */
export const followRoute = (page: Window): Route => {
  let view = $state<View>(viewIn(page.location.hash) ?? 'now');
  let moved = $state(false);
  page.addEventListener('hashchange', () => {
    const next = viewIn(page.location.hash);
    if (next === null || next === view) return;
    view = next;
    moved = true;
  });
  return {
    get view() {
      return view;
    },
    get moved() {
      return moved;
    },
  };
};
