import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../contract/report.ts';
import { renderFrame, wrap, wrapHanging } from '../../../headless/view/frame.ts';
import { createPaint, featureLook, linkLook, severityLook } from '../../../headless/view/paint.ts';
import { elapsed } from '../../../headless/view/words.ts';
import { broken, healthy, partly, unknown, withLayers } from './snapshots.ts';

const plain = createPaint(false);
const shown = (snapshot: Snapshot, width: number): string => `\n${renderFrame(snapshot, width, plain).join('\n')}\n`;
const snapshots = { healthy, broken, partly, unknown };

describe('A frame at 80 columns', () => {
  it('of a healthy line', () =>
    expect(shown(healthy, 80)).toMatchInlineSnapshot(`
    "
    ● All is well: TikTok answers, and your connection is fine.
      Nothing to do.
      since 21:40, 3 min

      You ───── Router ───── Internet ───── DNS ───── TikTok

      ● the website     fine                  ● pictures        fine
      ● log-in          fine                  ● watching LIVE   fine
      ◍ the feed        hidden from visitors  ● LIVE chat       fine
      ◍ comments        hidden from visitors  ◌ going LIVE      not judged
      ● search          fine                  ● the phone app   fine
      ● uploads         fine                  ● connected apps  fine
      ● videos          fine

      TikTok hides some answers from visitors without an account.
    "
  `));
  it('of a broken one', () =>
    expect(shown(broken, 80)).toMatchInlineSnapshot(`
    "
    ■ It’s your internet provider: your router works, but nothing beyond it answers.
      Restart the router once. If that does not help, use another network and call
      your provider.
      since 21:40, 3 min · looking again…

      You ───── Router ─ ■ ─ Internet ····· DNS ····· TikTok
      Internet is broken.
    "
  `));
  it('of a TikTok that fails in part', () =>
    expect(shown(partly, 80)).toMatchInlineSnapshot(`
      "
      ▲ It’s not you. TikTok’s servers for videos and pictures don’t answer; other
        parts of TikTok do.
        Nothing to fix here: wait.
        since 21:40, 3 min

        You ───── Router ───── Internet ───── DNS ──▲── TikTok
        TikTok is troubled.

        ● the website     fine                  ▲ pictures        slow
        ● log-in          fine                  ⊘ watching LIVE   blocked
        ● the feed        fine                  ● LIVE chat       fine
        ● comments        fine                  ● going LIVE      fine
        ● search          fine                  ● the phone app   fine
        ● uploads         fine                  ● connected apps  fine
        ■ videos          down
      "
    `));
  it('of the first moment', () =>
    expect(shown(unknown, 80)).toMatchInlineSnapshot(`
    "
    ◌ Looking…
      Give me a moment: I look again by myself.

      You ╌╌◌╌╌ Router ╌╌◌╌╌ Internet ╌╌◌╌╌ DNS ╌╌◌╌╌ TikTok
    "
  `));
});

describe('A frame at 40 columns', () => {
  it('of a healthy line', () =>
    expect(shown(healthy, 40)).toMatchInlineSnapshot(`
    "
    ● All is well: TikTok answers, and your
      connection is fine.
      Nothing to do.
      since 21:40, 3 min

      You ─ Router ─ Internet ─ DNS ─ TikTok

      ● the website     fine
      ● log-in          fine
      ◍ the feed        hidden from visitors
      ◍ comments        hidden from visitors
      ● search          fine
      ● uploads         fine
      ● videos          fine
      ● pictures        fine
      ● watching LIVE   fine
      ● LIVE chat       fine
      ◌ going LIVE      not judged
      ● the phone app   fine
      ● connected apps  fine

      TikTok hides some answers from
      visitors without an account.
    "
  `));
  it('of a broken one', () =>
    expect(shown(broken, 40)).toMatchInlineSnapshot(`
    "
    ■ It’s your internet provider: your
      router works, but nothing beyond it
      answers.
      Restart the router once. If that does
      not help, use another network and call
      your provider.
      since 21:40, 3 min · looking again…

      You ─ Router ■ Internet · DNS · TikTok
      Internet is broken.
    "
  `));
  it('of the first moment', () =>
    expect(shown(unknown, 40)).toMatchInlineSnapshot(`
      "
      ◌ Looking…
        Give me a moment: I look again by
        myself.

        You ◌ Router ◌ Internet ◌ DNS ◌ TikTok
      "
    `));
});

