import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { openStage, reasonsIn as reasons } from './stage.ts';

describe('A snooze', () => {
  it('lasts as long as it was asked to, and the shells hear of it', async () => {
    const stage = await openStage();
    const answer = await stage.memory.snooze(30);
    const until = new Date(stage.clock.now() + 30 * MINUTE_MS).toISOString();
    expect(answer).toEqual({ ok: true, value: { snoozedUntil: until, toldToday: 0 } });
    await stage.clock.advance(20_000);
    await stage.settles('internet.down');
    await stage.waits(29);
    expect(stage.notices).toEqual([]);
    await stage.waits(2);
    expect(stage.notices).toMatchObject([{ occasion: 'goes-on', at: until }]);
    expect(stage.memory.alerts()).toEqual({ snoozedUntil: null, toldToday: 1 });
    const states = stage.events.flatMap((event) => (event.type === 'alerts' ? [event.alerts] : []));
    expect(states.map(({ snoozedUntil }) => snoozedUntil)).toEqual([until, null]);
  });

  it('that the user ends is over', async () => {
    const stage = await openStage();
    await stage.memory.snooze(30);
    await stage.settles('internet.down');
    await stage.memory.snooze(null);
    expect(stage.notices).toHaveLength(1);
  });

  it('of another process counts, and is shown within a minute', async () => {
    const stage = await openStage();
    await stage.settles('ok');
    const until = new Date(stage.clock.now() + 60 * MINUTE_MS).toISOString();
    stage.history.snoozeFromOutside(until);
    await stage.waits(1.1);
    expect(stage.memory.alerts().snoozedUntil).toBe(until);
    await stage.settles('internet.down');
    expect(reasons(stage)).toEqual(['began alert.not.snoozed']);
  });

  it('counts where the history is away', async () => {
    const stage = await openStage();
    stage.history.isAway(true);
    await stage.memory.snooze(30);
    await stage.settles('internet.down');
    expect(stage.notices).toEqual([]);
    await stage.waits(31);
    expect(stage.notices).toHaveLength(1);
  });
});
