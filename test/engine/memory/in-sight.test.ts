import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createHandHistory } from './hand-history.ts';
import { openStage } from './stage.ts';
import type { Stage, StageInputs } from './stage.ts';

/** Starts again on what was written so far, as after a power cut, with what the user has set. */
const again = (stage: Stage, inputs: StageInputs = {}): Promise<Stage> =>
  openStage({ ...inputs, history: createHandHistory(stage.history.batches), clock: stage.clock });

describe('A fault that nobody sees at this moment is not told', () => {
  it('when the program was killed a week ago in quiet hours, and starts again', async () => {
    const alerts = { quietHours: '11:00-13:00' };
    const first = await openStage({ alerts });
    await first.settles('internet.down');
    await first.waits(5);
    expect(first.notices).toEqual([]);
    first.clock.jump(7 * 1440 * MINUTE_MS + 120 * MINUTE_MS);
    const second = await again(first, { alerts });
    await second.waits(2);
    await second.settles('ok');
    await second.waits(2);
    expect(second.notices).toEqual([]);
  });

  it('when a reminder is due as the program starts again', async () => {
    const alerts = { remindAfterMinutes: 5 };
    const first = await openStage({ alerts });
    await first.settles('internet.down');
    await first.waits(4);
    first.clock.jump(3 * MINUTE_MS);
    const second = await again(first, { alerts });
    await second.waits(1.5);
    expect(second.notices).toEqual([]);
    await second.settles('internet.down');
    await second.waits(1.5);
    expect(second.notices).toMatchObject([{ occasion: 'goes-on' }]);
  });

  it('when a snooze ends while judgement is held on another network, or while the user wants a pause', async () => {
    for (const leave of ['holds', 'pauses'] as const) {
      const stage = await openStage();
      await stage.memory.snooze(5);
      await stage.settles('internet.down');
      await stage.waits(4);
      await stage[leave]();
      await stage.waits(3);
      expect(stage.notices).toEqual([]);
    }
  });

  it('when the machine slept through the end of quiet hours, before anybody has noticed the sleep', async () => {
    const clock = createHandClock();
    const stage = await openStage({ clock, alerts: { quietHours: '11:00-13:00' } });
    await stage.settles('internet.down');
    clock.jump(480 * MINUTE_MS);
    // The round of every minute comes before the beat that notices the sleep.
    await clock.advance(60_500);
    await stage.says({ type: 'gap', sinceMs: clock.now() - 480 * MINUTE_MS });
    await stage.waits(5);
    expect(stage.notices).toEqual([]);
  });

  it('and is told as soon as it is seen again', async () => {
    const stage = await openStage();
    await stage.memory.snooze(5);
    await stage.settles('internet.down');
    await stage.holds();
    await stage.waits(6);
    expect(stage.notices).toEqual([]);
    await stage.settles('internet.down');
    await stage.waits(1.1);
    expect(stage.notices).toMatchObject([{ occasion: 'goes-on', incident: 1 }]);
  });
});

describe('When the program starts again', () => {
  it('in the middle of a fault, its end is told as well', async () => {
    const first = await openStage();
    await first.settles('internet.down');
    await first.waits(5);
    await first.memory.close();
    const second = await again(first);
    await second.waits(2);
    await second.settles('ok');
    await second.waits(1.1);
    expect(second.notices).toMatchObject([{ occasion: 'over', body: { id: 'notice.over.unseen.minutes' } }]);
  });

  it('what quiet hours or a snooze kept back is told when they are over, also by the next run', async () => {
    const first = await openStage();
    await first.settles('tiktok.unreachable', { severity: 'degraded', failing: ['live'] });
    await first.memory.snooze(10);
    await first.settles('tiktok.unreachable', { failing: ['live', 'feed', 'web'] });
    expect(first.log().map(({ reason }) => reason.id)).toEqual(['alert.told.began', 'alert.not.snoozed']);
    await first.waits(2);
    const second = await again(first);
    await second.settles('tiktok.unreachable', { failing: ['live', 'feed', 'web'] });
    await second.waits(12);
    expect(second.notices.map(({ occasion }) => occasion)).toEqual(['goes-on']);
  });
});
