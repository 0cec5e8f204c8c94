// What a session that goes on says, and what of it is kept: how the stream fares, a LIVE that nobody sees, and what happened around.
import { describe, expect, it } from 'vitest';
import type { FixRun } from '../../../contract/fix.ts';
import { say } from '../../../contract/message.ts';
import type { SessionLog } from '../../../contract/session.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import type { Sight } from '../../../engine/session/network-news.ts';
import { at, ended, gone, kept, pass, scene, up } from './session-scene.ts';
import type { Scene } from './session-scene.ts';

const STREAM_BYTES = 312_500;
const obsLoss = { how: 'broke', at, whileStreaming: true } as const;

const told = ({ events }: SessionLog, kind: string): string[] =>
  events.filter((event) => event.kind === kind).map(({ message }) => message.id);

/** LIVE with OBS, for so many seconds. */
const streaming = async (seconds = 3): Promise<Scene> => {
  const live = await scene();
  live.obs(up(true));
  live.sends(STREAM_BYTES);
  await expect.poll(live.isLive).toBe(true);
  await pass(live, seconds);
  return live;
};

describe('How the stream fares', () => {
  it('is shown each second, and kept when it or its cause becomes another one', async () => {
    const live = await streaming(5);
    expect(live.state().health).toMatchObject({ state: 'ok', blame: 'nobody', message: { id: 'session.health.ok' } });
    const { verdict } = snapshotOf('tiktok.down');
    live.settles(verdict);
    await pass(live, 5);
    expect(live.state().health).toMatchObject({ state: 'failing', blame: 'tiktok', message: verdict.message });
    live.settles(snapshotOf('ok').verdict);
    await pass(live, 20);
    expect(live.state().health).toMatchObject({ state: 'ok' });
    const log = await ended(live);
    expect(told(log, 'health')).toEqual(['session.health.ok', verdict.message.id, 'session.health.ok']);
    expect(log.session.summary).toMatchObject({ dips: [{ state: 'failing', blame: 'tiktok' }] });
    expect(live.state().health).toBeNull();
  });

  it('goes by what the watch has settled, and by nothing while it has not', async () => {
    const live = await streaming(2);
    const { verdict } = snapshotOf('tiktok.down');
    live.settles({ ...verdict, settledAt: null });
    await pass(live, 5);
    expect(live.state().health).toMatchObject({ state: 'ok' });
    expect((await kept(live)).rows.at(-1)!.code).toBeNull();
  });

  it('says of a verdict whom it blames where its words do not, and what was wrong before it began', async () => {
    const live = await scene();
    const { verdict } = snapshotOf('router.down');
    live.settles(verdict);
    live.setLive(true);
    await pass(live, 1);
    live.settles({ ...verdict, blame: 'unknown' });
    const { events } = await ended(live);
    const verdicts = events.filter(({ kind }) => kind === 'verdict');
    expect(verdicts.map(({ blame }) => blame)).toEqual([undefined, 'unknown']);
    expect(events.map(({ kind }) => kind).slice(0, 2)).toEqual(['began', 'verdict']);
  });
});

describe('A LIVE that nobody sees', () => {
  it('is told aloud once, and its end is kept', async () => {
    const live = await streaming(5);
    live.sends(0);
    live.uplink(1000);
    await pass(live, 9);
    expect(live.announced).toEqual([]);
    await pass(live, 60);
    expect(live.announced).toMatchObject([
      { occasion: 'ghost', group: 'live-ghost', urgency: 'critical', title: { id: 'session.ghost' } },
    ]);
    live.sends(STREAM_BYTES);
    await pass(live, 2);
    expect(live.announced).toEqual([]);
    const log = await ended(live);
    const ghosts = log.events.filter(({ kind }) => kind === 'ghost');
    expect(ghosts.map(({ message }) => say(message))).toEqual([
      'OBS says that you are LIVE, but nothing has left it for 10 s.',
      'Bytes leave OBS again, after 69 s without any.',
    ]);
  });

  it('stays the same one while OBS does not answer, and while another program sends for a moment', async () => {
    const live = await streaming(5);
    live.sends(0);
    live.uplink(1000);
    await pass(live, 12);
    live.sends(null);
    await pass(live, 3);
    live.sends(0);
    live.uplink(90_000);
    await pass(live, 2);
    live.uplink(1000);
    await pass(live, 20);
    expect(live.announced).toHaveLength(1);
    expect(told(await ended(live), 'ghost')).toEqual(['session.ghost']);
    expect(live.announced).toEqual([]);
  });
});

