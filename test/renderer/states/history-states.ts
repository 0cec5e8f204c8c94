// States of the History view.
import { brokenNow, evening, halfYear, heldUp, nothingYet, switchedOff } from '../support/history-stories.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';
import type { OpenWindow } from '../support/open-window.ts';
import { loseEngine, unfoldAll } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const well = snapshotOf('ok');
const drawn = '[data-condition="ok"][d^="M"]';
const closeUp = 'main [aria-busy] > details[open]';

const openCloseUp = async ({ page }: OpenWindow): Promise<void> => {
  await page.locator('main [aria-busy] > details > summary').last().click();
  await page.locator(`${closeUp} canvas`).waitFor();
  await page.locator(`${closeUp} button[aria-expanded]`).click();
  await page.locator(`${closeUp} table`).waitFor();
};

const notices = [{ at: minutesAgo(2), message: { id: 'history.set-aside', params: { file: 'old.sqlite' } } as const }];

/** The History view: nothing, a day, half a year, and each way in which it can be kept or not. */
export const historyStates: readonly ViewState[] = [
  { view: 'history', state: 'nothing remembered yet', snapshot: well, opening: { history: nothingYet } },
  { view: 'history', state: 'none is kept', snapshot: well, opening: { history: switchedOff } },
  { view: 'history', state: 'a day', snapshot: well, opening: { history: evening }, until: drawn },
  {
    ...{ view: 'history', state: 'a day, everything unfolded', snapshot: well },
    ...{ opening: { history: evening }, until: drawn, act: unfoldAll },
  },
  {
    ...{ view: 'history', state: 'a day, close up, with its table', snapshot: well },
    ...{ opening: { history: evening }, until: drawn, act: openCloseUp, from: closeUp },
  },
  {
    ...{ view: 'history', state: 'a day, while something is wrong', snapshot: snapshotOf('internet.down') },
    ...{ opening: { history: brokenNow }, until: drawn },
  },
  { view: 'history', state: 'half a year', snapshot: well, opening: { history: halfYear }, until: drawn },
  { view: 'history', state: 'the disk refuses', snapshot: well, opening: { history: heldUp }, until: drawn },
  {
    ...{ view: 'history', state: 'a file was set aside', snapshot: well, until: drawn },
    opening: { history: { ...evening, state: { ...evening.state, notices } } },
  },
  {
    ...{ view: 'history', state: 'LIVE, nothing private shown', snapshot: { ...well, live: true, discreet: true } },
    ...{ opening: { history: evening }, until: drawn, act: unfoldAll },
  },
  {
    ...{ view: 'history', state: 'the engine is gone', snapshot: well },
    ...{ opening: { history: evening }, act: loseEngine },
  },
];
