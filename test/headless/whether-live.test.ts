// Whether a load would meet a LIVE: the Tokwatch that runs on the same data is asked first, then what OBS has said of itself counts.
import { describe, expect, it, onTestFinished } from 'vitest';
import { fail, ok } from '../../contract/result.ts';
import { snapshotOf } from '../renderer/support/stories.ts';
import type { ObsState } from '../../contract/obs.ts';
import { notLive } from '../../contract/session.ts';
import { createObey } from '../../engine/session/obey.ts';
import type { Obey } from '../../engine/instance/orders.ts';
import { takePlace } from '../../engine/instance/take-place.ts';
import { whetherLive } from '../../headless/commands/whether-live.ts';
import type { Surroundings } from '../../headless/commands/surroundings.ts';
import { freshDirectory } from './tokwatch.ts';

const around = { terminal: { environment: {} }, platform: process.platform, home: '/' } as unknown as Surroundings;

const historyWith = (endedAt: string | null) => ({ ask: () => Promise.resolve(ok([{ endedAt }])) }) as never;

const asking = async (
  obsStreams: boolean | null,
  obey: Obey | null,
  endedAt: string | null = '2026-11-21T20:00:00.000Z',
) => {
  const dataDir = freshDirectory();
  if (obey) {
    const place = await takePlace(process.platform, dataDir);
    if (place.type !== 'ours') throw new Error('somebody else runs here');
    place.obeyWith(obey);
    onTestFinished(place.release);
  }
  const whether = await whetherLive(around, { dataDir }, { history: historyWith(endedAt), obsStreams });
  return whether.ok ? whether.value : 'failed';
};

const apart = (why: 'absent' | 'password-needed' | 'wrong-password'): ObsState => ({
  ...{ link: 'apart', why, since: '2026-11-21T20:00:00.000Z', lost: null },
});
const linked = (streaming: boolean): ObsState => ({
  ...{ link: 'up', since: '2026-11-21T20:00:00.000Z', version: null, streaming, reconnecting: false, server: null },
  again: null,
});

const tokwatch = (live: boolean, obs: ObsState): Obey =>
  createObey({
    engine: {
      snapshot: () => ({ ...snapshotOf('ok'), live }),
      setLive: () => expect.fail('a question changes nothing'),
    },
    sessions: { state: () => ({ ...notLive, obs }), mark: () => fail('not-ready', '') },
  });

describe('With no Tokwatch beside it', () => {
  it.each([true, false, null])('it is as OBS says: %s', async (said) => expect(await asking(said, null)).toBe(said));

  it('a session that a killed one has left open is none', async () =>
    expect(await asking(false, null, null)).toBe(false));
});

describe('The Tokwatch that runs', () => {
  it('knows of a LIVE that OBS does not send', async () =>
    expect(await asking(false, tokwatch(true, apart('absent')))).toBe(true));

  it('has the password that the terminal lacks', async () => {
    expect(await asking(null, tokwatch(false, linked(true)))).toBe(true);
    expect(await asking(null, tokwatch(false, linked(false)))).toBe(false);
  });

  it('cannot tell, either, where OBS wants a password that nobody has', async () => {
    expect(await asking(null, tokwatch(false, apart('password-needed')))).toBeNull();
    expect(await asking(null, tokwatch(false, apart('wrong-password')))).toBeNull();
  });

  it('is asked of an OBS that streams, for nothing', async () =>
    expect(await asking(true, tokwatch(false, apart('absent')))).toBe(true));

  it('and does not answer, is in the session that the history has open', async () => {
    const mute: Obey = () => Promise.reject(new Error('no'));
    expect(await asking(false, mute, null)).toBe(true);
    expect(await asking(false, mute)).toBeNull();
  });
});
