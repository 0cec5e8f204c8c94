import { describe, expect, it } from 'vitest';
import { parseExtendedError, shownWords } from '../../../engine/doctor/parse/extended-error.ts';
import { createChance } from '../support/mutations.ts';

const read = (code: number, text: string | Buffer) =>
  parseExtendedError(Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(text)]));

describe('An extended error', () => {
  it('is a code and words', () => expect(read(15, 'gravity')).toEqual({ code: 15, text: 'gravity' }));
  it('may have no words', () => expect(read(17, '')).toEqual({ code: 17, text: '' }));
  it('has a code of two bytes', () => expect(read(49_152, '')?.code).toBe(49_152));
  it.each([[[]], [[15]]])('is none without a code: %j', (bytes) => {
    expect(parseExtendedError(Buffer.from(bytes))).toBeNull();
  });
  it('may be JSON that says why and who', () => {
    expect(read(17, '{"j":"Filtered by AdGuard DNS","o":"AdGuard DNS","c":["x"]}')?.text).toBe(
      'Filtered by AdGuard DNS AdGuard DNS',
    );
    expect(read(17, '{"broken')?.text).toBe('{"broken');
    expect(read(17, '{"j":5}')?.text).toBe('{"j":5}');
  });
});

describe('Somebody else’s words', () => {
  it.each([
    ['colours and movements of a terminal', 'a\u001b[31mb\u009b2J', 'a [31mb 2J'],
    ['line ends', 'one\r\ntwo\u2028three', 'one two three'],
    ['a turned direction of writing', 'blocked\u202etxt.exe', 'blocked txt.exe'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x61]), 'a'],
  ])('lose %s', (_what, words, shown) => expect(read(15, words)?.text).toBe(shown));

  it('are cut at a hundred characters, never inside one', () => {
    const shown = shownWords('😀'.repeat(400));
    expect([...shown]).toHaveLength(100);
    expect(shown.endsWith('😀…')).toBe(true);
  });

  it('whatever their bytes, become one line of printable text', () => {
    const chance = createChance(20_261_122);
    for (let round = 0; round < 3000; round += 1) {
      const words = Buffer.from(Array.from({ length: chance(300) }, () => chance(256)));
      const { text } = read(15, words)!;
      expect([...text].length).toBeLessThanOrEqual(100);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }
  });
});
