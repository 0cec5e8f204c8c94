// States of the LIVE view.
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { notLive } from '../../../contract/session.ts';
import type { LiveState } from '../../../contract/session.ts';
import { liveIn, rowsIn } from '../support/live-stories.ts';
import { loadPlan, preflightReports, quickPlan } from '../support/preflight-stories.ts';
import { elevenTrends, evenings, runsWell } from '../support/session-stories.ts';
import { lossyLine, minutesAgo, snapshotOf } from '../support/stories.ts';
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

/** The LIVE that goes on, while this is so. */
const whileLive = (snapshot: Snapshot, parts: Partial<LiveState> = {}): NonNullable<ViewState['opening']> => ({
  prepare: ({ sessions }) => sessions.live(liveIn(snapshot, parts), rowsIn(snapshot)),
});

const down = snapshotOf('internet.down', { live: true });
const routerDown = snapshotOf('router.down');
const rule = { at: minutesAgo(2), message: message('rule.scene.done', { scene: 'Back soon' }) };

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
  ...(['go', 'careful', 'no-go', 'unknown'] as const).map((answer): ViewState => ({
    ...{ view: 'live', state: `pre-flight: ${answer}`, snapshot: well, act: unfoldAll },
    opening: {
      prepare: ({ preflight }) => {
        preflight.plan(answer === 'unknown' ? quickPlan : loadPlan);
        preflight.show({ going: null, report: preflightReports[answer] });
      },
    },
  })),
  {
    ...{ view: 'live', state: 'pre-flight going on', snapshot: well },
    opening: {
      prepare: ({ preflight }) => {
        preflight.plan(loadPlan);
        preflight.show({
          going: { since: well.at, progress: { doing: 'sending', kilobitsPerSecond: 4000, seconds: 10 } },
          report: null,
        });
      },
    },
  },
];

const during: readonly ViewState[] = [
  {
    ...{ view: 'live', state: 'LIVE, all is well', snapshot: live },
    opening: { prepare: ({ sessions }) => sessions.live(runsWell) },
  },
  {
    ...{ view: 'live', state: 'OBS streams, and a rule did something', snapshot: down, act: unfoldAll },
    opening: whileLive(down, { rule }),
  },
  {
    ...{ view: 'live', state: 'LIVE, wobbling', snapshot: { ...lossyLine, live: true } },
    opening: whileLive(lossyLine),
  },
  {
    ...{ view: 'live', state: 'LIVE, failing, nothing private shown' },
    snapshot: { ...routerDown, live: true, discreet: true },
    opening: {
      prepare: (server) => {
        remembering(server);
        server.sessions.live(liveIn(routerDown), rowsIn(routerDown));
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
    opening: { prepare: ({ sessions }) => sessions.refuse(message('history.disk-fault')) },
  },
  {
    ...{ view: 'live', state: 'the engine is gone', snapshot: live, act: loseEngine },
    opening: { prepare: ({ sessions }) => sessions.live(runsWell) },
  },
];

/** The LIVE view before, while and after somebody is LIVE. */
export const liveStates: readonly ViewState[] = [...before, ...during, ...after];
