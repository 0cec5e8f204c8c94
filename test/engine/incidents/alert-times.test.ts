// When nothing is told, and what is told afterwards: quiet hours, snoozes, full days, nights with another hour, clocks that are set.
import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { tellAlerts } from './told-alerts.ts';

const quiet = { quietHours: '23:00-08:00' };

describe('In quiet hours', () => {
  it('nothing is told; what still goes on when they end is told then', () => {
    const story = tellAlerts(quiet).sees(200, 'internet.down');
    expect(story.notices()).toEqual([]);
    expect(story.due(200)).toBe(720);
    expect(story.waits(719).waits(720).sees(730, 'ok').lines()).toEqual([
      ...['23:20 began 1 alert.not.quiet', '08:00 goes-on 1 alert.told.held-back', '08:10 over 1 alert.told.over'],
    ]);
  });

  it('what ended meanwhile is not told', () => {
    const story = tellAlerts(quiet).sees(200, 'internet.down').sees(300, 'ok').waits(720);
    expect(story.notices()).toEqual([]);
  });

  it('the end of what was told before is not told, and not in the morning either', () => {
    const story = tellAlerts(quiet).sees(170, 'internet.down').sees(300, 'ok').waits(720);
    expect(story.lines()).toEqual(['22:50 began 1 alert.told.began', '01:00 over 1 alert.not.quiet']);
  });

  it('what gets worse is told in the morning', () => {
    const story = tellAlerts(quiet)
      .sees(170, 'tiktok.unreachable', { severity: 'degraded', failing: ['feed'] })
      .sees(300, 'tiktok.unreachable', { failing: ['feed'] })
      .waits(720);
    expect(story.lines()).toEqual([
      '22:50 began 1 alert.told.began',
      '01:00 worse 1 alert.not.quiet',
      '08:00 goes-on 1 alert.told.held-back',
    ]);
  });

  it('a reminder waits for their end', () => {
    const story = tellAlerts({ ...quiet, remindAfterMinutes: 60 }).sees(150, 'internet.down');
    for (let minute = 160; minute <= 720; minute += 10) story.waits(minute);
    expect(story.lines()).toEqual([
      '22:30 began 1 alert.told.began',
      '23:30 goes-on 1 alert.not.quiet',
      '08:00 goes-on 1 alert.told.held-back',
    ]);
  });
});

describe('In the night in which the clocks change', () => {
  // 20:00 UTC is 21:00 in the winter and 22:00 in the summer of Berlin; the change is at 01:00 UTC, five hours later.
  const change = Date.parse('2026-11-22T01:00:00.000Z');
  const intoSummer = (epochMs: number): number => (epochMs < change ? 60 : 120);
  const intoWinter = (epochMs: number): number => (epochMs < change ? 120 : 60);

  it.each([
    ['skip an hour', intoSummer, 600],
    ['repeat an hour', intoWinter, 660],
  ])('quiet hours end at eight by the user’s clock, also when they %s', (_how, ahead, eightMinute) => {
    const story = tellAlerts(quiet, ahead).sees(200, 'internet.down');
    for (let minute = 210; minute < eightMinute; minute += 10) story.waits(minute);
    expect(story.notices()).toEqual([]);
    expect(story.due(eightMinute - 10)).toBe(eightMinute);
    expect(story.waits(eightMinute).notices()).toHaveLength(1);
  });

  it('hours that end within the one that is repeated end once for good', () => {
    const story = tellAlerts({ quietHours: '23:00-02:30' }, intoWinter).sees(200, 'internet.down');
    for (let minute = 200; minute < 500; minute += 1) story.waits(minute);
    expect(story.notices()).toHaveLength(1);
  });
});

describe('While snoozed', () => {
  it('nothing is told; what still goes on when the snooze ends is told then', () => {
    const story = tellAlerts().snoozes(60).sees(10, 'internet.down');
    expect(story.due(10)).toBe(60);
    expect(story.waits(59.9).waits(60).lines()).toEqual([
      '20:10 began 1 alert.not.snoozed',
      '21:00 goes-on 1 alert.told.held-back',
    ]);
  });

  it('a snooze that ends within quiet hours gives way to them', () => {
    const story = tellAlerts(quiet).snoozes(240).sees(100, 'internet.down').waits(240).waits(720);
    expect(story.lines()).toEqual([
      '21:40 began 1 alert.not.snoozed',
      '00:00 goes-on 1 alert.not.quiet',
      '08:00 goes-on 1 alert.told.held-back',
    ]);
  });

  it('a snooze that the user ends is over at once', () => {
    const story = tellAlerts().snoozes(60).sees(10, 'internet.down').snoozes(null).waits(12);
    expect(story.notices()).toHaveLength(1);
  });
});

