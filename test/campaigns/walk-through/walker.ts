// Somebody who walks through a task with a mouse: what he does is counted, and how long it takes is reckoned by the keystroke-level model.
import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell, The Psychology of Human-Computer Interaction, 1983): to point at
 * something, to press a button or a key, to make up one's mind. A turn of the wheel by a screen is counted as pointing.
 */
export const modelS = { point: 1.1, press: 0.2, mind: 1.35 } as const;

/** What a walk took: clicks, screens that were scrolled, minds made up, and seconds of the model. */
export type Walk = { clicks: number; screens: number; minds: number; seconds: number };

/** What can be done in a walk; each step first brings into sight what it is about, and makes up the mind once. */
export type Walker = {
  click: (target: Locator) => Promise<void>;
  /** Reads something, which has to be there. */
  read: (target: Locator) => Promise<void>;
};

/** By how many windows' heights one has to scroll until it is seen whole, or its beginning where it is higher than the window. */
const screensTo = async (page: Page, target: Locator): Promise<number> => {
  await target.waitFor();
  const box = (await target.boundingBox())!;
  const height = page.viewportSize()!.height;
  const bottom = box.y + Math.min(box.height, height);
  const missing = box.y < 0 ? -box.y : Math.max(0, bottom - height);
  if (missing <= 1) return 0;
  await target.evaluate('(one) => one.scrollIntoView({ block: "center" })');
  return Math.ceil(missing / height);
};

/** Walks on this page; `taken` tells what it took so far. */
export const walkOn = (page: Page): Walker & { taken: () => Walk } => {
  const counts = { clicks: 0, screens: 0, minds: 0 };
  const find = async (target: Locator): Promise<void> => {
    counts.screens += await screensTo(page, target);
    counts.minds += 1;
  };
  return {
    click: async (target) => {
      await find(target);
      counts.clicks += 1;
      await target.click();
    },
    read: find,
    taken: () => ({
      ...counts,
      seconds:
        counts.clicks * (modelS.point + modelS.press) + counts.screens * modelS.point + counts.minds * modelS.mind,
    }),
  };
};
