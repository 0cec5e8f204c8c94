import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import type { Settings } from '../../../contract/settings.ts';
import { createMemoryBaseline } from '../../../engine/baseline/baseline.ts';
import { createJudge } from '../../../engine/judge.ts';
import type { Outside, Wanted } from '../../../engine/outside/outside.ts';
import { answersFor, meetOthers, noteVerdict, watchOthers } from '../../../engine/schedule/outside-watch.ts';
import { controlsPass, dies, followedUp, online } from '../diagnosis/causes/telling.ts';
import { ASKED, story } from '../story.ts';
import type { Story } from '../story.ts';
import * as see from '../story-words.ts';
import { smallCatalog } from '../support/catalog-entries.ts';

const silent = story.twice(...online, see.exchanges('unreachable'), ...followedUp);
const fine = story.twice(...online, see.exchanges('well'));

/** Words of one voice, as its source hands them on. */
const voice = (told: Story): Reading[] =>
  told.readings.map((reading) => ({
    ...reading,
    probe: 'outside.globalping',
    key: `outside.globalping ${reading.target}`,
  }));

const judgeOf = (told: Story, onVerdict: (verdict: Verdict) => void = () => undefined) => {
  let nowMs = 0;
  const clock = { now: () => nowMs, monotonicMs: () => nowMs, sleep: () => Promise.resolve() };
  const judge = createJudge(clock, ASKED, { onVerdict });
  for (const reading of told.readings) {
    nowMs = Date.parse(reading.at);
    judge.take(reading);
  }
  return { judge, clock };
};

/** Others who note what they are asked, and answer nothing. */
const listening = () => {
  const wanted: Wanted[] = [];
  const signals: AbortSignal[] = [];
  let forgotten = 0;
  const outside: Outside = {
    ask: (one, _listener, signal) => {
      wanted.push(one);
      signals.push(signal);
      return Promise.resolve();
    },
    isAsking: () => false,
    forgetAnswers: () => (forgotten += 1),
    forgetPlace: () => undefined,
    healthOf: () => ({ askedAt: null, answeredAt: null, trouble: null, restsUntil: null }),
  };
  return { outside, wanted, signals, forgotten: () => forgotten };
};

const watching = (told: Story, consent: () => Settings['outside'] = () => defaultSettings.outside) => {
  const { judge, clock } = judgeOf(told);
  const { outside, wanted, signals, forgotten } = listening();
  const others = meetOthers(outside);
  const inputs = {
    catalog: smallCatalog,
    settings: defaultSettings,
    baseline: createMemoryBaseline(clock.now),
    consent: () => Promise.resolve(consent()),
  };
  const stopped = new AbortController();
  const epoch = new AbortController();
  const ended = watchOthers(
    { others, judge, inputs },
    () => epoch.signal,
    () => undefined,
    stopped.signal,
  );
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  const stop = async (): Promise<void> => {
    stopped.abort();
    await ended;
  };
  return { judge, others, wanted, signals, forgotten, turn, stop };
};

