// What came of a button that somebody pressed is brought into sight, unless he has gone elsewhere meanwhile.

/** Scrolls as little as shows the element, or its beginning where it is higher than the window; not when no part of `from` is in sight any more. */
export const bringIntoSight = (element: Element | null, from: Element | null): void => {
  if (element === null || from === null) return;
  const { top, bottom } = from.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return;
  const { height } = element.getBoundingClientRect();
  element.scrollIntoView({ block: height > innerHeight ? 'start' : 'nearest' });
};
