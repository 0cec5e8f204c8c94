import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../contract/report.ts';
import { createLiveView } from '../../../headless/view/live-view.ts';
import { broken, healthy, unknown } from './snapshots.ts';

type Screen = { isTTY?: boolean; columns?: number; rows?: number };

const written = (screen: Screen, environment: Record<string, string>, ...seen: Snapshot[]): Promise<string> => {
  const out = Object.assign(new PassThrough(), screen);
  const view = createLiveView({ out, err: new PassThrough(), environment });
  for (const snapshot of seen) view.show(snapshot);
  view.close();
  out.end();
  return text(out);
};

const terminal = { isTTY: true, columns: 80, rows: 24 };
const upBy = (output: string): number[] => [...output.matchAll(/\u001b\[(\d+)A/g)].map((match) => Number(match[1]));
const isColour = /\u001b\[(3\d|9\d)m/;

describe('On a terminal', () => {
  it('redraws in place, hides the cursor meanwhile and shows it at the end', async () => {
    const output = await written(terminal, { TERM: 'xterm' }, unknown, healthy, broken);
    expect(output.startsWith('\u001b[?25l')).toBe(true);
    expect(output.endsWith('\u001b[?25h')).toBe(true);
    expect(upBy(output)).toHaveLength(3);
    expect(output).toMatch(isColour);
  });

  it('tells how to end while it runs, and not in the frame that stays', async () => {
    const output = await written(terminal, { TERM: 'xterm' }, healthy);
    const frames = output.split('\r');
    expect(frames.at(-2)).toContain('Ctrl-C ends.');
    expect(frames.at(-1)).toContain('All is well');
    expect(frames.at(-1)).not.toContain('Ctrl-C ends.');
  });

  it('never draws more rows than there are, or the top could not be drawn over', async () => {
    const output = await written({ isTTY: true, columns: 40, rows: 12 }, { TERM: 'xterm' }, healthy, healthy);
    expect(upBy(output)).toEqual([11, 11]);
  });

  it('goes up by the rows that a terminal made of its lines when it became narrower', async () => {
    const out = Object.assign(new PassThrough(), { ...terminal });
    const view = createLiveView({ out, err: new PassThrough(), environment: { TERM: 'xterm' } });
    view.show(healthy);
    out.columns = 40;
    view.show(healthy);
    view.close();
    out.end();
    const output = await text(out);
    const rows = output.split('\r')[1]?.split('\n').length ?? 0;
    expect(upBy(output)[0]).toBeGreaterThan(rows - 1);
  });

  it('uses the usual 80 columns where the terminal does not say how wide it is', async () => {
    const unsure = await written({ isTTY: true, columns: 0, rows: 0 }, { TERM: 'xterm' }, healthy);
    expect(unsure).toBe(await written(terminal, { TERM: 'xterm' }, healthy));
  });

  it('draws without colour under NO_COLOR, but an empty NO_COLOR does not count', async () => {
    expect(await written(terminal, { TERM: 'xterm', NO_COLOR: '1' }, broken)).not.toMatch(isColour);
    expect(await written(terminal, { TERM: 'xterm', NO_COLOR: '' }, broken)).toMatch(isColour);
  });
});

describe.each([
  ['a pipe', {}, {}],
  ['a dumb terminal', terminal, { TERM: 'dumb' }],
])('On %s', (_what, screen, environment) => {
  it('prints one plain line for each change of the sentence', async () => {
    const output = await written(screen, environment, unknown, unknown, healthy, healthy, broken);
    expect(output).not.toContain('\u001b');
    expect(output.trimEnd().split('\n')).toEqual([
      '2026-11-21T21:43:10.000Z [unknown] Looking… Give me a moment: I look again by myself.',
      '2026-11-21T21:43:10.000Z [ok] All is well: TikTok answers, and your connection is fine. Nothing to do.',
      expect.stringMatching(/^2026-11-21T21:43:10\.000Z \[internet\.down\] It’s your internet provider: .*\.$/),
    ]);
  });
});
