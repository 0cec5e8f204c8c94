import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { notLive } from '../../contract/session.ts';
import type { Encoder, LiveState } from '../../contract/session.ts';
import { offerLive } from '../../headless/commands/offer-live.ts';
import { createHandClock } from '../engine/support/hand-clock.ts';
import { fourHours } from '../engine/session/four-hours.ts';

const studio: Encoder = { id: 'live-studio', name: 'TikTok LIVE Studio', since: '2026-11-21T20:00:00.000Z' };
const asking = 'tokwatch: TikTok LIVE Studio runs. Are you LIVE? “tokwatch session start” says so.\n';

const obs = { ...studio, id: 'obs', name: 'OBS' } as const;
const up = { link: 'up', since: studio.since, version: null, streaming: false } as const;
const linked: LiveState['obs'] = { ...up, reconnecting: false, server: null, again: null };
const absent: LiveState['obs'] = { link: 'apart', why: 'absent', since: studio.since, lost: null };

/** Watches sessions whose states come by hand; `said` is what was asked until then. */
const watched = (clock?: Parameters<typeof offerLive>[2]) => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const listeners: Array<(state: LiveState) => void> = [];
  const subscribe = (listener: (state: LiveState) => void) => {
    listeners.push(listener);
    return () => undefined;
  };
  const end = offerLive({ terminal: { out, err, environment: {} } }, { sessions: { subscribe } }, clock);
  const tell = (state: Partial<LiveState>): void => listeners.forEach((hear) => hear({ ...notLive, ...state }));
  return { tell, end, said: () => String(err.read() ?? '') };
};

const told = (...states: Array<Partial<LiveState>>): string => {
  const { tell, said } = watched();
  states.forEach(tell);
  return said();
};

it('asks once for each encoder that is seen, as long as nobody is LIVE', () => {
  const { session } = fourHours({ hours: 0.01 }).log;
  expect(told({}, { encoder: studio }, { encoder: studio })).toBe(asking);
  expect(told({ encoder: studio }, {}, { encoder: { ...studio, since: '2026-11-21T21:00:00.000Z' } })).toBe(
    asking.repeat(2),
  );
  expect(told({ encoder: studio, session }, { encoder: studio })).toBe('');
});

it('leaves OBS alone that is linked: its stream begins a session by itself', () => {
  expect(told({ encoder: obs, obs: linked })).toBe('');
  expect(told({ encoder: obs })).toContain('OBS runs. Are you LIVE?');
});

it('gives OBS that has just been started the time to be linked', async () => {
  const clock = createHandClock();
  const [slow, never, gone] = [watched(clock), watched(clock), watched(clock)];
  for (const { tell } of [slow, never, gone]) tell({ encoder: obs, obs: absent });
  await clock.advance(14_000);
  slow.tell({ encoder: obs, obs: linked });
  gone.end();
  expect(never.said()).toBe('');
  await clock.advance(1000);
  expect([slow.said(), never.said(), gone.said()]).toEqual(['', expect.stringContaining('OBS runs.'), '']);
  expect(clock.alarms()).toEqual([]);
});
