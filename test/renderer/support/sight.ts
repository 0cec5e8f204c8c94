import type { Page } from 'playwright-core';

/** Makes a page believe that it is in sight or not: without a screen, Chromium shows every page. */
export const setSight = (page: Page, visibilityState: 'visible' | 'hidden'): Promise<void> =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibilityState);
