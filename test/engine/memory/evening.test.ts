import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { eveningClock, eveningSettings, expectedLog, expectedNotices, playEvening, steps } from './evening.ts';
import { openStage } from './stage.ts';

const timeOf = (at: string): string => at.slice(11, 16);

describe('An evening of twelve faults', () => {
  it('makes three incidents, ten notices and a line in the log for every decision', async () => {
    const stage = await openStage({ clock: eveningClock(), alerts: eveningSettings });
    await playEvening(stage);
    expect(steps.filter(({ what }) => what.startsWith('fault'))).toHaveLength(12);
    const shown = stage.notices.map(({ at, title, body, occasion, incident, actions, urgency, silent }) => ({
      ...{ at: timeOf(at), occasion, incident, actions, urgency, silent },
      ...{ title: say(title), body: body === null ? '' : say(body) },
    }));
    expect(shown).toEqual(expectedNotices);
    const log = stage.log().map(({ at, occasion, incident, reason }) => [timeOf(at), occasion, incident, reason.id]);
    expect(log).toEqual(expectedLog);
    expect(stage.log().filter(({ told }) => told)).toHaveLength(expectedNotices.length);
    expect(stage.history.incidents().map(({ id, code, flaps, end }) => [id, code, flaps, end])).toEqual([
      [1, 'internet.down', 3, 'over'],
      [2, 'tiktok.down', 0, 'over'],
      [3, 'tiktok.cdn-down', 1, 'over'],
    ]);
    await stage.memory.close();
    expect(stage.clock.alarms()).toEqual([]);
  });
});
