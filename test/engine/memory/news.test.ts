// What is told beside incidents: once, as soon as it may be, and not at all once it is over.
import { describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import type { News } from '../../../engine/incidents/news.ts';
import { openStage, reasonsIn as reasons } from './stage.ts';

const ghost: News = {
  ...{ occasion: 'ghost', group: 'live-ghost', urgency: 'critical' },
  ...{ title: message('session.ghost', { seconds: 10 }), body: message('session.todo.ghost') },
};

describe('A LIVE that nobody sees', () => {
  it('is told once, as a notice that stays until it is seen', async () => {
    const stage = await openStage();
    await stage.goesLive(true);
    stage.memory.announce(ghost);
    await stage.waits(5);
    expect(stage.notices).toMatchObject([
      { occasion: 'ghost', incident: null, group: 'live-ghost', urgency: 'critical', title: ghost.title },
    ]);
    expect(reasons(stage)).toEqual(['ghost alert.told.ghost']);
    expect(stage.memory.alerts().toldToday).toBe(1);
  });

  it('is held back by a snooze, and told when that ends while it still goes on', async () => {
    const stage = await openStage();
    await stage.memory.snooze(10);
    stage.memory.announce(ghost);
    await stage.waits(9);
    expect(stage.notices).toEqual([]);
    await stage.waits(3);
    expect(reasons(stage)).toEqual(['ghost alert.not.snoozed', 'ghost alert.told.ghost']);
  });

  it('that was over before quiet hours ended is not told', async () => {
    const stage = await openStage({ alerts: { quietHours: '11:00-12:10' } });
    const takeBack = stage.memory.announce(ghost);
    await stage.waits(5);
    takeBack();
    await stage.waits(20);
    expect(stage.notices).toEqual([]);
    expect(reasons(stage)).toEqual(['ghost alert.not.quiet']);
  });

  it.each([
    ['off', { enabled: false }, 'alert.not.off'],
    ['wanted only while LIVE', { onlyWhileLive: true }, 'alert.not.live'],
    ['too many today', { dailyCap: 0 }, 'alert.not.cap'],
  ])('is logged and not told where notices are %s', async (_what, alerts, reason) => {
    const stage = await openStage({ alerts });
    stage.memory.announce(ghost);
    await stage.waits(3);
    expect(stage.notices).toEqual([]);
    expect(reasons(stage)).toEqual([`ghost ${reason}`]);
  });

  it('of a streamer whose screen is seen by others makes no sound', async () => {
    const stage = await openStage();
    await stage.goesLive(true);
    stage.memory.announce(ghost);
    await stage.waits(1);
    expect(stage.notices).toMatchObject([{ silent: true }]);
  });

  it('that is told again after the program was started again counts for the day, and disturbs no incident', async () => {
    const stage = await openStage();
    stage.memory.announce(ghost);
    await stage.settles('internet.down');
    await stage.memory.close();
    const next = await openStage({ history: stage.history, clock: stage.clock });
    await next.settles('internet.down');
    await next.waits(1);
    expect(next.memory.alerts().toldToday).toBe(2);
    expect(next.notices).toEqual([]);
  });
});
