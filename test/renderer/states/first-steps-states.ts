// The three steps of somebody who opens the window for the first time, below the answer.
import { snapshotOf } from '../support/stories.ts';
import type { OpenWindow } from '../support/open-window.ts';
import type { ViewState } from './view-state.ts';

const panel = 'section:has(> h2[tabindex="-1"])';
const fields = `${panel} :is(input[type=radio], input[type=checkbox])`;

const goTo =
  (step: number) =>
  async ({ page }: OpenWindow): Promise<void> => {
    for (let at = 0; at < step; at += 1) {
      const heading = await page.locator(`${panel} > h2`).innerText();
      await page.locator(`${panel} button.on`).click();
      await page.locator(`${panel} > h2`).filter({ hasNotText: heading }).waitFor();
      await page.locator(fields).first().waitFor({ state: 'attached' });
    }
  };

/** Each of the steps, in the desktop app, which asks for more than a browser's window can. */
export const firstStepsStates: readonly ViewState[] = ['what is sent', 'what one is told', 'TikTok and OBS'].map(
  (name, step) => ({
    ...{ view: 'now', state: `first steps: ${name}`, snapshot: snapshotOf('ok'), until: fields, act: goTo(step) },
    opening: {
      inDesktop: true,
      prepare: (server) => {
        server.beNew();
        server.setStartup('off');
        server.findRegion('eu');
      },
    },
  }),
);
