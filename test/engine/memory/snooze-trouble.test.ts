import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { fail } from '../../../contract/result.ts';
import type { History } from '../../../engine/history/history.ts';
import { createHandHistory } from './hand-history.ts';
import type { HandHistory } from './hand-history.ts';
import { openStage } from './stage.ts';

/** A history that still answers but cannot write, as on a full disk. */
const fullDisk = (): { history: HandHistory; isFull: (is: boolean) => void } => {
  const history = createHandHistory();
  let full = true;
  const ask: History['ask'] = (name, argument) =>
    full && name === 'snooze' ? Promise.resolve(fail('no-history', 'The disk is full.')) : history.ask(name, argument);
  return {
    history: { ...history, ask },
    isFull: (is) => {
      full = is;
    },
  };
};

describe('A snooze while the disk is full', () => {
  it('counts all the same, though the history answers that there is none', async () => {
    const stage = await openStage({ history: fullDisk().history });
    const until = new Date(stage.clock.now() + 30 * MINUTE_MS).toISOString();
    expect(await stage.memory.snooze(30)).toMatchObject({ value: { snoozedUntil: until } });
    await stage.settles('internet.down');
    await stage.waits(29);
    expect(stage.notices).toEqual([]);
    await stage.waits(2);
    expect(stage.notices).toHaveLength(1);
  });

  it('is ended all the same, though the history answers that it goes on', async () => {
    const { history, isFull } = fullDisk();
    isFull(false);
    const stage = await openStage({ history });
    await stage.memory.snooze(30);
    isFull(true);
    expect(await stage.memory.snooze(null)).toMatchObject({ value: { snoozedUntil: null } });
    await stage.settles('internet.down');
    expect(stage.notices).toHaveLength(1);
  });

  it('is written when there is room again, and then another process may change it', async () => {
    const { history, isFull } = fullDisk();
    const stage = await openStage({ history });
    await stage.memory.snooze(30);
    isFull(false);
    await stage.waits(2);
    const written = await history.ask('snoozedUntil', null);
    expect(written).not.toEqual({ ok: true, value: null });
    expect(written).toEqual({ ok: true, value: stage.memory.alerts().snoozedUntil });
    history.snoozeFromOutside(null);
    await stage.waits(2);
    expect(stage.memory.alerts().snoozedUntil).toBeNull();
  });
});

describe('A snooze that was set under another time', () => {
  it('does not keep quiet for longer than any snooze can', async () => {
    const stage = await openStage();
    stage.history.snoozeFromOutside('2027-11-21T12:00:00.000Z');
    await stage.settles('internet.down');
    expect(stage.notices).toHaveLength(1);
    expect(stage.memory.alerts().snoozedUntil).toBeNull();
  });
});
