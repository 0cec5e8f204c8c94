// The scripted evening as the desktop's notification service gets to see it: through the memory, the presenter and a real bus.
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Notice, NoticeAction } from '../../contract/alert.ts';
import { say } from '../../contract/message.ts';
import { notifyDesktop } from '../../headless/notify.ts';
import type { NoticeNeeds } from '../../headless/notify.ts';
import { startDesktop } from '../engine/desktop/desktop-service.ts';
import type { Posted } from '../engine/desktop/desktop-service.ts';
import { hasBus, startBus } from '../engine/desktop/private-bus.ts';
import { eveningClock, eveningSettings, expectedLog, expectedNotices, playEvening } from '../engine/memory/evening.ts';
import { openStage } from '../engine/memory/stage.ts';
import type { Stage } from '../engine/memory/stage.ts';
import { patience } from '../engine/support/patience.ts';

const labels: Record<NoticeAction, string> = {
  'check-again': 'Check again',
  show: 'Show',
  snooze: 'Quiet for 1 hour',
  fix: 'What can be done',
};

const urgencies = { low: 0, normal: 1, critical: 2 };

/** What a service with these capabilities must get, but for the numbers of the notifications. */
const asPosted = (
  { title, body, actions, urgency, silent }: (typeof expectedNotices)[number],
  { offers = true, escapes = false } = {},
): Omit<Posted, 'id' | 'replaces'> => ({
  app: 'Tokwatch',
  summary: title,
  body: escapes ? body.replaceAll('&', '&amp;') : body,
  actions: offers ? ['default', 'Show', ...actions.flatMap((action) => [action, labels[action]])] : [],
  hints: { urgency: urgencies[urgency], category: 'network', 'desktop-entry': 'tokwatch', 'suppress-sound': silent },
  expireMs: -1,
});

const withoutNumbers = ({ id: _id, replaces: _replaces, ...rest }: Posted): Omit<Posted, 'id' | 'replaces'> => rest;

type Evening = { stage: Stage; unshown: Notice[]; end: () => void };

/** The user's button of an hour is one of half an hour tonight, as the script has it. */
const openEvening = async (environment: Readonly<Record<string, string>>): Promise<Evening> => {
  const stage = await openStage({ clock: eveningClock(), alerts: eveningSettings });
  const unshown: Notice[] = [];
  const needs: NoticeNeeds = {
    memory: { subscribe: stage.memory.subscribe, snooze: () => stage.memory.snooze(30) },
    engine: { checkAgain: () => undefined },
    openPage: () => Promise.resolve(),
    unshown: (notice) => unshown.push(notice),
  };
  const terminal = { out: new PassThrough(), err: new PassThrough(), environment };
  const end = notifyDesktop({ platform: 'linux', terminal }, needs);
  onTestFinished(end);
  onTestFinished(stage.memory.close);
  return { stage, unshown, end };
};

const toldIn = (stage: Stage): unknown[] =>
  stage.log().map(({ at, occasion, incident, reason }) => [at.slice(11, 16), occasion, incident, reason.id]);

describe.skipIf(!hasBus)('An evening of twelve faults on the desktop', () => {
  it('is ten notifications with their words and buttons, one at a time for each incident; the snooze is a click', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const { stage, unshown } = await openEvening(bus.environment);
    const shownSoFar = (): Promise<void> =>
      expect.poll(() => desktop.posted.length, patience).toBe(stage.notices.length);
    // Whoever clicks a button has closed the notification with it.
    const clicks = async (): ReturnType<typeof stage.memory.snooze> => {
      await shownSoFar();
      desktop.choose(2, 'snooze');
      desktop.dismiss(2);
      await expect.poll(() => stage.memory.alerts().snoozedUntil, patience).toMatch(/T21:36/);
      return { ok: true, value: stage.memory.alerts() };
    };
    await playEvening({ ...stage, memory: { ...stage.memory, snooze: clicks } }, shownSoFar);
    expect(desktop.posted.map(withoutNumbers)).toEqual(expectedNotices.map((notice) => asPosted(notice)));
    expect(desktop.posted.map(({ id, replaces }) => [id, replaces])).toEqual([
      ...[
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      ...[
        [2, 0],
        [2, 2],
        [3, 0],
        [3, 3],
      ],
      ...[
        [4, 0],
        [4, 4],
      ],
    ]);
    expect(toldIn(stage)).toEqual(expectedLog);
    expect(unshown).toEqual([]);
  });

  it.each([
    ['has no buttons', ['body', 'persistence'], { offers: false }],
    ['reads markup', ['body', 'body-markup', 'actions', 'persistence'], { escapes: true }],
  ])('is the same ten where the service %s', async (_case, capabilities, manner) => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address, { capabilities });
    const { stage } = await openEvening(bus.environment);
    await playEvening(stage);
    await expect.poll(() => desktop.posted.length, patience).toBe(expectedNotices.length);
    expect(desktop.posted.map(withoutNumbers)).toEqual(expectedNotices.map((notice) => asPosted(notice, manner)));
  });

  it('lacks what came while the service was away, and goes on when it is back', async () => {
    await using bus = await startBus();
    await using afterwards = new AsyncDisposableStack();
    const first = await startDesktop(bus.address);
    const { stage, unshown } = await openEvening(bus.environment);
    const seen = [first.posted];
    await playEvening(stage, async ({ at }) => {
      const shown = (): number => unshown.length + seen.flat().length;
      await expect.poll(shown, patience).toBe(stage.notices.length);
      if (at === '21:20') await first[Symbol.asyncDispose]();
      if (at === '23:50') seen.push(afterwards.use(await startDesktop(bus.address)).posted);
    });
    const away = expectedNotices.filter(({ at }) => at === '21:36' || at === '21:50');
    const there = expectedNotices.filter((notice) => !away.includes(notice));
    expect(seen.flat().map(withoutNumbers)).toEqual(there.map((notice) => asPosted(notice)));
    expect(unshown.map(({ title }) => say(title))).toEqual(away.map(({ title }) => title));
    expect(seen[1]?.map(({ id, replaces }) => [id, replaces])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('is not held up by a service that never answers', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address, { silentOn: ['Notify'] });
    const { stage, unshown, end } = await openEvening(bus.environment);
    await playEvening(stage);
    expect(toldIn(stage)).toEqual(expectedLog);
    await expect.poll(() => desktop.asked, patience).toContain('Notify');
    end();
    await expect.poll(() => unshown, patience).toEqual(stage.notices);
    expect(desktop.posted).toEqual([]);
  });
});

describe('An evening of twelve faults without a bus', () => {
  it('is told to nobody, and all of it is in the log', async () => {
    const { stage, unshown } = await openEvening({});
    await playEvening(stage);
    await expect.poll(() => unshown, patience).toEqual(stage.notices);
    expect(unshown).toHaveLength(expectedNotices.length);
    expect(toldIn(stage)).toEqual(expectedLog);
  });
});
