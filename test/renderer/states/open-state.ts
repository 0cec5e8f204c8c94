// A view brought into a state, in a language, and looked at in every width and in light and dark.
import type { Page } from 'playwright-core';
import type { Opening, OpenWindow } from '../support/open-window.ts';
import type { ViewState } from './view-state.ts';

/** Holds the clock of a page where the story’s stands, so that it looks the same however long the looking takes. */
export const standStill = (page: Page): Promise<unknown> => page.addInitScript('performance.now = () => 1000');

/** How the window is opened for a state, in this language. */
export const openingOf = ({ view, opening = {} }: ViewState, language: string): Opening => ({
  ...opening,
  hash: `#${view}`,
  reducedMotion: 'reduce',
  before: async (page) => {
    await standStill(page);
    await opening.before?.(page);
  },
  prepare: (server) => {
    server.speak(language);
    opening.prepare?.(server);
  },
});

/** Resolves once nothing in the page has changed for a while. In text, as whoever imports this need not know of pages. */
const calm = `new Promise((resolve) => {
  let calm = setTimeout(resolve, 150);
  new MutationObserver(() => {
    clearTimeout(calm);
    calm = setTimeout(resolve, 150);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  setTimeout(resolve, 3000);
})`;

const twoFrames = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))';

/** Resolves once the page has come to rest. */
export const settled = (page: Page): Promise<unknown> => page.evaluate(calm);

/** Brings an opened window into the state. */
export const enterState = async (
  { act, until = 'main h1:not(.late)' }: ViewState,
  window: OpenWindow,
): Promise<void> => {
  await window.page.locator(until).first().waitFor({ state: 'attached' });
  await settled(window.page);
  await act?.(window);
  await settled(window.page);
};

/** Looks at the page in this width and scheme. */
export const lookAs = async (page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.setViewportSize({ width, height: 600 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(twoFrames);
};
