import { describe, expect, it } from 'vitest';
import { quietMinutesLeft } from '../../../engine/incidents/quiet-hours.ts';

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('Quiet hours', () => {
  it.each([
    ['23:00-08:00', '22:59', 0],
    ['23:00-08:00', '23:00', 540],
    ['23:00-08:00', '00:00', 480],
    ['23:00-08:00', '07:59', 1],
    ['23:00-08:00', '08:00', 0],
    ['13:00-14:30', '13:30', 60],
    ['13:00-14:30', '12:59', 0],
    ['13:00-14:30', '14:30', 0],
    ['00:00-06:00', '23:59', 0],
    ['00:00-06:00', '00:00', 360],
    ['20:00-00:00', '23:59', 1],
    ['08:00-08:00', '08:00', 0],
  ])('%s last at %s for %i more minutes', (quietHours, time, left) => {
    expect(quietMinutesLeft(quietHours, at(time))).toBe(left);
  });

  it('never last where none are set', () => expect(quietMinutesLeft(null, 0)).toBe(0));
});
