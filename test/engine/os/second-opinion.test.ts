import { describe, expect, it } from 'vitest';
import { createOs } from '../../../engine/os/current-os.ts';
import type { NetworkState } from '../../../engine/os/os.ts';
import { parseSystemInformation } from '../../../engine/os/parse/system-information.ts';
import { askedRarely, createSecondOpinion } from '../../../engine/os/second-opinion.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { fixture, hostileNames, nonsense } from './fixture.ts';
import { createStubRun, missingRun, noFiles } from './stub-run.ts';

const settings = { platform: process.platform, environment: process.env };
const hanging = { ...settings, worker: new URL('./never-answers.mjs', import.meta.url), limitMs: 300 };

describe('what systeminformation reports', () => {
  const wifi = {
    iface: 'wlan0',
    internal: false,
    operstate: 'up',
    ip4: '192.168.77.10',
    ip6: 'fd77::10',
    default: true,
  };

  it('is read as links, addresses and the way out', () => {
    const interfaces = [{ iface: 'lo', internal: true, operstate: 'unknown', ip4: '127.0.0.1' }, wifi];
    expect(parseSystemInformation({ interfaces, gateway: '192.168.77.1' })).toEqual({
      interfaces: [
        {
          name: 'wlan0',
          up: true,
          carrier: true,
          tunnel: false,
          addresses: [
            { family: 4, address: '192.168.77.10' },
            { family: 6, address: 'fd77::10' },
          ],
        },
      ],
      routes: [{ family: 4, gateway: '192.168.77.1', device: 'wlan0', metric: 0 }],
    });
  });

  it('a link that is down leads nowhere', () => {
    const down = { ...wifi, operstate: 'down', ip4: '', ip6: '', default: false };
    expect(parseSystemInformation({ interfaces: [down], gateway: '' })).toEqual({
      interfaces: [{ name: 'wlan0', up: false, carrier: false, tunnel: false, addresses: [] }],
      routes: [],
    });
  });

  it('odd names pass, nonsense is no answer', () => {
    for (const iface of hostileNames) {
      expect(parseSystemInformation({ interfaces: [{ ...wifi, iface }] })?.interfaces[0]?.name).toBe(iface);
    }
    for (const value of [...nonsense, null, undefined, 7, { interfaces: 'x' }])
      expect(parseSystemInformation(value)).toBeNull();
  });
});

describe('asking for a second opinion', () => {
  it('the library answers from its worker', async () => {
    const state = await createSecondOpinion({ ...settings, limitMs: 25_000 })();
    expect(state).not.toBeNull();
    expect(state?.interfaces.map(({ name }) => name)).not.toContain('lo');
  });

  it('a library that hangs is given up after its time, one that cannot start at once', async () => {
    expect(await createSecondOpinion(hanging)()).toBeNull();
    expect(
      await createSecondOpinion({ ...settings, worker: new URL('./no-such-file.ts', import.meta.url) })(),
    ).toBeNull();
  });

  it('the caller can give up earlier', async () => {
    const ask = createSecondOpinion({ ...hanging, limitMs: 600_000 });
    const stop = new AbortController();
    const answer = ask(stop.signal);
    stop.abort();
    expect(await answer).toBeNull();
    expect(await ask(AbortSignal.abort())).toBeNull();
  });
});

describe('when it is asked', () => {
  const other: NetworkState = { interfaces: [], routes: [] };

  it('not while the native source answers', async () => {
    const { run } = createStubRun(() => fixture('win32', 'state-offline.json'));
    const secondOpinion = (): Promise<NetworkState | null> => Promise.reject(new Error('must not be asked'));
    const os = createOs('win32', { run, files: noFiles, environment: {}, secondOpinion });
    expect((await os.networkState())?.routes).toEqual([]);
  });

  it.each(['linux', 'darwin', 'win32', 'freebsd'])('%s: when the native source fails', async (platform) => {
    const os = createOs(platform, {
      run: missingRun,
      files: noFiles,
      environment: {},
      secondOpinion: () => Promise.resolve(other),
    });
    expect(await os.networkState()).toBe(other);
    expect(await os.networkState(AbortSignal.abort())).toBeNull();
  });
});

describe('a second opinion that is asked for at every pulse', () => {
  it('is given once a minute, however often it is wanted', async () => {
    const clock = createHandClock();
    let questions = 0;
    const state: NetworkState = { interfaces: [], routes: [] };
    const ask = askedRarely(() => {
      questions += 1;
      return Promise.resolve(state);
    }, clock);
    expect([await ask(), await ask()]).toEqual([state, null]);
    await clock.advance(59_999);
    expect(await ask()).toBeNull();
    await clock.advance(1);
    expect(await ask()).toBe(state);
    expect(questions).toBe(2);
  });
});
