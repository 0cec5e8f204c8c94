// Every view in every state, in light and dark, in three widths and in each language that brings something of its own: nothing for axe
// to find, nothing wider than the window, no text cut off or over another, and figures as the language writes them.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { views } from '../../../renderer/state/views.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { strangeFigures } from '../../contract/figures.ts';
import { schemes, tongues, viewStates, widths } from '../states/all-states.ts';
import { dockSizes, dockStates } from '../states/dock-states.ts';
import { enterState, lookAs, settled, openingOf } from '../states/open-state.ts';
import { stateViews } from '../states/view-state.ts';
import { findings } from '../support/axe.ts';
import { clippedIn, dockOverflow, drawnBadly, tooWideBy } from '../support/fits.ts';
import { dockTests } from '../support/open-dock.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { textsIn } from '../support/texts.ts';

/** The texts whose figures the language would write otherwise; an English made strange has the figures of English. */
const figuresIn = async (page: Page, language: string): Promise<string[]> =>
  strangeFigures(await textsIn(page), language === 'pseudo' ? 'en' : language);

it('no view is forgotten', () => expect(stateViews).toEqual(views));

describe.skipIf(!hasChromium).each(viewStates.map((each) => [each.view, each.state, each] as const))(
  '%s: %s',
  (_view, _state, viewState) => {
    const { open } = windowTests();

    it.each(tongues)('in %s', async (language) => {
      const window = await open(viewState.snapshot, {
        ...openingOf(viewState, language),
        expectedTrouble: goneServer,
      });
      await enterState(viewState, window);
      for (const width of widths)
        for (const scheme of schemes) {
          await lookAs(window.page, width, scheme);
          const found = {
            tooWide: await tooWideBy(window.page),
            clipped: scheme === 'light' ? await clippedIn(window.page) : [],
            drawn: scheme === 'light' ? await drawnBadly(window.page) : [],
            axe: language !== 'pseudo' && width !== 380 ? await findings(window.page) : [],
          };
          expect
            .soft({ width, scheme, ...found })
            .toEqual({ width, scheme, tooWide: 0, clipped: [], drawn: [], axe: [] });
        }
      expect.soft(await figuresIn(window.page, language)).toEqual([]);
    });
  },
);

describe.skipIf(!hasChromium).each(dockStates.map((each) => [each.state, each] as const))(
  'dock: %s',
  (_state, dock) => {
    const { open } = dockTests();

    it.each(tongues)('in %s', async (language) => {
      const opened = await open(dock.view, { language, reducedMotion: 'reduce', trouble: goneServer });
      await opened.page.locator('figure svg:visible').first().waitFor();
      await settled(opened.page);
      await dock.act?.(opened);
      for (const size of dockSizes) {
        await opened.page.setViewportSize(size);
        await settled(opened.page);
        const found = {
          overflow: await dockOverflow(opened.page),
          axe: language === 'pseudo' ? [] : await findings(opened.page),
        };
        expect.soft({ ...size, ...found }).toEqual({ ...size, overflow: [], axe: [] });
      }
      expect.soft(await figuresIn(opened.page, language)).toEqual([]);
    });
  },
);
