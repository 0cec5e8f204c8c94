import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { createHandHistory } from './hand-history.ts';
import { openStage, reasonsIn as reasons } from './stage.ts';
import type { Stage } from './stage.ts';

describe('When the program starts again', () => {
  const again = async (stage: Stage): Promise<Stage> =>
    openStage({ history: createHandHistory(stage.history.batches), clock: stage.clock });

  it('a fault that went on goes on: one incident, one notice', async () => {
    const first = await openStage();
    await first.settles('internet.down');
    await first.waits(5);
    await first.memory.close();
    expect(first.history.incidents()).toMatchObject([{ end: 'not-watched', watchedMs: 5 * MINUTE_MS }]);
    const second = await again(first);
    await second.waits(2);
    await second.settles('internet.down');
    await second.waits(3);
    await second.settles('ok');
    expect(second.history.incidents()).toMatchObject([{ id: 1, end: 'over', flaps: 0, watchedMs: 8 * MINUTE_MS }]);
    expect(second.notices.map(({ occasion }) => occasion)).toEqual(['over']);
    expect(new Set(second.history.spans().map(({ id }) => id)).size).toBe(3);
  });

  it('after it was killed too, and what was told before counts for the day', async () => {
    const first = await openStage();
    await first.settles('internet.down');
    await first.waits(5);
    const second = await again(first);
    await second.settles('internet.down');
    expect(second.history.incidents()).toHaveLength(1);
    expect(second.notices).toEqual([]);
    expect(second.memory.alerts().toldToday).toBe(1);
  });

  it('a fault of yesterday ended when it was seen last', async () => {
    const first = await openStage();
    await first.settles('internet.down');
    await first.waits(5);
    first.clock.jump(1000 * MINUTE_MS);
    const second = await again(first);
    await second.settles('ok');
    const [incident] = second.history.incidents();
    expect(incident!.end).toBe('not-watched');
    expect(Date.parse(incident!.endedAt!) - Date.parse(incident!.startedAt)).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect(reasons(second).at(-1)).toBe('over alert.not.unseen');
  });
});
