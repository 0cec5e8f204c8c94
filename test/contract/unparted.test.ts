import { describe, expect, it } from 'vitest';
import { say } from '../../renderer/words/say.ts';
import { durationWords } from '../../renderer/words/time.ts';
import { sizeWords } from '../../renderer/words/size.ts';
import { asTyped, unparted } from '../../contract/unparted.ts';
import { createFinder } from '../../renderer/settings/find.ts';

/** The words with the places shown at which no line ends. */
const seen = (words: string): string => words.replaceAll('\u00a0', '_').replaceAll('\u2060', '|');

describe('A line does not end', () => {
  it.each([
    ['answers take 38 ms, of packets', 'answers take 38_ms, of packets'],
    ['your line carries 4,000 kbit/s now', 'your line carries 4,000_kbit/s now'],
    ['17.7 MB in 2 hr 5 min', '17.7_MB in 2_hr 5_min'],
    ['ثابت منذ \u20683\u2069 د', 'ثابت منذ \u20683\u2069_د'],
    ['خلال \u206838\u2069 مللي ثانية.', 'خلال \u206838\u2069_مللي_ثانية.'],
    ['حتى 20 ملي ث', 'حتى 20_ملي_ث'],
    ['50 غ.ب', '50_غ.ب'],
  ])('between a figure and its unit: “%s”', (words, held) => expect(seen(unparted(words))).toBe(held));

  it.each([
    ['23:00-08:00', '23:00-|08:00'],
    ['23:00–08:00', '23:00–|08:00'],
  ])('in the stretch of time %s', (words, held) => expect(seen(unparted(words))).toBe(held));

  it('in Wi-Fi, also where that has a frame', () =>
    expect(seen(unparted('no Wi-Fi, \u2068Wi-Fi\u2069'))).toBe('no Wi-|Fi, \u2068Wi-|Fi\u2069'));

  it('where the window says a message, a duration or a size', () => {
    expect(seen(say('evidence.answered-in', { target: 'router', ms: 4 }))).toBe('router answered in 4_ms.');
    expect(seen(durationWords(7_500_000, 'en'))).toBe('2_hr 5_min');
    expect(seen(sizeWords(2_560_000, 'en'))).toBe('2.6_MB');
  });
});

describe('A line may end', () => {
  it.each(['It has 3 interfaces, 12 of them silent', 'in 384 requests', 'the well-known host', '2026-11-23'])(
    'anywhere else: “%s”',
    (words) => expect(unparted(words).replace('\u00a0of', ' of')).toBe(words),
  );
});

describe('What is held together', () => {
  it('is found as it is typed', () => {
    const isIn = createFinder('en');
    expect(isIn([unparted('Wi-Fi that is too far away')], 'wi-fi')).toBe(true);
    expect(asTyped(unparted('23:00-08:00'))).toBe('23:00-08:00');
  });
});
