// What a page says, text by text.
import type { Page } from 'playwright-core';

/** Everything that is read or heard in a page, text by text; not what is to be typed, and not what stands in a command, address or file. */
export const textsIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt'];
    const ownText = (one: Element): string =>
      [...one.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.closest('script, style, code, pre, samp, kbd, textarea') === null)
      .flatMap((one) => [ownText(one), ...spoken.map((name) => one.getAttribute(name) ?? '')])
      .map((text) => text.trim())
      .filter((text) => text !== '');
  });
