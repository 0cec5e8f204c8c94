import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ObsServer } from '../../contract/obs.ts';
import { defaultSettings } from '../../contract/settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import { createEngine } from '../../engine/engine.ts';
import type { Engine, EngineEvent, EngineInputs } from '../../engine/engine.ts';
import { missingFiles } from './support/missing-files.ts';
import { expectNothingOpen } from './support/open-handles.ts';
import { startSmallInternet } from './support/small-internet.ts';
import type { SmallInternet } from './support/small-internet.ts';
import { homeNetwork } from './support/stub-os.ts';
import { patience } from './support/patience.ts';

type Watched = AsyncDisposable & {
  engine: Engine;
  events: EngineEvent[];
  count: (type: EngineEvent['type']) => number;
};

/** An engine that watches the small internet until the end of the test. */
const watch = ({ net, os, catalog }: SmallInternet, more: Partial<EngineInputs> = {}): Watched => {
  const edges = { clock: systemClock, net, os, files: missingFiles, random: () => 0.5 };
  const engine = createEngine(edges, { catalog, settings: defaultSettings, ...more });
  const events: EngineEvent[] = [];
  engine.subscribe((event) => events.push(event));
  const ended = engine.start();
  return {
    engine,
    events,
    count: (type) => events.filter((event) => event.type === type).length,
    [Symbol.asyncDispose]: async () => {
      engine.stop();
      await ended;
    },
  };
};

it('The server that OBS sends to is looked at as soon as OBS tells it, where no other one is set', async () => {
  await using internet = await startSmallInternet();
  let server: ObsServer | null = null;
  await using watched = watch(internet, { obsServer: () => server });
  const asked = (): string[] =>
    watched.events.flatMap((event) => {
      const facts = event.type === 'reading' ? event.reading.facts : null;
      return facts?.kind === 'ingest' ? [`${facts.to} ${facts.host}:${facts.port}`] : [];
    });
  await expect.poll(() => watched.count('round'), patience).toBe(1);
  expect(asked()).toEqual([]);
  server = { protocol: 'rtmp', host: 'live.example.net', port: 1936 };
  watched.engine.checkAgain();
  await expect.poll(asked, patience).toContain('other live.example.net:1936');
});

describe('a shell that subscribes', () => {
  it('hears the present state at once, which before the first look is "unknown", then the verdict and each round', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    const [first] = watched.events;
    expect(first).toMatchObject({ type: 'snapshot', snapshot: { verdict: { code: 'unknown' }, looking: true } });
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    expect(watched.events.filter(({ type }) => type === 'verdict')).toMatchObject([{ verdict: { code: 'ok' } }]);
    expect(watched.engine.snapshot()).toMatchObject({ verdict: { code: 'ok' }, looking: false });
    expect(watched.engine.snapshot().traffic.requests).toBeGreaterThan(0);
  });

  it('later hears the state that is then', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    const late: EngineEvent[] = [];
    watched.engine.subscribe((event) => late.push(event));
    expect(late).toMatchObject([{ type: 'snapshot', snapshot: { verdict: { code: 'ok' } } }]);
  });

  it('may unsubscribe while it is being told, and hears nothing more; the others do', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    const heard: EngineEvent[] = [];
    const unsubscribe: () => void = watched.engine.subscribe((event) => {
      heard.push(event);
      if (heard.length === 2) unsubscribe();
    });
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    expect(heard).toHaveLength(2);
    expect(watched.events.length).toBeGreaterThan(2);
  });
});

describe('the watch', () => {
  it('looks again at once when it is asked to', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    watched.engine.checkAgain();
    await expect.poll(() => watched.count('round'), patience).toBe(2);
  });

  it('looks again once, however often it is asked within a few seconds', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    for (let press = 0; press < 50; press += 1) watched.engine.checkAgain();
    await expect.poll(() => watched.count('round'), patience).toBe(2);
    for (let press = 0; press < 50; press += 1) watched.engine.checkAgain();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(watched.count('round')).toBe(2);
  });

  it('looks again by itself when the network is another', async () => {
    await using internet = await startSmallInternet();
    let network = homeNetwork();
    internet.os = { ...internet.os, networkState: () => Promise.resolve(network) };
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    network = { ...network, routes: [{ ...network.routes[0]!, metric: 7 }] };
    await expect.poll(() => watched.count('round'), patience).toBe(2);
  });

  it('can be stopped in the middle of a look, which ends everything', async () => {
    {
      await using internet = await startSmallInternet();
      internet.answers.tiktok = () => undefined;
      const watched = watch(internet);
      await expect.poll(() => internet.net.asked.length, patience).toBeGreaterThan(5);
      await watched[Symbol.asyncDispose]();
      const before = [watched.events.length, internet.net.asked.length];
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([watched.events.length, internet.net.asked.length]).toEqual(before);
    }
    await expectNothingOpen();
  });
});

