// A part of a view that the page's address names has the focus, and stays in sight while what stands above it comes.
import type { Attachment } from 'svelte/attachments';
import type { Route } from '../state/route.svelte.ts';

/** What somebody does who looks for himself. */
const doings = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Takes the page to this element whenever the address names it: `#VIEW/NAME`; until the user does something, whatever grows above it. */
export const askedFor =
  (route: Route, name: string): Attachment<HTMLElement> =>
  (element) => {
    if (route.part !== name) return;
    element.focus({ preventScroll: true });
    const growth = new ResizeObserver(() => element.scrollIntoView());
    growth.observe(document.body);
    const end = (): void => {
      growth.disconnect();
      for (const doing of doings) removeEventListener(doing, end);
    };
    for (const doing of doings) addEventListener(doing, end, { passive: true });
    return end;
  };
