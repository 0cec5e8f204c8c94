// What the shell has put into the page (contract/page.ts): the sentence and what to do, to be read before there is a window.

/** The words that stood in the page. */
export type Told = { sentence: string; advice: string };

/** How long a frame is waited for; a page that nobody draws has none. */
const FRAME_MS = 200;

/** The place of what was told; null where nothing was, as before the engine has begun. */
const toldIn = (page: Document): Element | null => page.querySelector('.told');

/** Resolves once what was told has been drawn; at once where nothing was, where nobody can see it, and where another view is meant. */
export const isTold = (page: Document): Promise<void> =>
  new Promise((resolve) => {
    if (!/^(#now\b.*)?$/.test(page.location.hash)) toldIn(page)?.remove();
    if (toldIn(page) === null || page.visibilityState === 'hidden') return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME_MS);
  });

/** Takes what was told out of the page, for a window that says it on. */
export const takeTold = (page: Document): Told | null => {
  const place = toldIn(page);
  place?.remove();
  const sentence = place?.querySelector('h1')?.textContent;
  const advice = place?.querySelector('p')?.textContent;
  return sentence && advice ? { sentence, advice } : null;
};
