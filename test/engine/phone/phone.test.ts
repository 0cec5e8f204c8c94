// A person's word goes the way of all readings, from the button to the verdict, and leaves again by itself.
import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { PHONE_COUNTS_MS } from '../../../contract/phone.ts';
import type { PhoneState } from '../../../contract/phone.ts';
import type { Target } from '../../../contract/catalog.ts';
import { createJudge } from '../../../engine/judge.ts';
import type { JudgeListener } from '../../../engine/judge.ts';
import { readingRow } from '../../../engine/memory/reading-row.ts';
import { createPhone, isFromPhone, keepsPhone } from '../../../engine/phone/phone.ts';
import { parseRecording, recordingHead } from '../../../engine/replay/recording.ts';
import { replay } from '../../../engine/replay/replay.ts';
import { followedUp, online } from '../diagnosis/causes/telling.ts';
import { ASKED, BEGIN_MS, story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';

const silence: Words[] = [...online, see.exchanges('unreachable'), ...followedUp];
const isWell: Words[] = [...online, see.exchanges('well')];
const blockedNames: Words[] = [
  ...[...online, see.exchanges('no-name'), see.lookups(see.tiktokNames, 'nxdomain')],
  ...[see.lookups(see.tiktokNames, 'answer', { via: 'doh' })],
];
const target = (feature: Target['feature'], host: string) => ({ feature, host }) as Target;

const website = [target('feed', 'feed.example'), target('web', 'www.tiktok.com')];

/** A judge and a phone over one clock, as the engine has them. */
const watching = (listener: JudgeListener = {}, targets: readonly Target[] = website) => {
  let told = story;
  const clock = { now: () => told.nowMs, monotonicMs: () => told.nowMs, sleep: () => Promise.resolve() };
  const judge = createJudge(clock, ASKED, listener);
  const states: PhoneState[] = [];
  const phone = createPhone(clock, judge, targets, (state) => states.push(state));
  const sees = (...words: Words[]): void => {
    for (const word of words.flat()) {
      told = told.and(word);
      judge.take(told.readings.at(-1)!);
      phone.review();
    }
  };
  const wait = (seconds: number): void => void (told = told.wait(seconds));
  const looks = (...words: Words[]): void => {
    sees(...words);
    wait(2);
    sees(...words);
    wait(2);
  };
  return { judge, phone, states, sees, looks, wait, sentence: () => say(judge.verdict().message) };
};

describe('The address to open on the phone', () => {
  it.each<[string, string, Target[]]>([
    [
      'the website that is asked',
      'https://www.example/',
      [target('feed', 'feed.example'), target('web', 'www.example')],
    ],
    ['whatever is asked', 'https://feed.example/', [target('feed', 'feed.example')]],
    ['TikTok’s own where a list asks nothing in this region', 'https://www.tiktok.com/', []],
  ])('is that of %s', (_whose, address, targets) => {
    expect(watching({}, targets).phone.state().address).toBe(address);
  });
});

describe('What somebody says of TikTok on the phone', () => {
  it('sharpens a silence that nobody could tell the side of, at once, and can be taken back', () => {
    const { phone, judge, looks, sentence, states } = watching();
    looks(...silence);
    expect(judge.verdict()).toMatchObject({ code: 'tiktok.unreachable', confidence: 'cannot-split' });
    const vague = sentence();

    phone.answer('works');
    expect(judge.verdict()).toMatchObject({ code: 'tiktok.unreachable', blame: 'unknown', confidence: 'likely' });
    expect(sentence()).toContain('You saw TikTok open on your phone’s');
    const { answer } = states.at(-1)!;
    expect(answer).toMatchObject({ says: 'works', weight: 'decides' });
    expect(Date.parse(answer!.until) - Date.parse(answer!.at)).toBe(PHONE_COUNTS_MS);

    phone.forget();
    expect(sentence()).toBe(vague);
    expect(states.at(-1)).toMatchObject({ answer: null, gone: null });
  });

  it('names the website of the list, whatever else is on it', () => {
    expect(watching().phone.state()).toEqual({ address: 'https://www.tiktok.com/', answer: null, gone: null });
  });

  it('speaks against what TikTok wrote itself, and overrules nothing', () => {
    const { phone, judge, looks, states } = watching();
    looks(...online, see.exchanges('written-error'));
    const before = judge.verdict();
    expect(before.code).toBe('tiktok.down');
    phone.answer('works');
    const { evidence, ...rest } = judge.verdict();
    expect({ ...rest, evidence: before.evidence }).toEqual(before);
    expect(evidence.filter(({ stands }) => stands === 'against')).toMatchObject([{ probe: 'phone' }]);
    expect(states.at(-1)!.answer).toMatchObject({ weight: 'against' });
  });

  it('changes nothing while all is well', () => {
    const { phone, judge, looks, states } = watching();
    looks(...isWell);
    const before = judge.verdict();
    phone.answer('does-not');
    expect(judge.verdict()).toEqual(before);
    expect(states.at(-1)!.answer).toMatchObject({ says: 'does-not', weight: 'beside' });
  });

  it('begins no verdict, and ends none', () => {
    const verdicts: string[] = [];
    const { phone, looks } = watching({ onVerdict: ({ code }) => verdicts.push(code) });
    phone.answer('does-not');
    looks(...silence);
    phone.answer('works');
    phone.answer('does-not');
    phone.forget();
    expect(verdicts).toEqual(['tiktok.unreachable']);
  });
});

describe('A word leaves by itself', () => {
  it('after ten minutes', () => {
    const { phone, looks, wait, sentence, states } = watching();
    looks(...silence);
    phone.answer('works');
    wait(PHONE_COUNTS_MS / 1000 - 20);
    looks(...silence);
    expect(sentence()).toContain('on your phone’s');
    wait(20);
    looks(...silence);
    expect(sentence()).not.toContain('on your phone’s');
    expect(states.at(-1)).toMatchObject({ answer: null, gone: 'too-old' });
  });

  it('when the trouble turns out to be another one, and when it is over', () => {
    for (const next of [blockedNames, isWell]) {
      const { phone, judge, looks, states } = watching();
      looks(...silence);
      phone.answer('works');
      looks(...next);
      looks(...next);
      expect(judge.verdict().code).not.toBe('tiktok.unreachable');
      expect(judge.readings().some(isFromPhone)).toBe(false);
      expect(states.at(-1)).toMatchObject({ answer: null, gone: 'another-cause' });
    }
  });

  it('stays when others make the same trouble clearer', () => {
    const { phone, judge, looks, sees, states } = watching();
    looks(...silence);
    phone.answer('does-not');
    sees(see.others('world', [0, 6]));
    expect(judge.verdict().code).toBe('tiktok.down');
    expect(states.at(-1)!.answer).toMatchObject({ weight: 'for' });
  });

  it('on another network, and after sleep', () => {
    const { phone, judge, looks, sentence, states } = watching();
    looks(...silence);
    phone.answer('works');
    judge.hold();
    judge.release();
    phone.review();
    expect(states.at(-1)).toMatchObject({ answer: null, gone: 'another-time' });
    looks(...silence);
    expect(sentence()).not.toContain('on your phone’s');
  });

  it('while no look forgets it before its time', () => {
    const [word] = story.and(see.phone('works')).readings;
    expect(keepsPhone(word!, BEGIN_MS + PHONE_COUNTS_MS - 1)).toBe(true);
    expect(keepsPhone(word!, BEGIN_MS + PHONE_COUNTS_MS)).toBe(false);
    expect(keepsPhone(story.and(see.exchange('web', 'well')).readings[0]!, BEGIN_MS)).toBe(false);
  });
});

describe('A word is kept', () => {
  it('in a recording, which is judged again to the same verdict at every moment', () => {
    const lines: string[] = [JSON.stringify(recordingHead(ASKED, new Date(BEGIN_MS).toISOString()))];
    const { phone, judge, looks, wait } = watching({ onEvent: (event) => lines.push(JSON.stringify(event)) });
    const again = () => {
      const recording = parseRecording(lines.join('\n'));
      if (!recording.ok) throw new Error(recording.error.message);
      return replay(recording.value).end;
    };
    looks(...silence);
    phone.answer('works');
    expect(again()).toEqual(judge.verdict());
    expect(say(again().message)).toContain('on your phone’s');
    wait(PHONE_COUNTS_MS / 1000);
    looks(...silence);
    expect(again()).toEqual(judge.verdict());
    expect(say(again().message)).not.toContain('on your phone’s');
  });

  it('in no row of the history, which would not tell what was said', () => {
    expect(readingRow(story.and(see.phone('works')).readings[0]!)).toBeNull();
  });
});
