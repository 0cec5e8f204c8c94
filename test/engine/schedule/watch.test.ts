// What a running watch takes in, and what it leaves out.
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../contract/settings.ts';
import { createMemoryBaseline } from '../../../engine/baseline/baseline.ts';
import { createJudge } from '../../../engine/judge.ts';
import { openWatch, startOver, take } from '../../../engine/schedule/watch.ts';
import { late } from '../story-telling.ts';
import { ASKED, story } from '../story.ts';
import type { Story, Words } from '../story.ts';
import * as see from '../story-words.ts';
import * as line from '../story-words-line.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { missingFiles } from '../support/missing-files.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs } from '../support/stub-os.ts';

const near: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6), see.router('alive')];
const silence: Words[] = [...near, see.anchors('silent'), see.canaries('none'), see.exchanges('unreachable')];

/** A watch that was told a story, by the story's own time. */
const watching = (told: Story) => {
  let nowMs = 0;
  const clock = { now: () => nowMs, monotonicMs: () => nowMs, sleep: () => Promise.resolve() };
  const edges = { clock, net: createRedirectedNet(), os: createStubOs({}), files: missingFiles, random: () => 0 };
  const baseline = createMemoryBaseline(clock.now);
  const consent = () => Promise.resolve(defaultSettings.outside);
  const inputs = { catalog: smallCatalog, settings: defaultSettings, baseline, consent };
  const watch = openWatch(edges, inputs, createJudge(clock, ASKED));
  for (const reading of told.readings) {
    nowMs = Date.parse(reading.at);
    take(watch, reading);
  }
  return watch;
};

/** Whether a lossy measurement that began so many seconds ago is taken in. */
const isTaken = (told: Story, beganSecondsAgo: number): boolean => {
  const watch = watching(told);
  const startedAt = new Date(told.nowMs - beganSecondsAgo * 1000).toISOString();
  const measured = told.and(line.line({ anchors: { lost: 0.3 } })).readings.slice(told.readings.length);
  for (const reading of measured) take(watch, { ...reading, startedAt });
  return watch.judge.readings().some(({ facts }) => facts.kind === 'quality');
};

describe('A measurement of the line', () => {
  const outage = story
    .and(see.allWell)
    .wait(60)
    .twice(...silence);

  it('that an outage cut through is left out: it would tell the outage once more, as loss', () => {
    expect(isTaken(outage, 3)).toBe(false);
    expect(isTaken(outage.wait(2).and(see.allWell), 4)).toBe(false);
  });

  it('counts when it began after the outage', () => {
    expect(isTaken(outage.wait(2).and(see.allWell).wait(10), 4)).toBe(true);
  });

  it('counts where one anchor fell silent meanwhile, since that is no outage', () => {
    expect(isTaken(story.and(see.allWell).wait(60).twice(see.anchor('Google', 'silent')), 3)).toBe(true);
  });
});

describe('Another network', () => {
  it('has seen no outage yet: a clock that was set back meanwhile hides no measurement', () => {
    const watch = watching(
      story
        .and(see.allWell)
        .wait(60)
        .twice(...silence)
        .wait(2)
        .and(see.allWell),
    );
    expect(watch.outage.overAt).not.toBe('');
    startOver(watch, 'clock-jump');
    expect(watch.outage).toEqual({ isOn: false, overAt: '' });
  });

  it('has an RTT of its own: what was quick there is no reason for haste here', () => {
    const watch = watching(story.and(late(see.anchor('Quad9', 'ok'), { connect: 12 })));
    expect(watch.lastRttMs).toBe(12);
    startOver(watch, 'network-change');
    expect(watch.lastRttMs).toBeNull();
  });

  it('is where nobody has looked on the phone; a program that merely stood still is where it was', () => {
    for (const [reason, kept] of [
      ['network-change', []],
      ['wake', []],
      ['clock-jump', []],
      ['stall', ['phone']],
    ] as const) {
      const watch = watching(story.and(see.allWell, see.phone('works')));
      startOver(watch, reason);
      expect(watch.judge.readings().map(({ facts }) => facts.kind)).toEqual(kept);
    }
  });
});
