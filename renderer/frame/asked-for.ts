// A part of a view that the page's address names comes into sight and has the focus.
import type { Attachment } from 'svelte/attachments';
import type { Route } from '../state/route.svelte.ts';

/** Takes the page to this element whenever the address names it: `#VIEW/NAME`. */
export const askedFor =
  (route: Route, name: string): Attachment<HTMLElement> =>
  (element) => {
    if (route.part !== name) return;
    element.scrollIntoView();
    element.focus();
  };
