import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { snapshotSchema } from '../../contract/report.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import { createJudge } from '../../engine/judge.ts';
import type { Judge } from '../../engine/judge.ts';
import { ASKED, BEGIN_MS, story } from './story.ts';
import type { Words } from './story.ts';
import * as see from './story-words.ts';
import { ordinary } from '../contract/samples.ts';

const noTraffic = { bytesSent: 0, bytesReceived: 0, requests: 0 };
const near: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6), see.router('alive')];

/** A judge with a clock of its own: `see` lets it take words in, `wait` lets time pass. */
const watching = () => {
  let told = story;
  let changes = 0;
  const verdicts: VerdictCode[] = [];
  const clock = { now: () => told.nowMs, monotonicMs: () => told.nowMs, sleep: () => Promise.resolve() };
  const judge: Judge = createJudge(clock, ASKED, {
    onChange: () => (changes += 1),
    onVerdict: ({ code }) => verdicts.push(code),
  });
  return {
    judge,
    verdicts,
    changes: () => changes,
    sees: (...words: Words[]): void => {
      for (const word of words.flat()) {
        told = told.and(word);
        judge.take(told.readings.at(-1)!);
      }
    },
    wait: (seconds: number): void => void (told = told.wait(seconds)),
    snapshot: () => judge.snapshot(noTraffic),
  };
};

describe('A judge that has seen nothing', () => {
  it('says that it is looking', () => {
    const { snapshot, verdicts } = watching();
    expect(snapshot()).toMatchObject({
      at: new Date(BEGIN_MS).toISOString(),
      looking: true,
      verdict: { code: 'unknown', summary: 'Looking…', settledAt: null, since: new Date(BEGIN_MS).toISOString() },
    });
    expect(verdicts).toEqual([]);
  });
});

describe('A judge hears readings one by one', () => {
  it('and announces each new verdict once', () => {
    const watch = watching();
    watch.sees(see.allWell);
    watch.wait(60);
    watch.sees(see.allWell);
    expect(watch.verdicts).toEqual(['ok']);
    expect(watch.snapshot()).toMatchObject({ looking: false, verdict: { code: 'ok' } });
    expect(watch.changes()).toBe(2 * see.allWell.length);
  });

  it('keeps the latest reading of each question', () => {
    const watch = watching();
    watch.sees(see.exchange('feed', 'written-error'));
    watch.wait(60);
    watch.sees(see.exchange('feed', 'well'));
    expect(watch.judge.readings().map(({ status }) => status)).toEqual(['ok']);
  });

  it('accuses nobody of a first fault, though it saw it', () => {
    const watch = watching();
    watch.sees(see.controlsWell, see.exchanges('written-error'));
    expect(watch.verdicts).toEqual([]);
    expect(watch.snapshot().verdict).toMatchObject({
      code: 'unknown',
      blame: 'unknown',
      features: { feed: 'unknown' },
    });
  });
});

describe('While a verdict is doubted', () => {
  const watch = watching();
  watch.sees(see.allWell);
  watch.wait(60);
  watch.sees(...near, see.anchors('silent'));

  it('the sentence and the links stay as settled, and it is said that it looks again', () => {
    const doubted = watch.snapshot();
    expect(doubted).toMatchObject({ looking: true, verdict: { code: 'ok' }, layers: { internet: { status: 'ok' } } });
    const shown = { ...doubted, ...ordinary };
    expect(v.parse(snapshotSchema, shown)).toEqual(shown);
  });

  it('the second look settles it', () => {
    watch.wait(1.5);
    watch.sees(...near, see.anchors('silent'));
    expect(watch.verdicts).toEqual(['ok', 'internet.down']);
    expect(watch.snapshot()).toMatchObject({
      looking: false,
      verdict: { code: 'internet.down', since: expect.stringMatching(/^2026-11-21T20:01:00/) as string },
      layers: { internet: { status: 'down' }, tiktok: { status: 'not-judged' } },
    });
  });
});

