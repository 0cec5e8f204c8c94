// Every view in every state, in light and dark, in three widths and in each language that brings something of its own: nothing for axe
// to find, nothing wider than the window, no text cut off.
import { describe, expect, it } from 'vitest';
import { views } from '../../../renderer/state/views.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { schemes, tongues, viewStates, widths } from '../states/all-states.ts';
import { enterState, lookAs, openingOf } from '../states/open-state.ts';
import { stateViews } from '../states/view-state.ts';
import { findings } from '../support/axe.ts';
import { clippedIn, tooWideBy } from '../support/fits.ts';
import { goneServer, windowTests } from '../support/open-window.ts';

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
            axe: language !== 'pseudo' && width !== 380 ? await findings(window.page) : [],
          };
          expect.soft({ width, scheme, ...found }).toEqual({ width, scheme, tooWide: 0, clipped: [], axe: [] });
        }
    });
  },
);
