import { describe, expect, it } from 'vitest';
import { say } from '../../../../contract/message.ts';
import type { Message } from '../../../../contract/message.ts';
import { encoderIds } from '../../../../contract/session.ts';
import type { LiveState, Session } from '../../../../contract/session.ts';
import { surface } from '../../../../engine/deps/surface.ts';
import { parsePsNames, parseTasklist } from '../../../../engine/os/parse/program-names.ts';
import type { Programs } from '../../../../engine/os/programs.ts';
import { attendEncoders } from '../../../../engine/session/encoders/attend-encoders.ts';
import type { Logged } from '../../../../engine/session/encoders/attend-encoders.ts';
import { encoderAmong, knownEncoders } from '../../../../engine/session/encoders/known-encoders.ts';
import { fixture } from '../../os/fixture.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import { fourHours } from '../four-hours.ts';
import { at, up } from '../session-scene.ts';

describe('The known encoders', () => {
  it('are found by their whole name, however it is spelt', () => {
    expect(encoderAmong(['OBS'])?.id).toBe('obs');
    expect(encoderAmong(['explorer.exe', 'vMix64.exe'])?.id).toBe('vmix');
    expect(encoderAmong(['obsidian', 'TikTok LIVE Studio Launcher.exe', 'obs-browser-page', ''])).toBeNull();
  });

  it('are told with TikTok’s own first, whichever else runs', () => {
    expect(encoderAmong(parseTasklist(fixture('win32', 'tasklist.txt')))?.name).toBe('TikTok LIVE Studio');
    expect(encoderAmong(parsePsNames(fixture('darwin', 'ps-comm.txt')))?.name).toBe('Streamlabs Desktop');
  });

  it('are all there, in the order of the contract, and each name stands in small letters and for one program', () => {
    expect(knownEncoders.map(({ id }) => id)).toEqual(encoderIds);
    const names = knownEncoders.flatMap(({ runsAs }) => runsAs);
    expect(names).toEqual([...new Set(names.map((name) => name.toLowerCase()))]);
  });
});

const apart: LiveState['obs'] = { link: 'apart', why: 'absent', since: at, lost: null };

const scene = () => {
  const clock = createHandClock();
  const ending = new AbortController();
  const states: Array<LiveState['encoder']> = [];
  let programs: Awaited<ReturnType<Programs>> = [];
  let [looks, mayFollow] = [0, true];
  let obs: LiveState['obs'] = { link: 'off' };
  let log: (Logged & { said: string[] }) | null = null;
  const attending = attendEncoders(
    {
      clock,
      programs: () => {
        looks += 1;
        return Promise.resolve(programs);
      },
      live: () => Promise.resolve({ followObs: mayFollow }),
      obs: () => obs,
    },
    { change: ({ encoder }) => states.push(encoder), current: () => log },
    ending.signal,
  );
  attending.catch(surface);
  return {
    ...{ clock, states, looks: () => looks },
    names: () => states.map((encoder) => encoder?.name ?? null),
    run: (next: typeof programs) => void (programs = next),
    links: (next: typeof obs) => void (obs = next),
    allow: (may: boolean) => void (mayFollow = may),
    /** Begins a session; tells what it takes in. */
    begin: (obsVersion: Session['obsVersion'] = null): string[] => {
      const said: string[] = [];
      const happen = (kind: string, told: Message): void => void said.push(`${kind}: ${say(told)}`);
      log = { said, session: () => ({ ...fourHours({ hours: 0.01 }).log.session, obsVersion }), happen };
      return said;
    },
    end: async () => {
      ending.abort();
      await attending;
    },
  };
};

describe('An encoder that runs', () => {
  it('is told with since when, and told again only when that changes', async () => {
    const live = scene();
    await live.clock.advance(31_000);
    live.run(['init', 'TikTok LIVE Studio.exe']);
    await live.clock.advance(90_000);
    expect(live.states).toEqual([
      { id: 'live-studio', name: 'TikTok LIVE Studio', since: new Date(live.clock.now() - 61_000).toISOString() },
    ]);
    live.run(['init']);
    await live.clock.advance(30_000);
    expect(live.names()).toEqual(['TikTok LIVE Studio', null]);
    await live.end();
  });

  it('is looked for twice a minute at most, and not while the user does not want that', async () => {
    const live = scene();
    live.run(['obs']);
    await live.clock.advance(120_000);
    expect(live.looks()).toBe(5);
    live.allow(false);
    await live.clock.advance(120_000);
    expect(live.looks()).toBe(5);
    expect(live.names()).toEqual(['OBS', null]);
    await live.end();
  });

  it('stays where the system does not tell for once', async () => {
    const live = scene();
    live.run(['vmix64.exe']);
    await live.clock.advance(1000);
    live.run(null);
    await live.clock.advance(60_000);
    expect(live.names()).toEqual(['vMix']);
    await live.end();
  });

  it('goes into the session that goes on: that it was running, was started, was closed', async () => {
    const live = scene();
    live.run(['vMix64.exe']);
    await live.clock.advance(5000);
    const first = live.begin();
    await live.clock.advance(2000);
    expect(first).toEqual(['encoder: vMix was running.']);
    live.run(['PRISMLiveStudio.exe']);
    await live.clock.advance(60_000);
    live.run([]);
    await live.clock.advance(60_000);
    expect(first.slice(1)).toEqual([
      ...['encoder: vMix was closed.', 'encoder: PRISM Live Studio was started.'],
      'encoder: PRISM Live Studio was closed.',
    ]);
    const second = live.begin();
    await live.clock.advance(5000);
    expect(second).toEqual([]);
    await live.end();
  });

  it('is not named where it is OBS, which tells of itself over its link', async () => {
    const live = scene();
    live.run(['obs64.exe']);
    await live.clock.advance(1000);
    const [linked] = [live.begin('31.0.2')];
    await live.clock.advance(3000);
    expect(linked).toEqual([]);
    const apart = live.begin(null);
    await live.clock.advance(3000);
    expect(apart).toEqual(['encoder: OBS was running.']);
    await live.end();
  });

  it('is offered where it is OBS only when no link to it came about between two looks', async () => {
    const [alone, linked, late] = [scene(), scene(), scene()];
    for (const live of [alone, linked, late]) {
      live.links(apart);
      live.run(['obs64.exe']);
    }
    for (const live of [alone, linked, late]) await live.clock.advance(29_000);
    linked.links(up(false));
    for (const live of [alone, linked, late]) await live.clock.advance(2000);
    expect([alone, linked, late].map((live) => live.names())).toEqual([['OBS'], [], ['OBS']]);
    late.links(up(false));
    await late.clock.advance(2000);
    late.links(apart);
    await late.clock.advance(29_000);
    expect(late.names()).toEqual(['OBS', null]);
    for (const live of [alone, linked, late]) await live.end();
  });
});
