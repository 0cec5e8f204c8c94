import { describe, expect, it } from 'vitest';
import type { RouterPhase, RouterWatch } from '../../../contract/fix.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { expectRestart, watchRouter } from '../../../engine/fixes/judge/router-watch.ts';
import { snapshotOf, storyAt } from '../../renderer/support/stories.ts';
import type { ToldCode } from '../../renderer/support/stories.ts';

type Sight = readonly [second: number, code: ToldCode, parts?: Partial<Snapshot>];

const after = (seconds: number): string => new Date(Date.parse(storyAt) + seconds * 1000).toISOString();

/** The phases of a restart that is seen like this. */
const phases = (...sights: readonly Sight[]): RouterPhase[] => {
  let watch: RouterWatch = expectRestart(storyAt);
  return sights.map(([second, code, parts = {}]) => {
    watch = watchRouter(watch, { ...snapshotOf(code, parts), at: after(second) });
    return watch.phase;
  });
};

describe('A router that is restarted', () => {
  it('goes, comes back, and TikTok works again', () => {
    const seen = phases([5, 'internet.down'], [30, 'router.down'], [120, 'internet.down'], [150, 'ok']);
    expect(seen).toEqual(['waiting', 'gone', 'back', 'well']);
  });

  it('is gone, too, when it takes the Wi-Fi or the cable along', () => {
    expect(phases([30, 'device.link-down'], [120, 'internet.down'])).toEqual(['gone', 'back']);
  });

  it('has its line back a while after itself: three minutes are waited', () => {
    const back = phases([30, 'router.down'], [100, 'internet.down'], [270, 'internet.down'], [281, 'internet.down']);
    expect(back).toEqual(['gone', 'back', 'back', 'still']);
  });

  it('is not judged in the middle of a look, nor before one', () => {
    const unsettled = { verdict: { ...snapshotOf('ok').verdict, settledAt: null } };
    const seen = phases(
      [30, 'router.down'],
      [100, 'internet.down'],
      [101, 'ok', { looking: true }],
      [102, 'ok', unsettled],
    );
    expect(seen).toEqual(['gone', 'back', 'back', 'back']);
  });

  it('may go once more', () => {
    const seen = phases(
      [30, 'router.down'],
      [60, 'internet.down'],
      [70, 'router.down'],
      [100, 'internet.down'],
      [110, 'ok'],
    );
    expect(seen).toEqual(['gone', 'back', 'gone', 'back', 'well']);
  });

  it('is given up when nobody pulls the plug for ten minutes', () => {
    expect(phases([599, 'internet.down'], [601, 'internet.down'])).toEqual(['waiting', 'given-up']);
  });

  it('is given up when it does not come back for a quarter of an hour', () => {
    expect(phases([30, 'router.down'], [929, 'router.down'], [931, 'router.down'])).toEqual([
      'gone',
      'gone',
      'given-up',
    ]);
  });

  it('stays as it ended', () => {
    expect(phases([30, 'router.down'], [60, 'internet.down'], [70, 'ok'], [900, 'router.down']).at(-1)).toBe('well');
  });
});
