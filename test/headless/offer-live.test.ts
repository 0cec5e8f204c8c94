import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { notLive } from '../../contract/session.ts';
import type { Encoder, LiveState } from '../../contract/session.ts';
import { offerLive } from '../../headless/commands/offer-live.ts';
import { fourHours } from '../engine/session/four-hours.ts';

const studio: Encoder = { id: 'live-studio', name: 'TikTok LIVE Studio', since: '2026-11-21T20:00:00.000Z' };
const asking = 'tokwatch: TikTok LIVE Studio runs. Are you LIVE? “tokwatch session start” says so.\n';

/** Watches sessions whose states come by hand; `said` is what was asked until then. */
const watched = () => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const listeners: Array<(state: LiveState) => void> = [];
  const subscribe = (listener: (state: LiveState) => void) => {
    listeners.push(listener);
    return () => undefined;
  };
  offerLive({ terminal: { out, err, environment: {} } }, { sessions: { subscribe } });
  const tell = (state: Partial<LiveState>): void => listeners.forEach((hear) => hear({ ...notLive, ...state }));
  return { tell, said: () => String(err.read() ?? '') };
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