describe('A day with too many faults', () => {
  const causes: VerdictCode[] = [
    'internet.down',
    'dns.down',
    'router.down',
    'tiktok.down',
    'dns.slow',
    'internet.loss',
  ];
  const badDay = () => {
    const story = tellAlerts({ dailyCap: 4 });
    causes.forEach((code, index) => story.sees(index * 20, code).sees(index * 20 + 10, 'ok'));
    return story;
  };

  it('is summed up once, and then it is silent', () => {
    const story = badDay();
    expect(story.notices().map(({ occasion }) => occasion)).toEqual(['began', 'over', 'began', 'over', 'many']);
    const many = story.notices().at(-1)!;
    expect(many).toMatchObject({ incident: null, group: 'many', urgency: 'low', silent: true, actions: ['show'] });
    expect(say(many.title)).toContain('4 times');
    expect(story.lines().filter((line) => line.endsWith('alert.not.cap'))).toHaveLength(4);
    expect(story.toldToday(130)).toBe(5);
  });

  it('what was held back and then met the cap does not come back at midnight either', () => {
    const story = tellAlerts({ dailyCap: 1 })
      .sees(0, 'tiktok.unreachable', { severity: 'degraded', failing: ['feed'] })
      .snoozes(30)
      .sees(10, 'tiktok.unreachable', { failing: ['feed'] })
      .waits(30)
      .waits(250);
    expect(story.lines().map((line) => line.split(' ').at(-1))).toEqual([
      ...['alert.told.began', 'alert.not.snoozed', 'alert.not.cap', 'alert.told.many'],
    ]);
  });

  it('and the next day is another one', () => {
    const story = badDay().sees(230, 'internet.down');
    expect(story.lines().at(-1)).toBe('23:50 began 7 alert.not.cap');
    // What went into the summary does not come back at midnight.
    story.waits(250);
    expect(story.notices()).toHaveLength(5);
    expect(story.toldToday(250)).toBe(0);
    expect(story.sees(300, 'ok').sees(310, 'dns.down').lines().at(-1)).toBe('01:10 began 8 alert.told.began');
  });
});

describe('A clock that is set back one hour', () => {
  it('delays a reminder and the end of what comes and goes by no more than the pause between two rounds', () => {
    const story = tellAlerts({ remindAfterMinutes: 30 }).sees(0, 'internet.down').waits(5).sets(-60).waits(6);
    expect(story.waits(29).notices()).toHaveLength(1);
    expect(story.waits(31).notices()).toHaveLength(2);
    const flaps = tellAlerts().sees(0, 'internet.down').sees(2, 'ok').sees(4, 'internet.down').sees(6, 'ok');
    expect(flaps.sets(-60).waits(7).waits(17).notices().at(-1)).toMatchObject({ occasion: 'over' });
  });
});

describe('What nobody watched', () => {
  it('ended unseen: told only when it is seen that all is well, with what was seen of it', () => {
    const gap = { type: 'gap', sinceMs: Date.parse('2026-11-21T20:05:00.000Z') } as const;
    const short = tellAlerts().sees(0, 'internet.down').hears(9, gap).sees(10, 'ok');
    expect(short.lines().at(-1)).toBe('20:10 over 1 alert.told.over');
    expect(say(short.notices()[1]!.body!)).toBe('I saw 5 min of it; how it ended, I did not see.');
    const long = tellAlerts().sees(0, 'internet.down').hears(60, gap);
    expect(long.lines().at(-1)).toBe('21:00 over 1 alert.not.unseen');
  });

  it('and what nobody could tell any more is not told', () => {
    const story = tellAlerts().sees(0, 'internet.down').sees(5, 'unknown').waits(15);
    expect(story.lines().at(-1)).toBe('20:15 over 1 alert.not.unseen');
  });
});
