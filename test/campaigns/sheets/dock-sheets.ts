// The sheets of the dock: each of its states in each of its sizes. It has one look, which is dark.
import type { Browser } from 'playwright-core';
import { dockSizes, dockStates } from '../../renderer/states/dock-states.ts';
import { settled, standStill } from '../../renderer/states/open-state.ts';
import { openStoryDock } from '../../renderer/support/open-dock.ts';
import type { Layout, Shot } from './sheet-page.ts';

/** All pictures of the dock in one size. */
export type DockSheet = { name: string; shots: readonly Shot[]; layout: Layout };

const nameOf = ({ width, height }: (typeof dockSizes)[number]): string => `${width}x${height}`;

const layoutFor = ({ width, height }: (typeof dockSizes)[number]): Layout => ({
  ...{ columns: Math.floor(1600 / width), widthPx: width, mostHeightPx: height },
});

/** Takes them in a language. */
export const dockSheets = async (
  browser: Browser,
  folder: string,
  language: string,
  isWanted: (state: string) => boolean,
): Promise<DockSheet[]> => {
  const shots = new Map<string, Shot[]>(dockSizes.map((size) => [nameOf(size), []]));
  for (const dock of dockStates.filter(({ state }) => isWanted(state))) {
    const looked = { language, reducedMotion: 'reduce', before: standStill } as const;
    const opened = await openStoryDock(browser, folder, dock.view, looked);
    await opened.page.locator('figure svg:visible').first().waitFor();
    await settled(opened.page);
    await dock.act?.(opened);
    for (const size of dockSizes) {
      await opened.page.setViewportSize(size);
      await settled(opened.page);
      shots.get(nameOf(size))!.push({ caption: dock.state, png: await opened.page.screenshot() });
    }
    await opened.close();
  }
  return dockSizes.map((size) => ({
    ...{ name: `dock-${language}-${nameOf(size)}`, shots: shots.get(nameOf(size))!, layout: layoutFor(size) },
  }));
};