describe('a watch asks others', () => {
  it('and stops when it is told to, until it asks again', async () => {
    const { others, wanted, signals, turn, stop } = watching(fine);
    const ask = async (): Promise<void> => {
      others.isWantedByUser = true;
      others.bell.ring();
      await turn();
    };
    await ask();
    others.stop();
    await ask();
    expect(wanted).toHaveLength(2);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    await stop();
  });

  it('once a fault is settled and everything was looked at, about the host that is silent', async () => {
    const { others, judge, wanted, turn, stop } = watching(silent);
    noteVerdict(others, judge);
    await turn();
    expect(wanted).toEqual([]);
    noteVerdict(others, judge);
    await turn();
    expect(wanted).toMatchObject([{ byUser: false, question: { code: 'tiktok.unreachable', host: 'www.tiktok.com' } }]);
    await stop();
  });

  it('not while all is well', async () => {
    const { others, judge, wanted, turn, stop } = watching(fine);
    noteVerdict(others, judge);
    await turn();
    expect(wanted).toEqual([]);
    await stop();
  });

  it('and forgets what they said about a fault that is over, but not what the user asked for while all is well', async () => {
    const { others, judge, forgotten, stop } = watching(fine);
    const said = voice(fine.and(see.others('world', [0, 9]))).slice(fine.readings.length);
    const known = (): number => judge.readings().filter(({ probe }) => probe.startsWith('outside.')).length;
    noteVerdict(others, judge);
    answersFor(judge)('globalping', said);
    noteVerdict(others, judge);
    expect([known(), forgotten()]).toEqual([1, 0]);
    others.lastCode = 'tiktok.down';
    noteVerdict(others, judge);
    expect([known(), forgotten()]).toEqual([0, 1]);
    await stop();
  });

  it('not about a mere doubt', async () => {
    const { others, judge, wanted, turn, stop } = watching(fine.and(see.exchanges('unreachable')));
    noteVerdict(others, judge);
    await turn();
    expect(wanted).toEqual([]);
    await stop();
  });

  it('when the user wants it, also while all is well', async () => {
    const { others, wanted, turn, stop } = watching(fine);
    others.isWantedByUser = true;
    others.bell.ring();
    await turn();
    expect(wanted).toMatchObject([{ byUser: true, question: { code: 'ok', address: null } }]);
    await stop();
  });

  it('and each time reads anew whom it may ask', async () => {
    let allowed: Settings['outside']['allowed'] = ['globalping'];
    const { others, wanted, turn, stop } = watching(silent, () => ({ allowed, country: 'AL' }));
    others.bell.ring();
    await turn();
    allowed = [];
    others.bell.ring();
    await turn();
    expect(wanted.map(({ settings }) => settings.outside)).toEqual([
      { allowed: ['globalping'], country: 'AL' },
      { allowed: [], country: 'AL' },
    ]);
    await stop();
  });
});

describe('what one voice says', () => {
  it('takes the place of what it said before, and no verdict flickers in between', () => {
    const told: string[] = [];
    const { judge } = judgeOf(silent, (verdict) => told.push(verdict.code));
    const later = silent.wait(1);
    const since = (words: Story): Reading[] => voice(words).slice(later.readings.length);
    answersFor(judge)('globalping', since(later.and(see.others('world', [0, 9]), see.others('network', [0, 2]))));
    answersFor(judge)('globalping', since(later.wait(60).and(see.others('world', [0, 9]))));
    expect(judge.settled()).toMatchObject({ current: { code: 'tiktok.down' }, doubted: false });
    expect(told).toEqual(['tiktok.unreachable', 'tiktok.down']);
    const outside = judge.readings().filter(({ probe }) => probe === 'outside.globalping');
    expect(outside.map(({ facts }) => (facts.kind === 'vantage' ? facts.where : null))).toEqual(['world']);
  });

  it('settles at once what was only likely to be a block, without a doubt in between', () => {
    const { judge } = judgeOf(
      story.twice(...online, see.exchanges('unreachable'), controlsPass, dies(see.hostOf.web), dies(see.hostOf.video)),
    );
    expect(judge.settled().current?.code).toBe('path.ip-blocked');
    const words = silent.wait(1).and(see.others('world', [0, 9]));
    answersFor(judge)('globalping', voice(words).slice(silent.readings.length));
    expect(judge.settled()).toMatchObject({ current: { code: 'tiktok.down' }, doubted: false });
  });

  it('is judged as a whole: nobody is accused by its first half', () => {
    const told: string[] = [];
    const { judge } = judgeOf(silent, (verdict) => told.push(verdict.code));
    const words = silent.wait(1).and(see.others('world', [0, 9]), see.sameServer([9, 0]));
    answersFor(judge)('globalping', voice(words).slice(silent.readings.length));
    expect(told).toEqual(['tiktok.unreachable']);
  });
});
