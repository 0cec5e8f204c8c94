import { describe, expect, it } from 'vitest';
import { layers } from '../../contract/verdict.ts';
import type { Layer, LayerStates, LayerStatus } from '../../contract/verdict.ts';
import { pathGeometry } from '../../contract/path-geometry.ts';
import type { PathGeometry } from '../../contract/path-geometry.ts';
import { stationsOf } from '../../contract/stations.ts';
import { message } from '../../contract/message.ts';
import { toldCodes, snapshotOf } from './support/stories.ts';

const WIDTH = 400;

const states = (usual: LayerStatus, others: Partial<Record<Layer, LayerStatus>> = {}): LayerStates =>
  Object.fromEntries(
    layers.map((layer) => {
      const status = others[layer] ?? usual;
      return [layer, { status, message: message(`layer.${layer}.${status}`) }];
    }),
  ) as LayerStates;

const drawn = (layerStates: LayerStates, width = WIDTH): PathGeometry => pathGeometry(stationsOf(layerStates), width);

const beyondInternet = { dns: 'not-judged', path: 'not-judged', tiktok: 'not-judged' } as const;

describe('The path line', () => {
  it('is one unbroken line while all is well', () => {
    const { links, breaks, remarks, stops } = drawn(states('ok'));
    expect(breaks).toEqual([]);
    expect(remarks).toEqual([]);
    expect(links.every(([piece, more]) => piece?.stroke === 'whole' && more === undefined)).toBe(true);
    // Each link begins where the one before it ends: nothing shows between them.
    expect(links.slice(1).map(([piece], index) => piece!.from - links[index]![0]!.to)).toEqual([0, 0, 0]);
    expect(stops.map(({ dot }) => dot)).toEqual(['filled', 'filled', 'filled', 'filled', 'filled']);
  });

  it('breaks in the middle of the faulty link and is dotted beyond', () => {
    const { links, breaks, stops } = drawn(states('ok', { internet: 'down', ...beyondInternet }));
    const [router, internet] = [stops[1]!, stops[2]!];
    expect(breaks).toEqual([{ x: (router.x + internet.x) / 2, status: 'down' }]);
    const [before, after] = links[1]!;
    expect(before).toMatchObject({ stroke: 'whole', cut: true });
    expect(after).toMatchObject({ stroke: 'dotted', cut: true });
    expect(after!.from - before!.to).toBeGreaterThanOrEqual(30);
    expect(links.slice(2).map(([piece]) => piece?.stroke)).toEqual(['dotted', 'dotted']);
    expect(stops.map(({ dot }) => dot)).toEqual(['filled', 'filled', 'hollow', 'hollow', 'hollow']);
  });

  it.each([250, 268, 400])('leaves paper between a cut and the dots beside it, %i px wide', (width) => {
    const { links, stops } = drawn(states('ok', { internet: 'down', ...beyondInternet }), width);
    const [before, after] = links[1]!;
    // A dot is 12 px wide with its rim; a cut leans over by 4 px and is 2.5 px thick.
    const roomFor = 6 + 4 + 1.25;
    expect(before!.to - stops[1]!.x).toBeGreaterThan(roomFor);
    expect(stops[2]!.x - after!.from).toBeGreaterThan(roomFor);
  });

  it('goes on behind a link that is only troubled', () => {
    const { links, breaks } = drawn(states('ok', { lan: 'degraded' }));
    expect(breaks).toMatchObject([{ status: 'degraded' }]);
    expect(links.flat().map(({ stroke }) => stroke)).toEqual(['whole', 'whole', 'whole', 'whole', 'whole']);
  });

  it('marks this computer itself when the fault is here, since no link leads to it', () => {
    const { breaks, stops, links, remarks } = drawn(states('not-judged', { device: 'down' }));
    expect(breaks).toEqual([{ x: stops[0]!.x, status: 'down' }]);
    expect(stops[0]!.dot).toBe('none');
    expect(links.flat().every(({ stroke }) => stroke === 'dotted')).toBe(true);
    expect(remarks).toMatchObject([
      { anchor: 'start', status: 'down' },
      { anchor: 'middle', status: 'not-judged' },
    ]);
  });

  it('shows how far it is known to work where nobody can tell which side it is', () => {
    const { breaks, links } = drawn(states('ok', { path: 'unknown', tiktok: 'unknown' }));
    expect(breaks).toMatchObject([{ status: 'unknown' }]);
    expect(links[3]!.map(({ stroke, cut }) => [stroke, cut])).toEqual([
      ['whole', false],
      ['dashed', false],
    ]);
  });

  it('is dashed from end to end while nothing is known', () => {
    const { breaks, links, remarks } = drawn(states('unknown'));
    expect(breaks).toEqual([]);
    expect(links.flat().map(({ stroke }) => stroke)).toEqual(['dashed', 'dashed', 'dashed', 'dashed']);
    expect(remarks).toMatchObject([{ x: WIDTH / 2, status: 'unknown' }]);
  });

  it.each([288, 348, 1000])('keeps everything inside a width of %d px, in order and without overlaps', (width) => {
    for (const code of toldCodes) {
      const { stops, links, breaks } = drawn(snapshotOf(code).layers, width);
      const pieces = links.flat();
      expect(pieces.every(({ from, to }) => from < to)).toBe(true);
      expect([stops[0]!.x >= 0, stops.at(-1)!.x <= width]).toEqual([true, true]);
      for (const { x } of breaks) {
        const here = pieces.filter(({ from, to }) => from < x - 1 && x + 1 < to);
        expect({ code, here }).toEqual({ code, here: [] });
      }
    }
  });
});
