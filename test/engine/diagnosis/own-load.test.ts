// Whether it is this machine itself that fills the line: only a load that rose together with the RTT says so.
import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { story } from '../story.ts';
import type { Story, Word, Words } from '../story.ts';
import * as see from '../story-words.ts';

const PEAK = 4200;
/** What was carried, on the average, in so many seconds until now. */
const carried = (kbitS: number, seconds = 60, peak = PEAK): Word => {
  const word = see.load(kbitS, peak);
  return (ms) => ({ ...word(ms), startedAt: new Date(ms - seconds * 1000).toISOString() });
};
const usual = see.line({ router: {}, anchors: { rttMs: 20, usualRttMs: 20 } });
const late = see.line({ router: {}, anchors: { rttMs: 250, usualRttMs: 20 } });
const lateNow = (kbitS: number): Words[] => [see.allWell, late, carried(kbitS, 4)];
const after = (...before: Words[]): Story => story.and(see.allWell, ...before).wait(30);

describe('A LIVE creator who sends four megabits per second all the time, and whose line gets late', () => {
  it('is not to blame where the same was carried with answers as prompt as ever', () => {
    const told = after(usual, carried(4000)).times(3, ...lateNow(4100));
    expect(told.candidate()).toMatchObject({
      ...{ code: 'internet.latency', blame: 'your-provider', confidence: 'proven', confirmed: true, also: [] },
    });
  });

  it('is not to blame where connections of a look show that, and no window does', () => {
    const connecting = see.anchors('ok').map((word) => see.late(word, { connect: 25 }));
    const told = after(carried(4000), connecting).times(3, ...lateNow(4000));
    expect(told.candidate()).toMatchObject({ code: 'internet.latency', blame: 'your-provider', confidence: 'proven' });
  });

  it.each<[string, Words[]]>([
    ['nobody looked before', []],
    ['the line was as late before', [late, carried(4000)]],
    ['only a moment was looked at before', [usual, carried(4000, 1)]],
    ['a little more is sent than was carried before', [usual, carried(3300)]],
  ])('and nobody is, as far as one can tell, where %s', (_what, before) => {
    const told = after(...before).times(3, ...lateNow(4000));
    expect(told.candidate()).toMatchObject({
      ...{ code: 'internet.latency', blame: 'unknown', confidence: 'cannot-split', confirmed: true, also: [] },
      message: { id: 'busy.internet.latency' },
    });
    expect(say(told.candidate().message)).toContain('250 ms, far longer than usual here. This computer is busy');
  });
});

describe('A machine that fills its line', () => {
  const quiet = after(usual, carried(200, 60, 300));

  it('is told so, too, where the connections of a look took their time before, though none was late', () => {
    const slowly = see.anchors('ok').map((word) => see.late(word, { connect: 90 }));
    const told = after(carried(200, 60, 300), slowly).times(3, ...lateNow(4000));
    expect(told.candidate()).toMatchObject({ code: 'internet.line-full', blame: 'you', confidence: 'proven' });
  });

  it('is not told so where as much was carried before, and the connections took their time then', () => {
    const slowly = see.anchors('ok').map((word) => see.late(word, { connect: 90 }));
    const told = after(carried(4000), slowly).times(3, ...lateNow(4000));
    expect(told.candidate()).toMatchObject({ code: 'internet.latency', confidence: 'cannot-split' });
  });

  it('is told so when the load rose together with the RTT', () => {
    const told = quiet.times(3, ...lateNow(4000));
    expect(told.candidate()).toMatchObject({
      code: 'internet.line-full',
      blame: 'you',
      confidence: 'proven',
      also: [],
    });
  });

  it('is told so as well when the queue was full at the first look, before anything was measured', () => {
    const connecting = see.anchors('ok').map((word) => see.late(word, { connect: 300 }));
    const told = quiet.and(see.allWell, connecting, carried(4000, 5)).wait(5);
    expect(told.times(3, ...lateNow(4000)).candidate()).toMatchObject({ code: 'internet.line-full', confirmed: true });
  });

  it('is not to blame any more for what is late after it has stopped', () => {
    const told = quiet.times(3, ...lateNow(4000)).wait(3);
    expect(told.and(...lateNow(300)).candidate()).toMatchObject({ code: 'internet.latency', confirmed: false });
    expect(told.times(3, ...lateNow(300)).candidate()).toMatchObject({ blame: 'your-provider', confirmed: true });
  });
});
