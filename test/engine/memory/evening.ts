// A scripted evening and the night after it: twelve faults that make three incidents, with quiet hours and one snooze, and exactly
// what must be told of them. It can be played to any memory on a stage, and to whatever shows its notices.
import type { Notice } from '../../../contract/alert.ts';
import type { MessageId } from '../../../contract/message.ts';
import { message } from '../../../contract/message.ts';
import type { Settings } from '../../../contract/settings.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import type { Stage } from './stage.ts';

/** A step: when it happens on the wall clock (UTC, which is local time here), what it is, and how it is done. */
export type Step = { at: string; what: string; how: (stage: Stage) => Promise<unknown> };

/** What the user has set. */
export const eveningSettings: Partial<Settings['alerts']> = { quietHours: '23:00-08:00' };

const internetFails: Step['how'] = (stage) => stage.settles('internet.down');
const allIsWell: Step['how'] = (stage) => stage.settles('ok');
const videosFail: Step['how'] = (stage) =>
  stage.settles('tiktok.cdn-down', { failing: ['video', 'image'], message: noVideos });
const noVideos = message('verdict.tiktok.cdn-down', { features: ['feature.video', 'feature.image'] });

/** The evening, in order. The day changes once, after 23:55. */
export const steps: readonly Step[] = [
  { at: '20:00', what: 'all is well', how: allIsWell },
  { at: '20:10', what: 'fault 1: the provider is down', how: internetFails },
  { at: '20:14', what: 'it is back', how: allIsWell },
  { at: '20:17', what: 'fault 2: the provider is down again', how: internetFails },
  { at: '20:20', what: 'it is back', how: allIsWell },
  { at: '20:22', what: 'fault 3: and again', how: internetFails },
  { at: '20:25', what: 'it is back', how: allIsWell },
  { at: '20:27', what: 'fault 4: and again', how: internetFails },
  { at: '20:30', what: 'it is back, for good', how: allIsWell },
  {
    at: '21:00',
    what: 'fault 5: part of TikTok is silent',
    how: (stage) =>
      stage.settles('tiktok.unreachable', {
        ...{ severity: 'degraded', failing: ['live'] },
        message: message('partly.tiktok.unreachable', { features: ['feature.live'] }),
      }),
  },
  {
    at: '21:04',
    what: 'fault 6: all of it is',
    how: (stage) => stage.settles('tiktok.unreachable', { failing: ['live', 'feed', 'web'] }),
  },
  { at: '21:06', what: 'the user snoozes for half an hour', how: ({ memory }) => memory.snooze(30) },
  {
    at: '21:08',
    what: 'fault 7: others say that it is down for them too',
    how: (stage) =>
      stage.settles('tiktok.down', {
        ...{ failing: ['live', 'feed', 'web'], sharpens: ['tiktok.unreachable'] },
        message: message('elsewhere.tiktok.down', { failed: 5, asked: 6 }),
      }),
  },
  {
    at: '21:20',
    what: 'fault 8: uploads fail with it',
    how: (stage) =>
      stage.settles('tiktok.down', {
        ...{ failing: ['live', 'feed', 'web', 'upload'] },
        message: message('elsewhere.tiktok.down', { failed: 5, asked: 6 }),
      }),
  },
  { at: '21:50', what: 'TikTok is back', how: allIsWell },
  { at: '23:30', what: 'fault 9, in quiet hours: no videos', how: videosFail },
  { at: '23:50', what: 'they are back', how: allIsWell },
  { at: '23:55', what: 'fault 10: no videos again', how: videosFail },
  { at: '00:20', what: 'nothing can be told', how: (stage) => stage.settles('unknown') },
  { at: '00:25', what: 'fault 11: no videos still', how: videosFail },
  { at: '01:00', what: 'the machine sleeps for five minutes', how: (stage) => stage.sleeps(5) },
  { at: '01:06', what: 'fault 12: no videos still', how: videosFail },
  { at: '08:30', what: 'videos are back', how: allIsWell },
  { at: '08:45', what: 'the end', how: ({ clock }) => clock.settle() },
];

/** A notice as it must be shown: when, which one, its words, and what it offers. */
export type ExpectedNotice = Pick<Notice, 'occasion' | 'incident' | 'actions' | 'urgency' | 'silent'> & {
  at: string;
  title: string;
  body: string;
};