describe('An outage from its beginning to its end', () => {
  it('is announced as one fault and one recovery, whatever is found dead or alive first', () => {
    const watch = watching();
    const outage: Words[] = [
      see.exchanges('unreachable'),
      see.lookups(see.controlNames, 'timeout'),
      see.lookups(see.tiktokNames, 'timeout'),
      see.canaries('none'),
      see.anchors('silent'),
    ];
    watch.sees(see.allWell);
    watch.wait(60);
    for (let look = 0; look < 3; look += 1) {
      watch.sees(...near, ...outage, ...outage);
      watch.wait(1.5);
    }
    watch.wait(20);
    for (let look = 0; look < 2; look += 1) {
      watch.sees(see.allWell);
      watch.wait(3);
    }
    expect(watch.verdicts).toEqual(['ok', 'internet.down', 'ok']);
  });
});

describe('What was seen on another network', () => {
  it('is forgotten, and says nothing about this one', () => {
    const watch = watching();
    watch.sees(...near, see.anchors('silent'));
    watch.wait(5);
    watch.judge.forgetBefore(BEGIN_MS + 4000);
    expect(watch.judge.readings()).toEqual([]);
    watch.sees(see.anchors('silent'));
    expect(watch.verdicts).toEqual([]);
  });
});

describe('What was settled on another network', () => {
  const down: Words[] = [...near, see.anchors('ok'), see.canaries('exact'), see.exchanges('written-error')];
  const accused = () => {
    const watch = watching();
    for (const second of [0, 3]) {
      watch.wait(second);
      watch.sees(...down);
    }
    return watch;
  };

  it('is not shown there before something carries it', () => {
    const watch = accused();
    expect(watch.snapshot().verdict.code).toBe('tiktok.down');
    watch.judge.hold();
    watch.sees(...near, see.exchanges('unreachable'));
    watch.judge.release();
    expect(watch.snapshot()).toMatchObject({
      looking: true,
      verdict: { code: 'unknown', blame: 'unknown', settledAt: null },
    });
    for (const second of [3, 3]) {
      watch.wait(second);
      watch.sees(...down);
    }
    expect(watch.snapshot()).toMatchObject({ looking: false, verdict: { code: 'tiktok.down' } });
    expect(watch.verdicts).toEqual(['tiktok.down']);
  });

  it('is not shown after a single sign of the same cause there', () => {
    const watch = accused();
    watch.judge.hold();
    watch.judge.release();
    watch.sees(...down);
    expect(watch.snapshot()).toMatchObject({ looking: true, verdict: { code: 'unknown', blame: 'unknown' } });
  });

  it('stands where only this program stood still', () => {
    const watch = accused();
    watch.judge.hold(true);
    watch.judge.release();
    expect(watch.snapshot().verdict.code).toBe('tiktok.down');
  });

  it('accuses nobody, nor breaks a link, while judgement is held', () => {
    const watch = accused();
    watch.judge.hold();
    watch.sees(...near, see.anchors('silent'), see.exchanges('unreachable'));
    const { verdict, layers } = watch.snapshot();
    expect(new Set(Object.values(layers).map(({ status }) => status))).toEqual(new Set(['unknown']));
    expect(Object.values(verdict.features)).not.toContain('down');
  });

  it('does not come and go there', () => {
    const watch = watching();
    const deaf = see.lookups(see.controlNames, 'timeout');
    const nameless: Words[] = [
      ...near,
      see.anchors('ok'),
      see.canaries('none'),
      deaf,
      see.lookups(see.tiktokNames, 'timeout'),
    ];
    for (let time = 0; time < 5; time += 1) {
      for (const words of [nameless, nameless, see.allWell, see.allWell]) {
        watch.wait(5);
        watch.sees(...words);
      }
    }
    expect(watch.snapshot().verdict).toMatchObject({
      code: 'dns.down',
      notes: expect.arrayContaining(['flapping']) as string[],
    });
    watch.judge.hold();
    watch.judge.release();
    watch.wait(5);
    watch.sees(...see.allWell);
    watch.wait(5);
    watch.sees(...see.allWell);
    expect(watch.snapshot()).toMatchObject({ looking: false, verdict: { code: 'ok' } });
  });
});
