import { describe, expect, it } from 'vitest';
import { say } from '../../../../contract/message.ts';
import { noPhases } from '../../../../contract/reading.ts';
import { evidenceFrom } from '../../../../engine/diagnosis/describe/evidence.ts';
import type { Entry } from '../../../../engine/diagnosis/window.ts';
import { story } from '../../story.ts';
import type { Word } from '../../story.ts';
import * as see from '../../story-words.ts';
import { online, seenTwice } from '../causes/telling.ts';

const entriesOf = (...words: Word[]): Entry[] => [...story.and(words).window.values()];
const sentenceOf = (word: Word): string => say(evidenceFrom(entriesOf(word), [])[0]!.message);
const taking =
  (word: Word, totalMs: number): Word =>
  (at) => ({ ...word(at), phasesMs: { ...noPhases, total: totalMs } });

describe('Evidence is said in words that a person can follow', () => {
  it.each<[string, Word]>([
    ['This computer has a link.', see.link(true)],
    ['No interface of this computer has a link.', see.link(false)],
    ['This computer has an address.', see.address(4)],
    ['This computer has no usable address.', see.address()],
    ['This computer has a way out.', see.route(4)],
    ['This computer has no default route.', see.route()],
    ['router (IPv4) answered.', see.router('alive')],
    ['router (IPv4): no answer in time.', see.router('silent')],
    ['Quad9 (IPv4) answered in 1,234 ms.', taking(see.anchor('Quad9', 'ok'), 1233.6)],
    ['Quad9 (IPv4): no answer in time.', see.anchor('Quad9', 'silent')],
    ['http://captive.apple.com/hotspot-detect.html: an answer from somebody else.', see.canary('Apple', 'foreign')],
    ['IPv4 address of www.tiktok.com, asked of your DNS: no answer in time.', see.lookup('www.tiktok.com', 'timeout')],
    [
      'https://www.tiktok.com/api/recommend/item_list/ answered with status 200, without TikTok’s marks.',
      see.exchange('feed', 'well', { marks: [] }),
    ],
    [
      'https://www.tiktok.com/api/recommend/item_list/ answered with status 429, signed by TikTok.',
      see.exchange('feed', 'filtered'),
    ],
    [
      'https://www.tiktok.com/api/recommend/item_list/ failed with status 500, signed by TikTok.',
      see.exchange('feed', 'written-error'),
    ],
    ['https://www.tiktok.com/api/recommend/item_list/: cut off.', see.exchange('feed', 'cut-in-tls')],
    [
      'Secure connection to an address of www with a neutral name: completes.',
      see.handshake('www', 'neutral', 'completes'),
    ],
    ['Secure connection to a control with www: cut off.', see.handshake('www', 'tiktok', 'reset')],
    ['Echo requests reach Google (IPv4).', see.trace('control', 'Google', ['10.0.0.1'], { reached: true })],
    [
      'Echo requests to www (IPv4) end after router 2 of the way.',
      see.trace('tiktok', 'www', ['10.0.0.1', '10.0.0.2', null]),
    ],
    ['Echo requests to www (IPv4) end after router 0 of the way.', see.trace('tiktok', 'www', [null, null])],
  ])('%s', (sentence, word) => expect(sentenceOf(word)).toBe(sentence));

  it('a fault without a name is still said to have failed', () => {
    const nameless: Word = (at) => ({ ...see.canary('Apple', 'none')(at), fault: null });
    expect(sentenceOf(nameless)).toBe('http://captive.apple.com/hotspot-detect.html: failed.');
  });
});

describe('Evidence stays short', () => {
  const many = (count: number, prefix: string): Entry[] =>
    entriesOf(...Array.from({ length: count }, (_, index) => see.anchor(`${prefix}${index}`, 'ok')));
  const sides = (supporting: Entry[], opposing: Entry[]): string =>
    evidenceFrom(supporting, opposing)
      .map(({ stands }) => (stands === 'for' ? '+' : '-'))
      .join('');

  it.each([
    [0, 0, ''],
    [3, 2, '+++--'],
    [20, 0, '++++++++++++'],
    [20, 20, '++++++++----'],
    [20, 2, '++++++++++--'],
    [2, 20, '++----'],
  ])('%i for and %i against make %s', (supporting, opposing, expected) => {
    expect(sides(many(supporting, 'a'), many(opposing, 'b'))).toBe(expected);
  });

  it('a reading is told once, however many reasons rest on it', () => {
    const [one] = many(1, 'a');
    expect(evidenceFrom([one!, one!], [])).toHaveLength(1);
  });

  it('each line says which probe saw it, and when', () => {
    const [line] = story.and(see.link(false)).candidate().evidence;
    expect(line).toEqual({
      probe: 'device.link',
      at: '2026-11-21T20:00:00.000Z',
      stands: 'for',
      message: { id: 'evidence.link-missing', params: {} },
    });
  });
});

describe('The evidence of a verdict is what it rests on', () => {
  it('the failing exchange first, and the controls that vouch for it', () => {
    const told = seenTwice(...online, see.exchange('feed', 'written-error'), see.exchanges('well', 'web', 'live'));
    const { evidence } = told.candidate();
    expect(evidence[0]).toMatchObject({ probe: 'tiktok.exchange', stands: 'for' });
    expect(evidence.slice(1).map(({ probe }) => probe)).toEqual(Array.from({ length: 6 }, () => 'internet.anchor'));
  });

  it('it began with the first look at what fails now, not with the controls that have been well all along', () => {
    const told = story.and(see.controlsWell).wait(60).twice(see.anchors('silent'));
    expect(told.candidate().code).toBe('internet.down');
    expect(told.candidate().firstSeen?.slice(0, 19)).toBe('2026-11-21T20:01:00');
    const written = story.and(see.allWell).wait(60).and(see.controlsWell).twice(see.exchange('feed', 'written-error'));
    expect(written.candidate().firstSeen?.slice(0, 19)).toBe('2026-11-21T20:01:00');
  });

  it('it began with the first of several faults, whichever that was', () => {
    const told = story
      .and(see.controlsWell)
      .wait(60)
      .and(see.anchors('silent').slice(1))
      .wait(2)
      .and(see.anchors('silent'));
    expect(told.candidate().firstSeen?.slice(0, 19)).toBe('2026-11-21T20:01:00');
  });

  it('nothing was seen: no evidence, and no moment', () => {
    expect(story.candidate()).toMatchObject({ evidence: [], firstSeen: null, code: 'unknown' });
  });
});
