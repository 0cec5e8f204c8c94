import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { AlertScore, BlackboxRun } from './blackbox-run.ts';
import type { Alert, Reading } from './reading.ts';
import { fitsLayer, scoreAlert, totalsOf } from './score-blackbox.ts';

const run = (right: VerdictCode[], alert: Alert, reading: Reading): BlackboxRun => ({
  id: 'X01',
  title: 'something happens',
  right,
  heard: {
    alert,
    alertScore: scoreAlert(right, alert),
    reading,
    isLayerRight: fitsLayer(right, reading),
    seen: '',
    durationMs: 2000,
  },
  trouble: null,
});

describe('The plain alert is scored', () => {
  it.each<[VerdictCode[], Alert, AlertScore]>([
    [['ok'], 'up', 'right'],
    [['ok'], 'down', 'wrong accusation'],
    [['tiktok.down'], 'down', 'right'],
    [['tiktok.down'], 'up', 'missed'],
    [['tiktok.cdn-down'], 'up', 'missed'],
    [['router.down'], 'down', 'wrong accusation'],
    [['internet.loss'], 'up', 'missed'],
    [['path.ip-blocked', 'tiktok.unreachable'], 'down', 'right'],
    [['device.proxy-broken', 'ok'], 'up', 'right'],
    [['internet.loss', 'unknown'], 'up', 'missed'],
  ])('owed %j, said %s: %s', (right, alert, score) => expect(scoreAlert(right, alert)).toBe(score));
});

describe('A reading fits a layer', () => {
  it.each<[VerdictCode[], Reading, boolean]>([
    [['ok'], 'up', true],
    [['ok'], 'slow line', false],
    [['device.link-down'], 'home dead', true],
    [['router.down'], 'home dead', true],
    [['router.down'], 'internet dead', false],
    [['dns.tiktok-blocked'], 'no names', true],
    [['path.sni-blocked'], 'way or TikTok', true],
    [['path.sni-blocked'], 'TikTok fails', false],
    [['tiktok.feature-down'], 'up', false],
    [['internet.loss', 'unknown'], 'up', false],
    [['path.throttled', 'tiktok.cdn-slow'], 'slow TikTok', true],
  ])('owed %j, read %s: %s', (right, reading, fits) => expect(fitsLayer(right, reading)).toBe(fits));
});

describe('The sums', () => {
  const totals = totalsOf([
    run(['ok'], 'up', 'up'),
    run(['ok'], 'down', 'way or TikTok'),
    run(['router.down'], 'down', 'home dead'),
    run(['internet.loss'], 'up', 'up'),
    run(['tiktok.down'], 'down', 'TikTok fails'),
    run(['tiktok.unreachable'], 'down', 'way or TikTok'),
    run(['tiktok.cdn-down'], 'up', 'up'),
    { id: 'X02', title: 'the laboratory fails', right: ['ok'], heard: null, trouble: 'no such device' },
  ]);

  it('count what was right, of what was heard', () => {
    expect(totals.alertRight).toEqual({ right: 3, of: 7 });
    expect(totals.layerRight).toEqual({ right: 4, of: 7 });
  });

  it('count accusations among those where TikTok is innocent, and misses where something hurts', () => {
    expect(totals.wrongAccusations).toEqual({ right: 2, of: 4 });
    expect(totals.falseAlarms).toEqual({ right: 1, of: 2 });
    expect(totals.missed).toEqual({ right: 2, of: 5 });
  });

  it('say how many right readings do not tell TikTok from the way to it', () => {
    expect(totals.leftOpen).toEqual({ right: 1, of: 4 });
  });

  it('stand for each layer that is owed, nearest first', () => {
    expect(totals.byLayer).toEqual([
      { layer: 'nothing', alertRight: { right: 1, of: 2 }, layerRight: { right: 1, of: 2 } },
      { layer: 'router', alertRight: { right: 0, of: 1 }, layerRight: { right: 1, of: 1 } },
      { layer: 'internet', alertRight: { right: 0, of: 1 }, layerRight: { right: 0, of: 1 } },
      { layer: 'tiktok', alertRight: { right: 2, of: 3 }, layerRight: { right: 2, of: 3 } },
    ]);
  });

  it('of nothing are nothing', () => {
    expect(totalsOf([])).toMatchObject({ alertRight: { right: 0, of: 0 }, byLayer: [] });
  });
});