describe('What happens around a LIVE', () => {
  it('to OBS: lost and back, started anew, without its server and with it again', async () => {
    const live = await streaming(1);
    live.obs(gone('broke'));
    live.obs(up(true, { again: { after: obsLoss, restarted: false } }));
    live.obs(gone('broke'));
    live.obs(up(true, { again: { after: obsLoss, restarted: true } }));
    live.obs(up(true, { reconnecting: null }));
    live.obs(up(true, { reconnecting: true }));
    live.obs(up(true, { reconnecting: null }));
    live.obs(up(true, { reconnecting: true }));
    live.obs(up(true));
    await pass(live, 1);
    expect(told(await ended(live), 'obs')).toEqual([
      ...['obs.lost.broke-streaming', 'session.obs.back', 'obs.lost.broke-streaming', 'session.obs.restarted'],
      ...['session.obs.reconnecting', 'session.obs.reconnected'],
    ]);
  });

  it('an OBS that comes later gives the session its version and its server', async () => {
    const live = await scene();
    live.obs({ link: 'connecting' });
    live.setLive(true);
    live.obs({ link: 'apart', why: 'absent', since: at, lost: null });
    await pass(live, 1);
    live.obs(up(false));
    live.obs(up(true));
    await pass(live, 1);
    const log = await ended(live);
    expect(told(log, 'obs')).toEqual(['session.obs.linked', 'session.obs.streams']);
    expect(log.session).toMatchObject({ start: 'by-hand', obsVersion: '31.0.2', server: { host: 'push.example' } });
  });

  it('to the network: another line, another router, another access point, a VPN; never what they are called', async () => {
    const live = await scene();
    const secret = 'aa:bb:cc:dd:ee:01';
    const home: Sight = {
      ...{ device: 'wlan-secret', router: '192.168.77.1', kind: 'compare.kind.wifi', vpn: null },
      accessPoint: () => secret,
    };
    live.setLive(true);
    const sights: Sight[] = [
      ...[home, home, { ...home, accessPoint: null }, home, { ...home, accessPoint: () => 'aa:bb:cc:dd:ee:02' }],
      ...[{ ...home, router: '192.168.78.1' }, { ...home, vpn: 'secret-vpn' }, { ...home, vpn: 'other-vpn' }, home],
      { ...home, device: 'cable-secret', kind: 'compare.kind.cable', accessPoint: null },
      ...[{ ...home, device: null, router: null, kind: null, accessPoint: null }, home],
    ];
    for (const sight of sights) {
      live.sees(sight);
      await pass(live, 1);
    }
    const log = await ended(live);
    const happened = log.events.filter(({ kind }) => ['network', 'roam', 'vpn'].includes(kind));
    expect(happened.map(({ kind, message }) => `${kind}: ${say(message)}`)).toEqual([
      'roam: The Wi-Fi has gone over to another access point.',
      'network: The connection in use leads to another router than before.',
      'roam: The Wi-Fi has gone over to another access point.',
      'network: The connection in use leads to another router than before.',
      'vpn: From here on a VPN carries your traffic.',
      'vpn: Another VPN than before carries your traffic.',
      'vpn: No VPN carries your traffic any more.',
      'network: This computer has gone over from Wi-Fi to cable.',
      'network: This computer has no way to the internet any more.',
      'network: This computer has a way to the internet again.',
    ]);
    expect(JSON.stringify([log, live.state()])).not.toMatch(/secret|192\.168|aa:bb/);
  });

  it('fixes that run meanwhile, and none of before', async () => {
    const live = await scene();
    const run = (fix: FixRun['fix'], endedAt: string | null, result: FixRun['result']): FixRun => ({
      ...{ id: 1, fix, startedAt: endedAt ?? at, endedAt, phase: endedAt ? 'over' : 'doing', by: null, commands: [] },
      ...{ result, message: snapshotOf('ok').verdict.message, proof: null, undo: 'none' },
    });
    const before = run('renew-address', '2026-11-21T11:00:00.000Z', 'helped');
    live.fixes({ past: [before] });
    live.setLive(true);
    await pass(live, 1);
    live.fixes({ running: run('flush-dns', null, null) });
    live.fixes({ running: { ...run('flush-dns', null, null), phase: 'settling' } });
    live.fixes({ running: null, past: [run('flush-dns', '2026-11-21T12:00:02.000Z', 'did-nothing'), before] });
    live.fixes({ offers: [] });
    const { events } = await ended(live);
    expect(events.filter(({ kind }) => kind === 'fix').map(({ message }) => say(message))).toEqual([
      '“Forget looked-up names” begins.',
      '“Forget looked-up names” did nothing.',
    ]);
  });
});

describe('The clock of the computer', () => {
  it('takes no second from the log when it is set back, nor adds one when it is set right again', async () => {
    const live = await streaming(5);
    live.clock.jump(-1_800_000);
    await pass(live, 5);
    live.clock.jump(1_800_000);
    await pass(live, 5);
    const log = await ended(live);
    const times = log.rows.map(({ atMs }) => atMs);
    expect(times).toEqual(times.map((_, second) => times[0]! + second * 1000));
    expect(times).toHaveLength(15);
    expect(log.session.summary).toMatchObject({ durationMs: 15_000, watched: 1 });
    expect(told(log, 'gap')).toEqual(['session.clock-set', 'session.clock-set']);
    expect(log.events.every(({ atMs }) => atMs >= times[0]! - 1000 && atMs <= times.at(-1)! + 1000)).toBe(true);
  });

  it('is followed when the computer slept, which is a gap', async () => {
    const live = await streaming(5);
    live.clock.jump(60_000);
    await pass(live, 5);
    const log = await ended(live);
    expect(log.rows.at(-1)!.atMs - log.rows[0]!.atMs).toBe(69_000);
    expect(told(log, 'gap')).toEqual(['session.gap']);
  });
});
