// A person at the keyboard: goes on by Tab alone, and each stop must be seen and be large enough to be hit by whoever points after all.
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** WCAG 2.2, success criterion 2.5.8: the least that a target measures either way, in CSS pixels. */
const LEAST_TARGET_PX = 24;

/** Nobody looks further for a thing than this, and a trap would never end. */
const MOST_STOPS = 80;

/** Where the focus is: what it says, and how it is seen. Links within a sentence may be as low as their line (2.5.8, inline). */
type Stop = { name: string; isSeen: boolean; width: number; height: number; isInline: boolean };

const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const labelled = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
    const texts = [...labelled, ...labels].map((label) => label?.textContent ?? '').join(' ');
    const name = at.getAttribute('aria-label') ?? (texts.trim() === '' ? (at.textContent ?? '') : texts);
    const { outlineStyle, display } = getComputedStyle(at);
    // A box or a mark is hit by its label, too.
    const target = labels[0]?.contains(at) ? labels[0] : at;
    const { width, height } = target.getBoundingClientRect();
    const isInline = at.localName === 'a' && display === 'inline';
    return { name: name.replace(/\s+/g, ' ').trim(), isSeen: outlineStyle !== 'none', width, height, isInline };
  });

/** What has the focus, by its name. */
export const focusedName = async (page: Page): Promise<string> => (await stopOf(page)).name;

/** Presses Tab (or Shift Tab) until something of this name has the focus; each stop on the way is looked at. */
export const tabTo = async (page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press(key);
    // Behind the last stop and before the first one lies the browser itself.
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    const stop = await stopOf(page);
    passed.push(stop.name);
    expect(stop.isSeen, `“${stop.name}” has the focus, and nobody sees it`).toBe(true);
    const isLarge = stop.isInline || (stop.height >= LEAST_TARGET_PX && stop.width >= LEAST_TARGET_PX);
    expect(isLarge, `“${stop.name}” is ${stop.width}×${stop.height} px`).toBe(true);
    if (name.test(stop.name)) return;
  }
  expect.fail(`${String(name)} was not reached: ${passed.join(' | ')}`);
};