describe('A frame at 100 columns', () => {
  it('of a healthy line', () =>
    expect(shown(healthy, 100)).toMatchInlineSnapshot(`
    "
    ● All is well: TikTok answers, and your connection is fine.
      Nothing to do.
      since 21:40, 3 min

      You ───── Router ───── Internet ───── DNS ───── TikTok

      ● the website     fine                  ● pictures        fine
      ● log-in          fine                  ● watching LIVE   fine
      ◍ the feed        hidden from visitors  ● LIVE chat       fine
      ◍ comments        hidden from visitors  ◌ going LIVE      not judged
      ● search          fine                  ● the phone app   fine
      ● uploads         fine                  ● connected apps  fine
      ● videos          fine

      TikTok hides some answers from visitors without an account.
    "
  `));
  it('of a broken one', () =>
    expect(shown(broken, 100)).toMatchInlineSnapshot(`
    "
    ■ It’s your internet provider: your router works, but nothing beyond it answers.
      Restart the router once. If that does not help, use another network and call your provider.
      since 21:40, 3 min · looking again…

      You ───── Router ─ ■ ─ Internet ····· DNS ····· TikTok
      Internet is broken.
    "
  `));
  it('of the first moment', () =>
    expect(shown(unknown, 100)).toMatchInlineSnapshot(`
    "
    ◌ Looking…
      Give me a moment: I look again by myself.

      You ╌╌◌╌╌ Router ╌╌◌╌╌ Internet ╌╌◌╌╌ DNS ╌╌◌╌╌ TikTok
    "
  `));
});

describe('The path', () => {
  const pathOf = (snapshot: Snapshot): string[] =>
    renderFrame(snapshot, 80, plain).filter((line) => /You .*TikTok$|^ {2}\S.* is (broken|troubled)\.$/.test(line));

  it('breaks at the router when the local network is troubled or the router is gone', () => {
    expect(pathOf(withLayers({ lan: 'degraded' }))).toMatchInlineSnapshot(`
      [
        "  You ──▲── Router ───── Internet ───── DNS ───── TikTok",
        "  Local network is troubled.",
      ]
    `);
    expect(pathOf(withLayers({ router: 'down', internet: 'not-judged' }))).toMatchInlineSnapshot(`
      [
        "  You ─ ■ ─ Router ····· Internet ───── DNS ───── TikTok",
        "  Router is broken.",
      ]
    `);
  });

  it('breaks before TikTok both for a block on the way and for TikTok itself, and says which', () => {
    expect(pathOf(withLayers({ path: 'down', tiktok: 'not-judged' }))).toMatchInlineSnapshot(`
      [
        "  You ───── Router ───── Internet ───── DNS ─ ■ ─ TikTok",
        "  The way to TikTok is broken.",
      ]
    `);
    expect(pathOf(withLayers({ tiktok: 'down' }))).toMatchInlineSnapshot(`
      [
        "  You ───── Router ───── Internet ───── DNS ─ ■ ─ TikTok",
        "  TikTok is broken.",
      ]
    `);
  });

  it('marks this computer in the margin, where no link leads to', () => {
    expect(pathOf(withLayers({ device: 'down', router: 'not-judged' }))).toMatchInlineSnapshot(`
      [
        "■ You ───── Router ───── Internet ───── DNS ───── TikTok",
        "  This computer is broken.",
      ]
    `);
  });
});

describe('Every frame', () => {
  const widths = Array.from({ length: 61 }, (_, index) => 40 + index);

  it.each(Object.entries(snapshots))('of %s keeps to the width, in colour and without', (_name, snapshot) => {
    for (const width of widths) {
      const coloured = renderFrame(snapshot, width, createPaint(true));
      const bare = renderFrame(snapshot, width, plain);
      expect(bare.filter((line) => line.length > width)).toEqual([]);
      expect(coloured.map((line) => stripVTControlCharacters(line))).toEqual(bare);
      expect(coloured.join('')).toContain('\u001b[');
      expect(bare.join('')).not.toContain('\u001b');
      expect(bare.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
  });

  it.each([
    ['the whole', Object.values(severityLook).map(({ shape }) => shape)],
    ['a long link', Object.values(linkLook).map(({ long }) => long)],
    ['a short link', Object.values(linkLook).map(({ short }) => short)],
    ['a feature', Object.values(featureLook).map(({ shape }) => shape)],
  ])('has another shape for each state of %s', (_what, shapes) => {
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('Words that do not fit', () => {
  it('are broken at spaces, and a word that is too long is cut', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('a verylongword b', 5)).toEqual(['a', 'veryl', 'ongwo', 'rd b']);
    expect(wrap('', 5)).toEqual(['']);
    expect(wrapHanging('  + ', 'one two', 8)).toEqual(['  + one', '    two']);
  });

  it.each([
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [3599, '59 min'],
    [3600, '1 h'],
    [7500, '2 h 5 min'],
    [86_400, '1 d'],
    [100_000, '1 d 3 h'],
    [-5, '0 s'],
  ])('%i seconds are "%s"', (seconds, words) => {
    const from = Date.parse('2026-11-21T21:40:00.000Z');
    expect(elapsed(new Date(from).toISOString(), new Date(from + seconds * 1000).toISOString())).toBe(words);
  });
});

describe('What others wrote', () => {
  it('cannot steer the terminal', () =>
    expect(wrap('a\u001b[31mred\u009b2Jb\u0007 \u202Etxt.exe\u2028next', 80)).toEqual(['a [31mred 2Jb  txt.exe next']));
});
