// What a state of a view is, for whoever looks at all of them: the same list is checked by axe, drawn on sheets and spoken in each language.
import type { Page } from 'playwright-core';
import type { Snapshot } from '../../../contract/report.ts';
import type { Opening, OpenWindow } from '../support/open-window.ts';

/** The views, in the order of the navigation. */
export const stateViews = ['now', 'history', 'live', 'fixes', 'settings'] as const;

/** A view in a state: what the engine shows, how the window is opened, and what is done until it is as it should be looked at. */
export type ViewState = {
  view: (typeof stateViews)[number];
  /** What is so, in words for whoever reads the list. */
  state: string;
  snapshot: Snapshot;
  opening?: Pick<Opening, 'settings' | 'history' | 'prepare' | 'inDesktop' | 'before'>;
  /** Finds its way without words, since it does so in every language. */
  act?: (window: OpenWindow) => Promise<unknown>;
  /** What a picture of it begins with, where that stands far below. */
  from?: string;
  /** What has to be there before anything is done; the heading, unless told. */
  until?: string;
};

const unfoldOnce = `{
  const folded = [...document.querySelectorAll('main details:not([open]) > summary')].filter((one) => one.checkVisibility());
  for (const summary of folded) summary.click();
  folded.length;
}`;

/** Unfolds all that is folded in the view, what appears by that included. */
export const unfoldAll = async ({ page }: { page: Page }): Promise<void> => {
  while ((await page.evaluate<number>(unfoldOnce)) > 0) await page.waitForTimeout(100);
};

/** The engine is gone, and the window has noticed. */
export const loseEngine = async ({ page, server }: OpenWindow): Promise<void> => {
  server.goAway();
  await page.locator('.stale').first().waitFor();
};
