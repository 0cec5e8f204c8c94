import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../contract/durations.ts';
import { isoTime } from '../../engine/deps/clock.ts';
import type { Candidate } from '../../engine/diagnosis/candidate.ts';
import { nothingSettled } from '../../engine/incidents/settle.ts';
import type { Settled } from '../../engine/incidents/settle.ts';
import { createLastHour } from '../../engine/last-hour.ts';
import { story } from './story.ts';
import * as see from './story-words.ts';
import { createHandClock } from './support/hand-clock.ts';

const settled = (current: Candidate): Settled => ({ ...nothingSettled, current, doubted: false });
const well = settled(story.twice(see.allWell).candidate());
const down = settled(story.twice(see.link(false), see.address(), see.route()).candidate());

describe('What is remembered of the last hour', () => {
  it('says of each stretch whose fault it was', () => {
    const clock = createHandClock();
    const hour = createLastHour(clock);
    hour.note(down, true);
    const from = isoTime(clock.now());
    expect(hour.spans()).toEqual([{ from, severity: 'down', code: 'device.link-down', blame: 'you' }]);
  });

  it('is no more than that: older stretches are forgotten, also for a clock that is set back', () => {
    const clock = createHandClock();
    const hour = createLastHour(clock);
    hour.note(down, true);
    clock.jump(HOUR_MS / 2);
    hour.note(well, true);
    clock.jump(HOUR_MS * 2);
    hour.note(down, true);
    clock.jump(-2 * HOUR_MS);
    expect(hour.spans().map(({ code }) => code)).toEqual(['ok', 'device.link-down']);
  });
});
