// States of the LIVE view.
import { message } from '../../../contract/message.ts';
import { notLive } from '../../../contract/session.ts';
import type { LiveState } from '../../../contract/session.ts';
import { loadPlan, preflightReports, quickPlan } from '../support/preflight-stories.ts';
import { elevenTrends, evenings, fares, liveWith, runsWell, streaming } from '../support/session-stories.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';
import { loseEngine, unfoldAll } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const well = snapshotOf('ok');
const live = { ...well, live: true };

const remembering = ({ sessions, preflight }: StoryServer): void => {
  sessions.keep(...evenings);
  sessions.trends(elevenTrends);
  preflight.plan(loadPlan);
};

const wantsPassword: LiveState = {
  ...notLive,
  obs: {
    ...{ link: 'apart', why: 'password-needed', since: well.at },
    lost: { how: 'broke', at: well.at, whileStreaming: true },
  },
};

const failing = liveWith(fares('failing', message('session.cause.router-silent'), 'your-network'), {
  obs: { link: 'apart', why: 'ended', since: well.at, lost: null },
});

const openPast: ViewState['act'] = async ({ page }) => {
  await page.locator('[data-session="7"] summary').first().click();
  await page.locator('[role=slider]').first().waitFor();
};

const before: readonly ViewState[] = [
  {
    ...{ view: 'live', state: 'nothing yet', snapshot: well },
    opening: { prepare: ({ preflight }) => preflight.plan(quickPlan) },
  },
  {
    ...{ view: 'live', state: 'OBS wants a password', snapshot: well, act: unfoldAll },
    opening: { prepare: ({ sessions }) => sessions.live(wantsPassword) },
  },
  {
    ...{ view: 'live', state: 'OBS streams, and a rule did something', snapshot: well, act: unfoldAll },
    opening: {
      prepare: ({ sessions }) =>
        sessions.live({
          ...notLive,
          obs: streaming,
          rule: { at: minutesAgo(2), message: message('rule.scene.done', { scene: 'Back soon' }) },
        }),
    },
  },
  ...(['go', 'careful', 'no-go', 'unknown'] as const).map((answer): ViewState => ({
    ...{ view: 'live', state: `pre-flight: ${answer}`, snapshot: well, act: unfoldAll },
    opening: { prepare: ({ preflight }) => preflight.show({ going: null, report: preflightReports[answer] }) },
  })),
  {
    ...{ view: 'live', state: 'pre-flight going on', snapshot: well },
    opening: {
      prepare: ({ preflight }) =>
        preflight.show({
          going: { since: well.at, progress: { doing: 'sending', kilobitsPerSecond: 4000, seconds: 10 } },
          report: null,
        }),
    },
  },
];

const during: readonly ViewState[] = [
  {
    ...{ view: 'live', state: 'LIVE, all is well', snapshot: live },
    opening: { prepare: ({ sessions }) => sessions.live(runsWell) },
  },
  {
    ...{ view: 'live', state: 'LIVE, failing, nothing private shown', snapshot: { ...live, discreet: true } },
    opening: {
      prepare: (server) => {
        remembering(server);
        server.sessions.live(failing);
      },
    },
  },
];

const after: readonly ViewState[] = [
  {
    view: 'live',
    state: 'three past LIVEs',
    snapshot: well,
    opening: { prepare: remembering },
    until: '[data-session]',
  },
  {
    ...{ view: 'live', state: 'a past LIVE, open', snapshot: well, opening: { prepare: remembering } },
    ...{ until: '[data-session]', act: openPast, from: '[data-session="7"]' },
  },
  {
    ...{ view: 'live', state: 'a past LIVE, everything unfolded', snapshot: well, opening: { prepare: remembering } },
    ...{ until: '[data-session]', from: '[data-session="7"]' },
    act: async (window) => {
      await openPast(window);
      await unfoldAll(window);
    },
  },
  {
    ...{ view: 'live', state: 'the log cannot be read', snapshot: well },
    opening: { prepare: ({ sessions }) => sessions.refuse('The history cannot be read: the file is locked.') },
  },
  {
    ...{ view: 'live', state: 'the engine is gone', snapshot: live, act: loseEngine },
    opening: { prepare: ({ sessions }) => sessions.live(runsWell) },
  },
];

/** The LIVE view before, while and after somebody is LIVE. */
export const liveStates: readonly ViewState[] = [...before, ...during, ...after];
