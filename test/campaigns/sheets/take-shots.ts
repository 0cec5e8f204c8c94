// Takes the pictures of a view: each of its states in each look.
import type { Browser, Page, PageScreenshotOptions } from 'playwright-core';
import { enterState, lookAs, openingOf, settled } from '../../renderer/states/open-state.ts';
import type { ViewState } from '../../renderer/states/view-state.ts';
import { openStory } from '../../renderer/support/open-window.ts';
import type { Shot } from './sheet-page.ts';

/** A language, a width and a scheme. */
export type Look = { language: string; width: number; scheme: 'light' | 'dark' };

/** The name of a look, as it stands in the names of files. */
export const nameOf = ({ language, width, scheme }: Look): string => `${language}-${width}-${scheme}`;

/** What is taken of each state: the page as long as it is, to so many pixels. */
const MOST_HEIGHT_PX = 6000;

/** The part of the page that shows the state, where that is not its beginning. */
const clipOf = async (page: Page, { from }: ViewState): Promise<PageScreenshotOptions> => {
  if (from === undefined) return {};
  const one = `document.querySelector(${JSON.stringify(from)})`;
  const top = await page.evaluate<number>(`${one}.getBoundingClientRect().top + scrollY`);
  const { width } = page.viewportSize()!;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const y = Math.max(0, Math.min(top - 24, height - 600));
  return { clip: { x: 0, y, width, height: height - y }, fullPage: true };
};

/** The pictures of one state in these looks, which share its language. */
export const shotsOf = async (
  browser: Browser,
  folder: string,
  viewState: ViewState,
  looks: readonly Look[],
): Promise<Map<string, Shot>> => {
  const [{ language }] = looks as readonly [Look];
  const window = await openStory(browser, folder, viewState.snapshot, openingOf(viewState, language));
  try {
    await enterState(viewState, window);
    const shots = new Map<string, Shot>();
    for (const look of looks) {
      await lookAs(window.page, look.width, look.scheme);
      const tallPx = await window.page.evaluate<number>('document.documentElement.scrollHeight');
      await window.page.setViewportSize({ width: look.width, height: Math.min(MOST_HEIGHT_PX, Math.max(600, tallPx)) });
      // The part that has just come into sight is painted, too.
      await settled(window.page);
      const png = await window.page.screenshot(await clipOf(window.page, viewState));
      shots.set(nameOf(look), { caption: viewState.state, png });
    }
    return shots;
  } finally {
    await window.close();
  }
};
