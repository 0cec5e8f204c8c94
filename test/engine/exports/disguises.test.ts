// Private things as people write them down, or as somebody writes them who wants them to get through.
import { describe, expect, it } from 'vitest';
import { createRedact } from '../../../engine/exports/redact.ts';
import { withLabels } from '../../../engine/exports/taken-out.ts';
import { privacy } from './evening.ts';

const redacted = (text: string, hide: string[] = []): string => withLabels(createRedact(privacy, hide).data(text));

describe('An address is taken out', () => {
  it.each([
    ['with a zero-width space', '203\u200b.0.113.77'],
    ['with a soft hyphen', '203.0\u00ad.113.77'],
    ['with a mark of direction', '203.0.113.\u200e77'],
    ['in wide digits', '２０３.０.１１３.７７'],
    ['in Arabic digits', '٢٠٣.٠.١١٣.٧٧'],
    ['with ideographic stops', '203。0。113。77'],
    ['with dots in brackets', '203[.]0[.]113(.)77'],
    ['with dots spelled', '203 dot 0 dot 113 dot 77'],
    ['with blanks around the dots', '203. 0 . 113. 77'],
    ['with hyphens', '203-0-113-77'],
    ['with underscores', '203_0_113_77'],
    ['with commas', '203,0,113,77'],
    ['in hexadecimal', '0xcb.0x0.0x71.0x4d'],
    ['in hexadecimal, as one number', '0xCB00714D'],
    ['in octal', '0313.0.0161.0115'],
    ['but for its last number', '203.0.113.x'],
    ['over two lines', '203.0.113.\n77'],
    ['with wide colons', '2001：db8：：1'],
    ['with a zero-width space in it', '2001:db8\u200b::1'],
    ['as far as it names the home', '2001:db8:4e1f:9a00'],
    ['without colons', '20010db84e1f9a00a62bb0fffec9117e'],
  ])('%s', (_how, text) => expect(redacted(`It was ${text}, twice`)).toBe('It was [address], twice'));
});

describe('A hardware address is taken out', () => {
  it.each([
    ['with blanks', 'a4 2b b0 c9 11 7e'],
    ['with underscores', 'a4_2b_b0_c9_11_7e'],
    ['with dots', 'a4.2b.b0.c9.11.7e'],
    ['as Huawei writes it', 'a42b-b0c9-117e'],
    ['as HP writes it', 'a42bb0-c9117e'],
    ['with fours and colons', 'a42b:b0c9:117e'],
    ['as a number', '0xa42bb0c9117e'],
    ['with dashes of print', 'a4–2b–b0–c9–11–7e'],
    ['with a wide letter', 'ａ4:2b:b0:c9:11:7e'],
    ['with a zero-width space', 'a4:2b:b0\u200b:c9:11:7e'],
  ])('%s', (_how, text) => expect(redacted(`It was ${text}, twice`)).toBe('It was [hardware address], twice'));

  it('also where letters stand before it', () =>
    expect(redacted('MACa4:2b:b0:c9:11:7e')).toBe('MAC[hardware address]'));
});

describe('A name is taken out', () => {
  it.each([
    ['of this computer with another hyphen', 'birnbaum‑studio', '[host name]'],
    ['of this computer with a blank', 'Birnbaum Studio', '[host name]'],
    ['of this computer in wide letters', 'ｂｉｒｎｂａｕｍ-studio', '[host name]'],
    ['of the user with a soft hyphen', 'mira\u00adbelle', '[name or word]'],
    ['of the user with an accent', 'Mírabelle', '[name or word]'],
    ['of the LIVE server with wide stops', 'push-rtmp-l7．tiktokcdn．com', '[host name]'],
    ['of a user at a machine', 'ann@nas', '[host name]'],
    ['that is a stream key', 'stream-117612345_ab?expire=1&sign=ff', '[name or word]'],
  ])('%s', (_whose, text, left) => expect(redacted(text)).toBe(left));

  it.each([
    ['WLAN name is Kitchen', 'WLAN name is [network name]'],
    ['ESSID:"kitchen"', 'ESSID:[network name]'],
    ['the network called kitchen', 'the network called [network name]'],
    ['Wi‑Fi: kitchen', 'Wi‑Fi: [network name]'],
  ])('of a network in “%s”', (text, left) => expect(redacted(text)).toBe(left));
});

describe('A word of the user’s is taken out', () => {
  it.each([
    ['café', 'cafe\u0301'],
    ['cafe\u0301', 'CAFÉ'],
    ['café', 'cafe'],
    ['STRASSE', 'Straße'],
    ['straße', 'STRASSE'],
    ['istanbul', 'İstanbul'],
    ['ıstanbul', 'ISTANBUL'],
    ['finger', 'ﬁnger'],
    ['anna', 'an\u200bna'],
    ['an\u00adna', 'Anna'],
    ['a+b(c)*', 'A+B(C)*'],
    ['-', '–'],
  ])('“%s” from “%s”', (word, text) => expect(redacted(text, [word])).toBe('[name or word]'));

  it('and what stands beside it stays as it was', () =>
    expect(redacted('Zoë’s café – ½ m²', ['cafe'])).toBe('Zoë’s [name or word] – ½ m²'));
});

describe('A text made to be slow', () => {
  it.each(['::', '1:', 'abcdef:', '::1.', 'f', '1.', 'a-', 'a.', 'a@', '1-', '0 ', 'ab ', '1 .'])(
    'of nothing but “%s” is read at once',
    (part) => {
      const began = performance.now();
      redacted(part.repeat(2000 / part.length));
      // It took half a minute where each of its places was read to its end again and again.
      expect(performance.now() - began).toBeLessThan(3000);
    },
  );
});
