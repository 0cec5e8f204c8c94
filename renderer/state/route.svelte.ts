// Which view is open: the fragment of the address says it, so that links, the back button and a bookmark work.
import { views } from './views.ts';
import type { View } from './views.ts';

const viewIn = (hash: string): View | null =>
  hash === '' ? 'now' : (views.find((view) => `#${view}` === hash.split('/')[0]) ?? null);

const partIn = (hash: string): string | null => hash.split('/')[1] ?? null;

/** The open view, and the part of it that was asked for by name; `moved` once the user has gone somewhere, from when on the focus follows. */
export type Route = { readonly view: View; readonly part: string | null; readonly moved: boolean };

/** Follows the fragment of the page's address; one that names no view, such as the skip link's, changes nothing. */
export const followRoute = (page: Window): Route => {
  let view = $state<View>(viewIn(page.location.hash) ?? 'now');
  let part = $state(partIn(page.location.hash));
  let moved = $state(false);
  page.addEventListener('hashchange', () => {
    const { hash } = page.location;
    const next = viewIn(hash);
    if (next === null || (next === view && partIn(hash) === part)) return;
    [view, part] = [next, partIn(hash)];
    moved = true;
  });
  return {
    get view() {
      return view;
    },
    get part() {
      return part;
    },
    get moved() {
      return moved;
    },
  };
};
