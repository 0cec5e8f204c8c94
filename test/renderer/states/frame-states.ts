// States that every view can be in, whatever it is about: on its way, not had, not let in, and while nobody watches.
import type { Page } from 'playwright-core';
import type { Showing } from '../../../contract/showing.ts';
import { story } from '../../engine/story.ts';
import * as see from '../../engine/story-words.ts';
import { fixesFor } from '../support/fix-stories.ts';
import { evening, pausedDay } from '../support/history-stories.ts';
import { unwatchedFor, unwatchedRows } from '../support/live-stories.ts';
import { restingFor, snapshotFrom, snapshotOf } from '../support/stories.ts';
import type { OpenWindow } from '../support/open-window.ts';
import { stateViews, unfoldAll } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const well = snapshotOf('ok');
const broken = snapshotOf('internet.down');
const drawn = '[data-condition="ok"][d^="M"]';

/** What is asked for like this never comes. */
const never =
  (...paths: string[]) =>
  async (page: Page): Promise<void> => {
    for (const path of paths) await page.route(path, () => undefined);
  };

/** Channels that begin like this tell nothing. */
const untold =
  (start: string) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/listen/**', (route) => {
      const [, all = ''] = /\/api\/listen\/(.+)$/.exec(route.request().url()) ?? [];
      const told = all.split(',').filter((channel) => !channel.startsWith(start));
      return route.continue({ url: route.request().url().replace(all, told.join()) });
    });

/** What is asked for like this fails at once. */
const fails =
  (...paths: string[]) =>
  async (page: Page): Promise<void> => {
    for (const path of paths) await page.route(path, (route) => route.abort());
  };

const describe = (showing: Showing): string =>
  showing.state === 'not-shown' ? `${showing.why}, ${showing.system}` : showing.state;

const shutOut = async ({ page, server }: OpenWindow): Promise<void> => {
  server.shutOut();
  await page.locator('[data-contact=shut-out]').waitFor();
};

const paused: readonly ViewState[] = [
  {
    view: 'now',
    state: 'paused, for a quarter of an hour',
    snapshot: restingFor(15, 'internet.down', { paused: true }),
  },
  {
    ...{ view: 'history', state: 'paused', snapshot: restingFor(12, 'internet.down', { paused: true }) },
    ...{ opening: { history: pausedDay }, until: drawn },
  },
  {
    ...{ view: 'live', state: 'paused, while OBS streams' },
    snapshot: restingFor(3, 'ok', { paused: true, live: true }),
    opening: { prepare: ({ sessions }) => sessions.live(unwatchedFor(3), unwatchedRows(3)) },
  },
  {
    ...{ view: 'fixes', state: 'paused', snapshot: restingFor(15, 'internet.down', { paused: true }) },
    opening: { prepare: ({ fixes }) => fixes.show(fixesFor(broken)) },
  },
];

const coming: readonly ViewState[] = [
  {
    ...{ view: 'history', state: 'its page is on its way', snapshot: well, until: 'main h1' },
    opening: { before: never('**/HistoryView*.js') },
  },
  {
    ...{ view: 'history', state: 'its answers are on their way', snapshot: well },
    opening: { history: evening, before: never('**/api/ask/history.*') },
  },
  {
    ...{ view: 'live', state: 'its answers are on their way', snapshot: well },
    opening: {
      before: async (page) => {
        await untold('session.')(page);
        await never('**/api/ask/session.*', '**/api/ask/settings.*')(page);
      },
    },
  },
  {
    ...{ view: 'fixes', state: 'its answers are on their way', snapshot: broken },
    opening: { before: untold('fixes.') },
  },
  {
    ...{ view: 'settings', state: 'its answers are on their way', snapshot: well },
    opening: { before: never('**/api/ask/settings.*') },
  },
];

const failed: readonly ViewState[] = [
  {
    ...{ view: 'live', state: 'its page did not come', snapshot: well },
    opening: { before: fails('**/LiveView*.js') },
  },
  {
    ...{ view: 'fixes', state: 'its page did not come, and the engine is gone', snapshot: well, act: shutOut },
    opening: { before: fails('**/FixesView*.js') },
  },
  {
    ...{ view: 'history', state: 'its questions are not answered', snapshot: well },
    opening: { history: evening, before: fails('**/api/ask/history.*') },
  },
  {
    ...{ view: 'settings', state: 'they cannot be read', snapshot: well },
    opening: { before: fails('**/api/ask/settings.*') },
  },
  ...stateViews.map((view): ViewState => ({
    ...{ view, state: 'the link is used up', snapshot: view === 'fixes' ? broken : well },
    opening: { history: evening },
    act: async (window) => {
      await shutOut(window);
      if (view === 'fixes') await unfoldAll(window);
    },
  })),
];

const unallowed: readonly Showing[] = [
  { state: 'not-shown', why: 'refused', system: 'darwin' },
  { state: 'not-shown', why: 'refused', system: 'win32' },
  { state: 'not-shown', why: 'no-service', system: 'linux' },
  { state: 'not-shown', why: 'switched-off', system: 'linux' },
];

const toNotifications = async ({ page }: OpenWindow): Promise<void> => {
  await page.locator('[data-showing=not-shown]').scrollIntoViewIfNeeded();
};

/** As on a Mac that keeps Tokwatch from the local network. */
const barred = snapshotFrom(story.twice(see.allWell, see.router('barred')));
const barredAndDown = snapshotFrom(
  story.twice(
    ...[see.link(true), see.address(4, 6), see.route(4, 6), see.router('barred')],
    ...[see.anchors('silent'), see.canaries('none'), see.exchanges('unreachable')],
  ),
);

const notAllowed: readonly ViewState[] = [
  ...(['now', 'settings'] as const).map((view): ViewState => ({
    ...{ view, state: 'macOS lets nobody see the router', snapshot: barred },
    until: '[data-notice=router-hidden]',
  })),
  {
    ...{ view: 'now', state: 'nothing answers, and macOS lets nobody see the router', snapshot: barredAndDown },
    ...{ until: '[data-notice=router-hidden]', opening: { prepare: (server) => server.beNew() } },
  },
  ...unallowed.map((showing): ViewState => ({
    ...{ view: 'settings', state: `notifications do not appear: ${describe(showing)}`, snapshot: well },
    ...{ until: '[data-showing=not-shown]', act: toNotifications, from: '[data-part=showing]' },
    opening: { prepare: (server) => server.noteShowing(showing) },
  })),
  {
    ...{ view: 'now', state: 'first steps: notifications are not allowed', snapshot: well, until: 'button.on' },
    opening: {
      prepare: (server) => {
        server.beNew();
        server.noteShowing(unallowed[0]!);
      },
    },
    act: async ({ page }: OpenWindow): Promise<void> => {
      await page.locator('button.on').click();
      await page.locator('[data-showing=not-shown]').waitFor();
    },
  },
];

/** States of the frame, in every view that can be in them. */
export const frameStates: readonly ViewState[] = [...paused, ...coming, ...failed, ...notAllowed];
