// What a state of a view is, for whoever looks at all of them: the same list is checked by axe, drawn on sheets and spoken in each language.
import type { Page } from 'playwright-core';
import type { Snapshot } from '../../../contract/report.ts';
import type { View } from '../../../renderer/state/route.svelte.ts';
import type { Opening, OpenWindow } from '../support/open-window.ts';

/** A view in a state: what the engine shows, how the window is opened, and what is done until it is as it should be looked at. */
export type ViewState = {
  view: View;
  /** What is so, in words for whoever reads the list. */
  state: string;
  snapshot: Snapshot;
  opening?: Pick<Opening, 'settings' | 'history' | 'prepare' | 'inDesktop' | 'before'>;
  /** Finds its way without words, since it does so in every language. */
  act?: (window: OpenWindow) => Promise<unknown>;
  /** What has to be there before anything is done; the heading, unless told. */
  until?: string;
};

/** Unfolds all that is folded in the view, what appears by that included. */
export const unfoldAll = async ({ page }: { page: Page }): Promise<void> => {
  for (let round = 0; round < 4; round += 1) {
    const folded = page.locator('main details:not([open]) > summary:visible');
    if ((await folded.count()) === 0) return;
    for (const summary of await folded.all()) await summary.evaluate((one: HTMLElement) => one.click());
  }
};

/** The engine is gone, and the window has noticed. */
export const loseEngine = async ({ page, server }: OpenWindow): Promise<void> => {
  server.goAway();
  await page.locator('.stale').first().waitFor();
};