describe('a pause that the user wants', () => {
  it('asks nobody, says that nothing is known, and leaves a gap; afterwards everything begins anew', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);

    watched.engine.setPaused(true);
    expect(watched.engine.snapshot()).toMatchObject({ paused: true, verdict: { code: 'unknown', notes: ['paused'] } });
    expect(watched.engine.snapshot().recent.at(-1)).toMatchObject({ severity: 'not-watched', code: null });
    // What was under way ends first.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = internet.net.asked.length;
    watched.engine.checkAgain();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(internet.net.asked.length).toBe(asked);
    expect(watched.count('gap')).toBe(0);

    const beforeMs = Date.now();
    watched.engine.setPaused(false);
    await expect.poll(() => watched.engine.snapshot().verdict.code, patience).toBe('ok');
    expect(watched.engine.snapshot().paused).toBe(false);
    const [gap] = watched.events.filter(({ type }) => type === 'gap');
    expect(gap).toMatchObject({ sinceMs: expect.any(Number) as number });
    expect((gap as { sinceMs: number }).sinceMs).toBeLessThan(beforeMs - 2000);
  });

  it('and a fix that is under way meanwhile are one absence: nobody watches until both are over', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    watched.engine.setFixing(true);
    expect(watched.engine.snapshot()).toMatchObject({ fixing: true, paused: false, verdict: { code: 'unknown' } });
    watched.engine.setPaused(true);
    watched.engine.setFixing(false);
    expect(watched.engine.snapshot()).toMatchObject({ fixing: false, paused: true, verdict: { code: 'unknown' } });
    expect(watched.count('gap')).toBe(0);
    watched.engine.setPaused(false);
    await expect.poll(() => watched.engine.snapshot().verdict.code, patience).toBe('ok');
    expect(watched.count('gap')).toBe(1);
  });

  it('and the load of a pre-flight are one absence as well: what a full line answers is told to nobody', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    const told = watched.count('verdict');
    watched.engine.setLoading(true);
    expect(watched.engine.snapshot()).toMatchObject({ fixing: true, paused: false, verdict: { code: 'unknown' } });
    // A fix that ends elsewhere meanwhile ends no load.
    watched.engine.setFixing(false);
    expect(watched.engine.snapshot()).toMatchObject({ fixing: true });
    expect(watched.count('verdict')).toBe(told);
    watched.engine.setLoading(false);
    await expect.poll(() => watched.engine.snapshot().verdict.code, patience).toBe('ok');
    expect(watched.count('gap')).toBe(1);
  });

  it('said twice is one, and ends with the watch', async () => {
    await using internet = await startSmallInternet();
    const watched = watch(internet);
    watched.engine.setPaused(true);
    watched.engine.setPaused(true);
    await watched[Symbol.asyncDispose]();
    expect(watched.count('round')).toBe(0);
  });
});

describe('what memory hears', () => {
  it('every reading, and every echo', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    const ends = () => watched.events.flatMap((event) => (event.type === 'echo' ? [event.echo.to] : []));
    await expect.poll(ends, patience).toContain('internet');
    const readings = watched.events.flatMap((event) => (event.type === 'reading' ? [event.reading.probe] : []));
    expect(new Set(readings).size).toBeGreaterThan(5);
    const echoes = watched.events.flatMap((event) => (event.type === 'echo' ? [event.echo] : []));
    for (const { sent, lost } of echoes) expect(lost).toBeLessThanOrEqual(sent);
  });
});

describe('what somebody says of TikTok on a phone', () => {
  const told = ({ events }: Watched): unknown[] =>
    events.flatMap((event) => (event.type === 'phone' ? [event.phone] : []));

  it('is told with what it does, and counts no more on another network', async () => {
    await using internet = await startSmallInternet();
    let network = homeNetwork();
    internet.os = { ...internet.os, networkState: () => Promise.resolve(network) };
    await using watched = watch(internet);
    const { phone } = watched.engine;
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    expect(phone.state()).toEqual({ address: 'https://www.tiktok.com/', answer: null, gone: null });
    phone.answer('does-not');
    expect(told(watched)).toMatchObject([{ answer: { says: 'does-not', weight: 'beside' } }]);
    expect(watched.engine.snapshot().verdict.code).toBe('ok');
    network = { ...network, routes: [{ ...network.routes[0]!, metric: 7 }] };
    await expect.poll(() => phone.state(), patience).toMatchObject({ answer: null, gone: 'another-time' });
    expect(told(watched)).toHaveLength(2);
  });

  it('holds while looks come and go', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    await expect.poll(() => watched.count('round'), patience).toBe(1);
    watched.engine.phone.answer('works');
    watched.engine.checkAgain();
    await expect.poll(() => watched.count('round'), patience).toBe(2);
    expect(watched.engine.phone.state().answer).toMatchObject({ says: 'works' });
  });
});

describe('how discreet the screen is', () => {
  it('goes by the setting, and by whether the user is LIVE', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    const { engine } = watched;
    const use = (mode: Settings['streamer']['mode']): boolean => {
      engine.useSettings({ ...defaultSettings, streamer: { mode } });
      return engine.snapshot().discreet;
    };
    expect([engine.snapshot().live, engine.snapshot().discreet]).toEqual([false, false]);
    expect([use('always'), use('never'), use('while-live')]).toEqual([true, false, false]);
    engine.setLive(true);
    expect([engine.snapshot().live, engine.snapshot().discreet]).toEqual([true, true]);
    expect(use('never')).toBe(false);
  });
});

it('a program whose only work was the engine ends by itself as soon as the engine has stopped', async () => {
  const program = fileURLToPath(new URL('./support/watch-and-stop.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program], { timeout: 25_000 });
  expect(stdout).toBe('ok\n');
});
