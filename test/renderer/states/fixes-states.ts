// States of the Fixes view: the ladder, comparing, the filter doctor and the translator.
import type { FixesState } from '../../../contract/fix.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { idle, reports, running as comparing } from '../support/compare-stories.ts';
import { fixesFor, helped, running, said, worse } from '../support/fix-stories.ts';
import { snapshotOf } from '../support/stories.ts';
import type { OpenWindow } from '../support/open-window.ts';
import type { StoryServer } from '../support/story-server.ts';
import { loseEngine, unfoldAll } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const well = snapshotOf('ok');
const blocked = snapshotOf('dns.tiktok-blocked');

const showing = (snapshot: Snapshot, parts: Partial<FixesState>): { prepare: (server: StoryServer) => void } => ({
  prepare: ({ fixes }) => fixes.show(fixesFor(snapshot, parts)),
});

/** The Fixes view. */
export const fixesStates: readonly ViewState[] = [
  { view: 'fixes', state: 'nothing is wrong', snapshot: well },
  { view: 'fixes', state: 'TikTok is down', snapshot: snapshotOf('tiktok.down') },
  { view: 'fixes', state: 'a ladder', snapshot: blocked },
  { view: 'fixes', state: 'a ladder, everything unfolded', snapshot: blocked, act: unfoldAll },
  {
    view: 'fixes',
    state: 'the router is silent, everything unfolded',
    snapshot: snapshotOf('router.down'),
    act: unfoldAll,
  },
  { view: 'fixes', state: 'one is being tried', snapshot: blocked, opening: showing(blocked, { running }) },
  {
    ...{ view: 'fixes', state: 'one helped, and others were tried before', snapshot: well, act: unfoldAll },
    ...{ opening: showing(well, { past: [helped, worse, said] }), from: 'section:has([data-result])' },
  },
  {
    ...{ view: 'fixes', state: 'two networks are being compared', snapshot: well, from: '[data-part=compare]' },
    opening: { prepare: ({ compare }) => compare.show(comparing) },
  },
  ...(['a-is-the-problem', 'both-silent', 'no-counters'] as const).map((of): ViewState => ({
    ...{ view: 'fixes', state: `compared: ${of}`, snapshot: well, act: unfoldAll, from: '[data-part=compare]' },
    opening: { prepare: ({ compare }) => compare.show({ ...idle, report: reports[of] }) },
  })),
  {
    ...{ view: 'fixes', state: 'what TikTok showed, explained', snapshot: snapshotOf('tiktok.down') },
    act: async (window: OpenWindow): Promise<void> => {
      await unfoldAll(window);
      await window.page.locator('[data-part=message] input[type=radio]').first().check();
    },
    ...{ until: 'main input[type=radio]', from: '[data-part=message]' },
  },
  { view: 'fixes', state: 'LIVE', snapshot: { ...blocked, live: true, discreet: true }, act: unfoldAll },
  { view: 'fixes', state: 'the engine is gone', snapshot: blocked, act: loseEngine },
];
