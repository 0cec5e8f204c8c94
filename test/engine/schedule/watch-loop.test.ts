// A whole watch over the small internet, by a clock that a test moves: servers answer in real time, a minute passes in a
// second.
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../contract/catalog.ts';
import { defaultSettings, settingsSchema } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { Endpoint } from '../../../engine/deps/net.ts';
import { createEngine } from '../../../engine/engine.ts';
import type { EngineEvent } from '../../../engine/engine.ts';
import { QUIET_MOST_MS, QUIET_MS } from '../../../engine/schedule/cadence.ts';
import { serveRtmp } from '../../lab/servers/rtmp.ts';
import { smallCatalog, targetOf } from '../support/catalog-entries.ts';
import { answerTo, questionIn, responseCodes } from '../support/dns-messages.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { closedPort, startTcp } from '../support/loopback-servers.ts';
import { missingFiles } from '../support/missing-files.ts';
import { startSmallInternet } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';
import { homeNetwork } from '../support/stub-os.ts';

const STEP_MS = 250;
const REAL_STEP_MS = 5;

const www = ['web', 'feed', 'comments'].map((id) => targetOf({ id, path: `/${id}` }));
const live = targetOf({ id: 'live-webcast', feature: 'live', host: 'webcast.tiktok.com', path: '/room' });

/** An engine over the small internet, what TikTok was asked, and when, in seconds since the start. */
const watch = (internet: SmallInternet, parts: Partial<Catalog> = {}, settings: Settings = defaultSettings) => {
  const clock = createHandClock();
  const began = clock.monotonicMs();
  const asked: Array<{ second: number; path: string }> = [];
  const answer = internet.answers.tiktok;
  internet.answers.tiktok = (request, response) => {
    asked.push({ second: Math.floor((clock.monotonicMs() - began) / 1000), path: request.url ?? '' });
    response.setHeader('date', new Date(clock.now()).toUTCString());
    answer(request, response);
  };
  const page = internet.answers.canary;
  internet.answers.canary = (request, response) => {
    response.setHeader('date', new Date(clock.now()).toUTCString());
    page(request, response);
  };
  // Handshakes cost what they must; everything else is what a quiet watch is measured by.
  let handshakeBytes = 0;
  const secure: SmallInternet['net']['secure'] = async (socket, names, limit) => {
    const secured = await internet.net.secure(socket, names, limit);
    handshakeBytes += socket.bytesRead + socket.bytesWritten;
    return secured;
  };
  const catalog = { ...smallCatalog, targets: [...www, live], ...parts };
  const edges = { clock, net: { ...internet.net, secure }, os: internet.os, files: missingFiles, random: () => 0.5 };
  const engine = createEngine(edges, { catalog, settings });
  const events: EngineEvent[] = [];
  engine.subscribe((event) => events.push(event));
  const ended = engine.start();
  return {
    engine,
    asked,
    clock,
    rounds: () => events.filter(({ type }) => type === 'round').length,
    verdicts: () => events.flatMap((event) => (event.type === 'verdict' ? [event.verdict.code] : [])),
    bytesBeyondHandshakes: () => {
      const { bytesSent, bytesReceived } = internet.net.traffic();
      return bytesSent + bytesReceived - handshakeBytes;
    },
    live: async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        await clock.advance(STEP_MS);
        await new Promise((resolve) => setTimeout(resolve, REAL_STEP_MS));
      }
    },
    [Symbol.asyncDispose]: async () => {
      engine.stop();
      await ended;
    },
  };
};

describe('a quiet watch', () => {
  it('asks each host one question a minute, each in its turn, and costs little', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    const { asked, live: pass, rounds, verdicts, bytesBeyondHandshakes } = watched;
    await pass(20_000);
    expect(asked.map(({ path }) => path).toSorted()).toEqual(['/comments', '/feed', '/room', '/web']);
    const costs: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const before = [rounds(), bytesBeyondHandshakes()] as const;
      while (rounds() === before[0]) await pass(1000);
      await pass(1000);
      costs.push(bytesBeyondHandshakes() - before[1]);
    }
    const later = asked.slice(4);
    expect(later.map(({ path }) => path).filter((path) => path !== '/room')).toEqual([
      '/web',
      '/feed',
      '/comments',
      '/web',
    ]);
    expect(later.filter(({ path }) => path === '/room')).toHaveLength(4);
    const seconds = asked.filter(({ path }) => path === '/room').map(({ second }) => second);
    const pauses = seconds.slice(1).map((second, index) => (second - seconds[index]!) * 1000);
    for (const pause of pauses) {
      expect(pause).toBeGreaterThanOrEqual(QUIET_MS);
      expect(pause).toBeLessThan(QUIET_MOST_MS + 5000);
    }
    console.log(`a quiet round with its heartbeat, beyond TLS handshakes: ${costs.join(', ')} bytes`);
    expect(Math.max(...costs)).toBeLessThan(25_000);
    expect(verdicts()).toEqual(['ok']);
  }, 60_000);
});

