import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { notLive } from '../../contract/session.ts';
import type { Encoder, LiveState } from '../../contract/session.ts';
import { offerLive } from '../../headless/commands/offer-live.ts';
import { fourHours } from '../engine/session/four-hours.ts';

const studio: Encoder = { id: 'live-studio', name: 'TikTok LIVE Studio', since: '2026-11-21T20:00:00.000Z' };
const asking = 'tokwatch: TikTok LIVE Studio runs. Are you LIVE? “tokwatch session start” says so.\n';

const told = (...states: Array<Partial<LiveState>>): string => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  offerLive(
    { terminal: { out, err, environment: {} } },
    {
      sessions: {
        subscribe: (listener) => {
          for (const state of states) listener({ ...notLive, ...state });
          return () => undefined;
        },
      },
    },
  );
  return String(err.read() ?? '');
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
  const obs = { ...studio, id: 'obs', name: 'OBS' } as const;
  const up = { link: 'up', since: studio.since, version: null, streaming: false } as const;
  const linked = { ...up, reconnecting: false, server: null, again: null } as const;
  expect(told({ encoder: obs, obs: linked })).toBe('');
  expect(told({ encoder: obs })).toContain('OBS runs. Are you LIVE?');
});
