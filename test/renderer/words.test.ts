import { describe, expect, it } from 'vitest';
import { verdictCodes } from '../../contract/verdict.ts';
import type { Blame, VerdictCode } from '../../contract/verdict.ts';
import { linkSentence } from '../../contract/link-sentence.ts';
import { message } from '../../contract/message.ts';
import { todoOf } from '../../contract/todo.ts';
import { asTyped } from '../../contract/unparted.ts';
import { unjudgedByReason } from '../../renderer/now/not-judged.ts';
import { engineNow } from '../../renderer/state/engine-time.ts';
import { itemWords } from '../../renderer/words/items.ts';
import { say } from '../../renderer/words/say.ts';
import { sizeWords } from '../../renderer/words/size.ts';
import { durationWords, momentWords, secondWords } from '../../renderer/words/time.ts';
import { snapshotOf } from './support/stories.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('Durations', () => {
  it.each([
    [0, '0 sec'],
    [59.9 * SECOND, '59 sec'],
    [MINUTE, '1 min'],
    [3 * MINUTE + 59 * SECOND, '3 min'],
    [2 * HOUR + 5 * MINUTE, '2 hr 5 min'],
    [3 * HOUR, '3 hr'],
    [76 * HOUR, '3 days 4 hr'],
    [-5 * SECOND, '0 sec'],
  ])('%d ms is “%s”', (ms, words) => expect(asTyped(durationWords(ms, 'en'))).toBe(words));

  it('follow the language', () => expect(asTyped(durationWords(2 * HOUR, 'de'))).toBe('2 Std.'));
});

describe('Moments', () => {
  const now = Date.parse('2026-11-21T21:43:10.000Z');

  it('are hours and minutes on the same day', () => expect(momentWords(now - 3 * MINUTE, now, 'en')).toBe('21:40'));
  it('say midnight as 00', () => expect(momentWords(Date.parse('2026-11-21T00:05:00Z'), now, 'en')).toBe('00:05'));
  it('say the day when it was another one', () => {
    expect(momentWords(now - 24 * HOUR, now, 'en')).toBe('Nov 20, 21:43');
    expect(momentWords(now - 365 * 24 * HOUR, now, 'en')).toBe('Nov 21, 21:43');
  });
  it('have seconds where evidence needs them', () => expect(secondWords(now, 'en')).toBe('21:43:10'));
});

describe('The engine’s time', () => {
  it('moves on with what has passed here, whatever the clock of this machine says', () => {
    const anchor = { engineMs: 5_000_000, arrivedMs: 100 };
    expect(engineNow(anchor, 100)).toBe(5_000_000);
    expect(engineNow(anchor, 61_100)).toBe(5_061_000);
  });

  it('never runs backwards', () => expect(engineNow({ engineMs: 5000, arrivedMs: 100 }, 50)).toBe(5000));
});

describe('Texts one after the other', () => {
  it.each([
    ['en', 'holds, since 21:32'],
    ['es', 'holds, since 21:32'],
    ['pt-BR', 'holds, since 21:32'],
    ['id', 'holds, since 21:32'],
    ['ar', 'holds، since 21:32'],
  ])('have the comma of %s between them, and no “and”', (locale, words) =>
    expect(itemWords(['holds', 'since 21:32'], locale)).toBe(words),
  );
});

describe('Sizes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [41_300, '41 kB'],
    [2_560_000, '2.6 MB'],
    [7e12, '7,000 GB'],
  ])('%d bytes is “%s”', (bytes, words) => expect(asTyped(sizeWords(bytes, 'en'))).toBe(words));
});

describe('Every verdict code', () => {
  it.each(verdictCodes)('%s has words for what to do and, when it is about a link, for the strip', (code) => {
    expect(say(todoOf({ code, message: message('verdict.ok') }))).not.toContain('{');
    const sentence = linkSentence(code, 'down');
    if (code.includes('.')) expect(say(sentence!)).toMatch(/ is broken\.$|is not known\.$|is blocked here\.$/);
    else expect(sentence).toBeNull();
  });

  it.each<[VerdictCode, Blame | undefined, string]>([
    ['tiktok.down', 'tiktok', 'TikTok is broken.'],
    ['tiktok.down', undefined, 'TikTok is broken.'],
    ['tiktok.down', 'unknown', 'TikTok does not answer; whose fault that is, is not known.'],
    ['tiktok.unreachable', 'unknown', 'TikTok does not answer; whose fault that is, is not known.'],
    ['tiktok.unreachable', undefined, 'TikTok does not answer; whose fault that is, is not known.'],
    ['tiktok.unreachable', 'your-network', 'TikTok does not answer; whose fault that is, is not known.'],
    ['tiktok.geo-blocked', undefined, 'TikTok is blocked here.'],
    ['path.loss', 'unknown', 'The way to TikTok is broken.'],
    ['internet.down', 'your-provider', 'Internet is broken.'],
  ])('%s, blamed on %s, is told as “%s”', (code, blame, words) => {
    expect(say(linkSentence(code, 'down', blame)!)).toBe(words);
  });
});

describe('What was not judged', () => {
  it('is grouped by the reason', () => {
    const lines = unjudgedByReason(snapshotOf('ok').verdict.notJudged);
    expect(lines.map(({ what }) => what)).toEqual([
      'log-in, search, uploads, LIVE chat, the phone app, and connected apps',
      'going LIVE',
    ]);
  });

  it('keeps the name of something that has no word yet', () => {
    expect(unjudgedByReason([{ what: 'the moon', because: { id: 'because.not-asked', params: {} } }])[0]?.what).toBe(
      'the moon',
    );
  });
});
