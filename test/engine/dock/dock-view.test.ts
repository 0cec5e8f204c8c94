import { describe, expect, it } from 'vitest';
import type { DockView } from '../../../contract/dock.ts';
import { message, say } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { LiveState } from '../../../contract/session.ts';
import { notLive } from '../../../contract/session.ts';
import { dockViewOf, withFrames } from '../../../engine/dock/dock-view.ts';
import type { Frames } from '../../../engine/dock/dock-view.ts';
import { fares, goingOn, liveWith, runsWell } from '../../renderer/support/session-stories.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';

const said = ({ sentence }: DockView): string => say(sentence);

describe('What the dock says', () => {
  it('is the sentence of the watch, with what to do, while nobody is LIVE', () => {
    const snapshot = snapshotOf('internet.down');
    const view = dockViewOf(snapshot, notLive, []);
    expect(view).toMatchObject({ severity: 'down', sentence: snapshot.verdict.message, live: null, watching: true });
    expect(view.todo).not.toBeNull();
    expect(view.since).toBe(snapshot.verdict.since);
  });

  it('is how the stream fares while LIVE: that it runs well, or what it suffers from', () => {
    const live = snapshotOf('ok', { live: true });
    expect(said(dockViewOf(live, runsWell, []))).toBe('Your LIVE runs well.');
    const lossy = fares('wobbling', message('verdict.internet.loss', { percent: 12 }), 'your-provider');
    const view = dockViewOf(live, liveWith(lossy), []);
    expect(view).toMatchObject({ severity: 'degraded', sentence: lossy.message, blame: 'your-provider' });
    expect(view.since).toBe(lossy.since);
  });

  it('is what the watch says where the stream runs well, and TikTok does not', () => {
    const snapshot = snapshotOf('tiktok.cdn-down', { live: true });
    expect(dockViewOf(snapshot, runsWell, []).sentence).toEqual(snapshot.verdict.message);
  });

  it('knows nothing while nobody watches, and says that', () => {
    for (const parts of [{ paused: true }, { fixing: true }]) {
      const view = dockViewOf(snapshotOf('internet.down', parts), notLive, []);
      expect(view).toMatchObject({ watching: false, severity: 'unknown', features: null, since: null });
      expect(Object.values(view.layers).map(({ status }) => status)).toEqual(Array(7).fill('unknown'));
    }
  });

  it('names nothing that came from outside, whether streamer mode is on or not', () => {
    const named: Message = message('verdict.dns.tiktok-blocked', { count: 4, name: 'webcast.tiktok.com' });
    const snapshot = snapshotOf('dns.tiktok-blocked', { discreet: false });
    const told = { ...snapshot, verdict: { ...snapshot.verdict, message: named } };
    const layers = { ...told.layers, dns: { ...told.layers.dns, message: named } };
    const view = dockViewOf({ ...told, layers }, notLive, []);
    expect(JSON.stringify(view)).not.toContain('webcast');
    expect(JSON.stringify(view)).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
    // What LIVE sessions know of servers, titles and versions has no place either.
    expect(
      JSON.stringify(dockViewOf(told, { ...runsWell, session: { ...goingOn.session, title: 'My raffle' } }, [])),
    ).not.toMatch(/raffle|tiktokcdn|31\.0/);
  });
});

describe('The figures of a LIVE', () => {
  const rowAt = (atMs: number, sentFrames: number | null, droppedFrames: number | null): LiveState => {
    const row = goingOn.rows.at(-1)!;
    return { ...runsWell, row: { ...row, atMs, obs: { ...row.obs!, sentFrames, droppedFrames } } };
  };
  const after = (rows: readonly LiveState[]): readonly Frames[] => rows.reduce(withFrames, [] as readonly Frames[]);

  it('are the bitrate of the last second and what was dropped within a minute', () => {
    const rows = [rowAt(0, 60, 60), rowAt(30_000, 60, 0), rowAt(61_000, 60, 3)];
    const view = dockViewOf(snapshotOf('ok', { live: true }), rows[2]!, after(rows));
    expect(view.live).toMatchObject({ droppedShare: 3 / 120, kilobitsPerSecond: rows[2]!.row!.obs!.kilobitsPerSecond });
  });

  it('are not known where OBS tells nothing, which is not zero', () => {
    const blind = rowAt(0, null, null);
    const view = dockViewOf(snapshotOf('ok', { live: true }), blind, after([blind]));
    expect(view.live?.droppedShare).toBeNull();
    const unkept = dockViewOf(snapshotOf('ok', { live: true }), notLive, []);
    expect(unkept.live).toEqual({ startedAt: null, health: null, kilobitsPerSecond: null, droppedShare: null });
  });

  it('begin anew with another LIVE', () => {
    expect(after([rowAt(0, 60, 60), notLive])).toEqual([]);
  });
});