describe('while the resolver fails', () => {
  it('the watch says so and leaves TikTok alone, and it notices the end', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    const { asked, live: pass, verdicts } = watched;
    await pass(10_000);
    const honest = internet.answers.resolver;
    internet.answers.resolver = (query) => [answerTo(questionIn(query), [], { code: responseCodes.servfail })];
    while (!verdicts().includes('dns.down')) await pass(1000);
    const before = asked.length;
    await pass(120_000);
    expect(asked.length).toBe(before);
    internet.answers.resolver = honest;
    while (verdicts().at(-1) !== 'ok') await pass(1000);
    expect(verdicts()).toEqual(['ok', 'dns.down', 'ok']);
  }, 60_000);
});

describe('a watch that starts while names cannot be looked up', () => {
  it('asks TikTok for the region once they can, and then the hosts of that region', async () => {
    await using internet = await startSmallInternet();
    const honest = internet.answers.resolver;
    internet.answers.resolver = (query) => [answerTo(questionIn(query), [], { code: responseCodes.servfail })];
    internet.answers.tiktok = (request, response) => {
      response.end(request.url === '/explore' ? '<script>{"region":"US"}</script>' : 'fine');
    };
    const targets = (['us', 'row'] as const).map((region) => targetOf({ id: region, path: `/${region}`, region }));
    const page = { id: 'explore', host: 'www.tiktok.com', path: '/explore', source: 'test', confirmed: true };
    await using watched = watch(internet, { targets: [...www, ...targets], regionPages: [page] });
    const { asked, live: pass } = watched;
    await pass(15_000);
    internet.answers.resolver = honest;
    await pass(120_000);
    const paths = new Set(asked.map(({ path }) => path));
    expect([paths.has('/explore'), paths.has('/us'), paths.has('/row')]).toEqual([true, true, false]);
  }, 60_000);
});

describe('on another network', () => {
  it('what was seen is dropped, nothing is judged until a whole look is over, and no fault is told', async () => {
    await using internet = await startSmallInternet();
    let network = homeNetwork();
    internet.os = { ...internet.os, networkState: () => Promise.resolve(network) };
    await using watched = watch(internet);
    const { engine, live: pass, rounds, verdicts } = watched;
    await pass(10_000);
    const before = rounds();
    network = { ...network, routes: [{ ...network.routes[0]!, metric: 7 }] };
    await pass(2000);
    while (rounds() === before) await pass(250);
    await pass(10_000);
    expect(engine.snapshot()).toMatchObject({ verdict: { code: 'ok' }, looking: false });
    expect(new Set(verdicts())).toEqual(new Set(['ok']));
  }, 60_000);
});

describe('a user who goes LIVE', () => {
  it('is watched every ten seconds, with what a stream needs; the rest of TikTok is asked no more often', async () => {
    await using internet = await startSmallInternet();
    await using watched = watch(internet);
    const { engine, asked, live: pass, rounds } = watched;
    await pass(10_000);
    const before = [rounds(), asked.length] as const;
    engine.setLive(true);
    await pass(45_000);
    expect(rounds() - before[0]).toBeGreaterThanOrEqual(4);
    const since = asked.slice(before[1]).map(({ path }) => path);
    expect(since.length).toBeGreaterThanOrEqual(4);
    expect(new Set(since)).toEqual(new Set(['/room']));
    engine.setLive(false);
  }, 60_000);

  it('has his own server knocked at once in ten seconds, whether it takes streams or not', async () => {
    await using internet = await startSmallInternet();
    await using server = await startTcp(serveRtmp);
    const [address, knocks]: [string, number[]] = ['20.0.0.10', []];
    const lead = (to: Endpoint): void => [1935, 443].forEach((port) => internet.net.move('tcp', address, port, to));
    lead(server.endpoint);
    for (const { ipv4 } of smallCatalog.anchors) internet.net.move('tcp', ipv4, 1935, closedPort);
    const settings = parse(settingsSchema, { live: { ingestUrl: `rtmp://${address}/app` } });
    const { connect } = internet.net;
    internet.net.connect = (endpoint, limit) => {
      if (endpoint.address === address) knocks.push(watched.clock.monotonicMs());
      return connect(endpoint, limit);
    };
    await using watched = watch(internet, {}, settings);
    const { engine, live: pass, verdicts } = watched;
    await pass(15_000);
    engine.setLive(true);
    await pass(12_000);
    const before = knocks.length;
    await pass(60_000);
    expect(knocks.length - before).toBeGreaterThanOrEqual(4);
    lead(closedPort);
    while (!verdicts().includes('path.ingest-down')) await pass(1000);
    await pass(30_000);
    lead(server.endpoint);
    while (verdicts().at(-1) !== 'ok') await pass(1000);
    const gapsMs = knocks.slice(before).map((atMs, index) => atMs - knocks[before + index - 1]!);
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(10_000);
  }, 60_000);
});