const offered: Notice['actions'] = ['check-again', 'show', 'snooze'];
// Where TikTok is at fault there is nothing to fix.
const tiktok = { actions: offered, urgency: 'normal', silent: true } as const;
const down = { ...tiktok, actions: [...offered, 'fix'] as Notice['actions'] };
const over = { occasion: 'over', actions: ['show'] as Notice['actions'], urgency: 'low', silent: true } as const;
const provider = {
  title: 'It’s your internet provider: your router works, but nothing beyond it answers.',
  body: 'Restart the router once. If that does not help, use another network and call your provider.',
};
const wellAgain = 'All is well: TikTok answers, and your connection is fine.';
const wait = 'Nothing to fix here: wait. Such faults mostly last a few hours.';
const elsewhere =
  'Try another network, such as your phone’s: if TikTok works there, something here or on the way most likely stops it.';

/** Exactly what must be shown, in order. */
export const expectedNotices: readonly ExpectedNotice[] = [
  { at: '20:10', occasion: 'began', incident: 1, ...down, ...provider },
  { at: '20:14', incident: 1, ...over, title: wellAgain, body: 'It was down for 4 min.' },
  { at: '20:17', occasion: 'came-back', incident: 1, ...down, ...provider },
  { at: '20:40', incident: 1, ...over, title: wellAgain, body: 'It came and went, for 13 min in all.' },
  {
    ...{ at: '21:00', occasion: 'began', incident: 2, ...down, body: elsewhere },
    title:
      'Part of TikTok doesn’t answer from here: watching LIVE. I can’t tell whether it is down or blocked on the way.',
  },
  {
    ...{ at: '21:04', occasion: 'worse', incident: 2, ...down, body: elsewhere },
    title: 'TikTok doesn’t answer from here, and I can’t tell whether it is down or blocked on the way.',
  },
  {
    ...{ at: '21:36', occasion: 'goes-on', incident: 2, ...tiktok, body: wait },
    title: 'It’s not you. TikTok is down: it is silent here, and 5 of 6 computers elsewhere can’t use it either.',
  },
  { at: '21:50', incident: 2, ...over, title: wellAgain, body: 'It was down for 50 min.' },
  {
    ...{ at: '08:00', occasion: 'goes-on', incident: 3, ...tiktok, body: 'Nothing to fix here: wait.' },
    title: 'It’s not you. TikTok’s servers for videos and pictures don’t answer; other parts of TikTok do.',
  },
  { at: '08:40', incident: 3, ...over, title: wellAgain, body: 'It came and went, for 8 h 44 min in all.' },
];

/** Every line of the log: when, what, of which incident, and why it was told or not. */
export const expectedLog: ReadonlyArray<readonly [at: string, occasion: string, incident: number, reason: MessageId]> =
  [
    ['20:10', 'began', 1, 'alert.told.began'],
    ['20:14', 'over', 1, 'alert.told.over'],
    ['20:17', 'came-back', 1, 'alert.told.came-back'],
    ['20:22', 'came-back', 1, 'alert.not.flapping'],
    ['20:40', 'over', 1, 'alert.told.over'],
    ['21:00', 'began', 2, 'alert.told.began'],
    ['21:04', 'worse', 2, 'alert.told.worse'],
    ['21:08', 'sharper', 2, 'alert.not.snoozed'],
    ['21:36', 'goes-on', 2, 'alert.told.held-back'],
    ['21:50', 'over', 2, 'alert.told.over'],
    ['23:30', 'began', 3, 'alert.not.quiet'],
    ['23:50', 'over', 3, 'alert.not.beginning'],
    ['23:55', 'goes-on', 3, 'alert.not.quiet'],
    ['08:00', 'goes-on', 3, 'alert.told.held-back'],
    ['08:40', 'over', 3, 'alert.told.over'],
  ];

const NOON_MINUTES = 720;
const MINUTES_A_DAY = 1440;

const minuteOf = (at: string): number => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return hours * 60 + minutes;
};

/** A clock that stands at 20:00, when the evening begins. */
export const eveningClock = (): HandClock => {
  const clock = createHandClock();
  clock.jump((minuteOf('20:00') - NOON_MINUTES) * 60_000);
  return clock;
};

/** Plays the evening to a stage that was opened with `eveningClock` and `eveningSettings`; calls back after each step. */
export const playEvening = async (stage: Stage, afterStep?: (step: Step) => Promise<void>): Promise<void> => {
  const { clock } = stage;
  for (const step of steps) {
    const nowMinutes = Math.floor(clock.now() / 60_000) % MINUTES_A_DAY;
    const ahead = (minuteOf(step.at) - nowMinutes + MINUTES_A_DAY) % MINUTES_A_DAY;
    await stage.waits(ahead);
    await step.how(stage);
    await clock.settle();
    await afterStep?.(step);
  }
};
