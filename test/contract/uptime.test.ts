import { describe, expect, it } from 'vitest';
import { say } from '../../contract/message.ts';
import { uptimeOf } from '../../contract/uptime.ts';

const nothing = { okMs: 0, degradedMs: 0, downMs: 0, unknownMs: 0, notWatchedMs: 0 };

describe('The uptime that people quote', () => {
  it('counts what was slow as up, and tells it beside it', () => {
    const { up, degraded, down, judgedMs } = uptimeOf({ ...nothing, okMs: 600, degradedMs: 300, downMs: 100 });
    expect([up, degraded, down, judgedMs]).toEqual([0.9, 0.3, 0.1, 1000]);
  });

  it('leaves out what nobody watched and what could not be told', () => {
    const { up, judgedMs } = uptimeOf({ okMs: 50, degradedMs: 0, downMs: 50, unknownMs: 900, notWatchedMs: 9000 });
    expect([up, judgedMs]).toEqual([0.5, 100]);
  });

  it.each([
    [{ notWatchedMs: 10 }, 'Nobody watched in this time, so there is no figure.'],
    [{ notWatchedMs: 5, unknownMs: 5 }, 'Whether it worked could not be told in this time, so there is no figure.'],
    [{ okMs: 10 }, 'Up 100% of the time, all of which was watched.'],
    [{ okMs: 99_999_999, downMs: 1 }, 'Up 99.99% of the time, all of which was watched.'],
    [
      { okMs: 3, downMs: 1, notWatchedMs: 4 },
      'Up 75% of the time that was watched. Left out: 50% of the time, when nobody watched.',
    ],
    [
      { okMs: 99_999_999, unknownMs: 1 },
      'Up 100% of the time that could be judged. Left out: 0.01% of the time, when nothing could be told.',
    ],
    [
      { degradedMs: 1, downMs: 1, unknownMs: 1, notWatchedMs: 1 },
      'Up 50% of the time that could be judged. Left out: 25% of the time, when nobody watched, and 25%, when nothing could be told.',
    ],
  ])('of %j is said as: %s', (some, words) => {
    const uptime = uptimeOf({ ...nothing, ...some });
    expect(say(uptime.message)).toBe(words);
    expect(uptime.up === null).toBe(words.endsWith('no figure.'));
  });
});
