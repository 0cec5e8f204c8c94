// Whether everything that is written has its room.
import type { Page } from 'playwright-core';

/** By how many pixels the page is wider than its window. */
export const tooWideBy = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** The texts that are cut off: of elements that hide what is too much, and those that stand beyond the window's edges. */
export const clippedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (one: Element): boolean => one.checkVisibility() && one.closest('.unseen, .skip, svg') === null;
    const hasText = (one: Element): boolean =>
      [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const isCut = (one: Element): boolean =>
      ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
    const scrolls = (one: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
    const isBeyond = (one: Element): boolean => {
      for (let outer: Element | null = one; outer; outer = outer.parentElement) if (scrolls(outer)) return false;
      const range = document.createRange();
      range.selectNodeContents(one);
      return [...range.getClientRects()].some(({ left, right }) => left < -1 || right > innerWidth + 1);
    };
    return [...document.querySelectorAll('body *')]
      .filter((one) => hasText(one) && isSeen(one) && (isCut(one) || isBeyond(one)))
      .map((one) => one.textContent?.trim() ?? '');
  });

/** Texts of drawings that run into each other, or beyond their drawing. */
export const drawnBadly = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SLACK_PX = 1;
    const wordsOf = (one: Element): string => one.textContent?.trim() ?? '';
    return [...document.querySelectorAll('body svg')].flatMap((drawing) => {
      if (!drawing.checkVisibility() || drawing.closest('.unseen') !== null) return [];
      const room = drawing.getBoundingClientRect();
      const texts = [...drawing.querySelectorAll('text')].filter((one) => one.checkVisibility() && wordsOf(one) !== '');
      const boxes = texts.map((one) => ({ words: wordsOf(one), box: one.getBoundingClientRect() }));
      const beyond = boxes
        .filter(({ box }) => box.left < room.left - SLACK_PX || box.right > room.right + SLACK_PX)
        .map(({ words }) => `beyond its drawing: ${words}`);
      const over = boxes.flatMap(({ words, box }, index) =>
        boxes
          .slice(index + 1)
          .filter(
            ({ box: other }) =>
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > SLACK_PX &&
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 2 * SLACK_PX,
          )
          .map((other) => `one over the other: ${words} / ${other.words}`),
      );
      return [...beyond, ...over];
    });
  });

/** What sticks out of the dock, or could be scrolled to; and words that have no room. */
export const dockOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main')!;
    const found = [document.documentElement, document.body, main]
      .filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth)
      .map(({ tagName }) => `${tagName} scrolls`);
    for (const one of main.querySelectorAll('h1, p, dt, dd, li, time')) {
      const box = one.getBoundingClientRect();
      const out = box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5 || box.bottom > innerHeight + 0.5);
      if (out) found.push(`${one.tagName} sticks out: ${one.textContent}`);
    }
    return found;
  });
