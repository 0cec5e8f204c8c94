// Vitest runs in UTC (vite.config.ts), so that the pictures' clock times are the same everywhere.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawPicture, pictureColumns, pictures } from '../../build/docs/pictures.ts';
import type { PictureName } from '../../build/docs/pictures.ts';
import { drawCard } from '../../build/docs/terminal-card.ts';
import { renderFrame } from '../../headless/view/frame.ts';
import { createPaint } from '../../headless/view/paint.ts';
import { readSnapshot } from './snapshots.ts';

const names = Object.keys(pictures) as PictureName[];
const pictureFile = (name: PictureName): string =>
  fileURLToPath(new URL(`../../docs/pictures/${name}.svg`, import.meta.url));

describe('The pictures show what the live view really shows', () => {
  it.each(names)('%s is the recorded moment, drawn by the live view of today', async (name) => {
    const frame = renderFrame(await readSnapshot(name), pictureColumns, createPaint(true));
    await expect(drawPicture(name, frame)).toMatchFileSnapshot(pictureFile(name));
  });

  it('shows one moment in which all is well and one in which TikTok is to blame', async () => {
    expect((await readSnapshot('watch-ok')).verdict.code).toBe('ok');
    expect((await readSnapshot('watch-broken')).verdict.blame).toBe('tiktok');
  });
});

describe('A terminal card', () => {
  const card = (line: string): string => drawCard({ title: 'a', command: 'b', lines: [line], columns: 20 });

  it('pins each word group to its column and keeps its style', () => {
    const drawn = card('\u001b[1m\u001b[31mdown\u001b[39m\u001b[22m   a b');
    expect(drawn).toContain('class="bold red">down</tspan>');
    expect(drawn).toMatch(/x="82\.8"[^>]*>a b<\/tspan>/);
  });

  it('escapes what XML would read as a tag', () => expect(card('<&>')).toContain('>&lt;&amp;&gt;</tspan>'));

  it('refuses a style that it cannot draw, so that no colour is lost in silence', () => {
    expect(() => card('\u001b[45mx')).toThrow('45');
  });
});
