// States of the Now view.
import type { Notice } from '../../../contract/alert.ts';
import { message } from '../../../contract/message.ts';
import { allowing, answered, answeredAndJudged, beingAsked, silent } from '../support/outside-stories.ts';
import { decided, saidSo } from '../support/phone-stories.ts';
import { firstMoment, minutesAgo, restingFor, snapshotOf, toldCodes } from '../support/stories.ts';
import type { OpenWindow } from '../support/open-window.ts';
import { loseEngine, unfoldAll } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const doubt = snapshotOf('tiktok.unreachable');
const settings = allowing('globalping', 'oci');

const notice: Notice = {
  ...{ id: 1, at: minutesAgo(3), occasion: 'began', incident: 1, group: 'incident-1', urgency: 'normal', silent: true },
  ...{ title: message('verdict.tiktok.down'), body: message('todo.tiktok.down'), actions: ['show'] },
};

/** The Now view: every sentence that a story ends in, and everything that can be so beside it. */
export const nowStates: readonly ViewState[] = [
  { view: 'now', state: 'nothing has answered yet', snapshot: firstMoment() },
  ...toldCodes.map((code) => ({ view: 'now', state: code, snapshot: snapshotOf(code) }) as const),
  { view: 'now', state: 'looking again', snapshot: { ...snapshotOf('internet.down'), looking: true } },
  { view: 'now', state: 'LIVE, nothing private shown', snapshot: snapshotOf('ok', { live: true, discreet: true }) },
  { view: 'now', state: 'paused', snapshot: restingFor(1, 'ok', { paused: true }) },
  { view: 'now', state: 'a fix is being tried', snapshot: restingFor(1, 'dns.tiktok-blocked', { fixing: true }) },
  {
    ...{ view: 'now', state: 'others are being asked', snapshot: doubt },
    opening: { settings, prepare: (server) => server.showOutside(beingAsked) },
  },
  {
    ...{ view: 'now', state: 'others fail too', snapshot: answeredAndJudged },
    opening: { settings, prepare: (server) => server.showOutside(answered) },
    act: unfoldAll,
  },
  {
    ...{ view: 'now', state: 'others do not answer', snapshot: doubt },
    opening: { settings, prepare: (server) => server.showOutside(silent) },
    act: unfoldAll,
  },
  {
    ...{ view: 'now', state: 'the phone has decided', snapshot: decided },
    opening: { prepare: (server) => server.showPhone(saidSo('works', 2, 'decides')) },
  },
  { view: 'now', state: 'everything unfolded', snapshot: snapshotOf('path.sni-blocked'), act: unfoldAll },
  {
    ...{ view: 'now', state: 'what no notification could show', snapshot: snapshotOf('tiktok.down') },
    ...{ opening: { inDesktop: true }, from: 'footer section' },
    act: async ({ page, server }: OpenWindow): Promise<void> => {
      // The desktop app's window listens a little after it has come.
      while (!server.subscriptions().includes('alerts.unshown')) await page.waitForTimeout(20);
      server.leaveToWindow(notice);
      await page.locator('footer section').waitFor();
    },
  },
  {
    ...{ view: 'now', state: 'the list of keys', snapshot: snapshotOf('tiktok.cdn-down') },
    act: async ({ page }: OpenWindow): Promise<void> => {
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  },
  { view: 'now', state: 'the engine is gone', snapshot: snapshotOf('ok'), act: loseEngine },
];
