// A LIVE server while somebody streams to it, asked over simulated minutes with real connections: each one counts.
import { setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { parse } from 'valibot';
import { settingsSchema } from '../../../contract/settings.ts';
import type { Reading } from '../../../contract/reading.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { Clock } from '../../../engine/deps/clock.ts';
import type { Endpoint } from '../../../engine/deps/net.ts';
import { probeIngest } from '../../../engine/probes/ingest-probe.ts';
import { serveRtmp } from '../../lab/servers/rtmp.ts';
import { siteAuthority } from '../support/https-server.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { closedPort, saying, startResetting, startTcp, startTls } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';

setDefaultCACertificates([siteAuthority.certificate]);
const host = 'push.tiktokcdn.com';
const hasty = () => ({ connectMs: 1000, tlsMs: 1000, requestMs: 1000, lateMs: 500, retryMs: 300 });

/** A clock on which whoever sleeps wakes at once, and that much later. */
const createLeapingClock = (): Clock & { leap: (ms: number) => void } => {
  let leapMs = 0;
  return {
    now: () => systemClock.now() + leapMs,
    monotonicMs: () => systemClock.monotonicMs() + leapMs,
    sleep: (ms) => Promise.resolve(void (leapMs += Math.max(0, ms))),
    leap: (ms) => void (leapMs += ms),
  };
};

type Doors = { plain: Endpoint; secure: Endpoint };

/** A LIVE server at these addresses, looked at again and again by somebody who is LIVE, or by somebody who is not. */
const prepare = (addresses: readonly string[] = ['20.0.0.10'], ingestUrl = `rtmp://${host}/game`) => {
  const net = createRedirectedNet();
  const clock = createLeapingClock();
  const beganMs = clock.monotonicMs();
  const knocks: Array<{ atMs: number; where: string }> = [];
  const lead = (doors: Doors, at: readonly string[] = addresses): void => {
    for (const address of at) {
      net.move('tcp', address, 1935, doors.plain);
      net.move('tcp', address, 443, doors.secure);
    }
  };
  lead({ plain: closedPort, secure: closedPort });
  for (const control of ['30.0.0.1', '30.0.0.2']) net.move('tcp', control, 1935, closedPort);
  const connect: typeof net.connect = (endpoint, limit) => {
    const where = `${endpoint.address} ${endpoint.port}`;
    if (addresses.includes(endpoint.address)) knocks.push({ atMs: clock.monotonicMs() - beganMs, where });
    return net.connect(endpoint, limit);
  };
  const watched = { ...net, connect };
  const { context, readings } = createContext({
    ...{ net: watched, clock, limits: hasty, names: bookOf({ [host]: addresses }) },
    settings: parse(settingsSchema, { live: { ingestUrl } }),
  });
  const look = (light: boolean): Promise<void> =>
    // The doors of somebody who is not LIVE are asked side by side, each try as long as it takes.
    probeIngest({
      ...context,
      clock: light ? clock : { ...clock, sleep: systemClock.sleep },
      scope: { samples: 1, tiktok: true, light, ...(light && { calm: { turn: 1 } }) },
    });
  /** Looks as often as a watch in doubt does, for this long. */
  const watchFor = async (ms: number): Promise<void> => {
    for (const untilMs = clock.monotonicMs() + ms; clock.monotonicMs() < untilMs; clock.leap(1500)) await look(true);
  };
  const told = (): string[] =>
    readings
      .splice(0)
      .flatMap(({ facts, status, attempt }: Reading) =>
        facts.kind === 'ingest' && facts.to !== 'control' ? [`${facts.port} ${status} ${facts.stage} ${attempt}`] : [],
      );
  return { knocks, lead, look, watchFor, clock, told };
};

const gapsOf = (knocks: ReadonlyArray<{ atMs: number }>): number[] =>
  knocks.slice(1).map(({ atMs }, index) => atMs - knocks[index]!.atMs);

const rtmps = () => startTls(siteAuthority.issue([host]), serveRtmp);

describe('a LIVE server that somebody streams to', () => {
  it(
    'is knocked at once in ten seconds, while it greets and while it fails in any way',
    { timeout: 60_000 },
    async () => {
      await using plain = await startTcp(serveRtmp);
      await using secure = await rtmps();
      await using resetting = await startResetting();
      await using mail = await startTcp(saying('220 mail.example ESMTP ready\r\n'));
      await using mute = await startTcp();
      const { knocks, lead, watchFor } = prepare();
      const well = { plain: plain.endpoint, secure: secure.endpoint };
      lead(well);
      await watchFor(180_000);
      const whileWell = plain.accepted() + secure.accepted();
      expect(whileWell).toBe(knocks.length);
      // Three minutes hold eighteen, and one more at their end.
      expect(whileWell).toBeGreaterThanOrEqual(15);
      expect(whileWell).toBeLessThanOrEqual(19);
      for (const [broken, ms] of [
        [closedPort, 60_000],
        [resetting.endpoint, 60_000],
        [mail.endpoint, 60_000],
        [mute.endpoint, 25_000],
      ] as const) {
        lead({ plain: broken, secure: broken });
        await watchFor(ms);
        lead(well);
        await watchFor(30_000);
      }
      expect(knocks.length).toBeGreaterThan(whileWell + 25);
      expect(Math.min(...gapsOf(knocks))).toBeGreaterThanOrEqual(10_000);
    },
  );

  it('is asked at the door that the stream goes through, at another one now and then', async () => {
    await using plain = await startTcp(serveRtmp);
    await using secure = await rtmps();
    const { lead, watchFor } = prepare();
    lead({ plain: plain.endpoint, secure: secure.endpoint });
    await watchFor(15 * 60_000);
    expect(secure.accepted()).toBe(1);
    expect(plain.accepted()).toBeGreaterThan(70);
  });

  it('is asked at another one, too, once it has failed twice', async () => {
    await using secure = await rtmps();
    await using plain = await startTcp(serveRtmp);
    const { lead, watchFor, told, clock } = prepare();
    lead({ plain: plain.endpoint, secure: secure.endpoint });
    await watchFor(30_000);
    told();
    lead({ plain: closedPort, secure: secure.endpoint });
    clock.leap(10_000);
    await watchFor(58_000);
    const [first, second, third, ...later] = told();
    expect([first, second, third]).toEqual(['1935 fault connect 1', '1935 fault connect 2', '443 ok done 1']);
    expect(new Set(later)).toEqual(new Set(['1935 fault connect 2']));
  });

  it('that was asked twice a moment before the LIVE is left alone as long', async () => {
    const { knocks, look, watchFor } = prepare();
    await look(false);
    const before = knocks.length;
    expect(before).toBe(4);
    await watchFor(20_000);
    expect(knocks[before]!.atMs - knocks[before - 1]!.atMs).toBeGreaterThanOrEqual(10_000);
  });
});

describe('a LIVE server with several addresses', () => {
  const addresses = ['20.0.0.10', '20.0.0.11', '20.0.0.12'];

  it('is well where one of them takes connections, which is asked first from then on', async () => {
    await using plain = await startTcp(serveRtmp);
    const { knocks, lead, watchFor, told } = prepare(addresses, `rtmp://${host}/game`);
    lead({ plain: plain.endpoint, secure: closedPort }, ['20.0.0.12']);
    await watchFor(2000);
    expect(told()).toEqual(['1935 ok done 1']);
    expect(knocks.map(({ where }) => where)).toEqual(['20.0.0.10 1935', '20.0.0.11 1935', '20.0.0.12 1935']);
    lead({ plain: plain.endpoint, secure: closedPort });
    await watchFor(40_000);
    expect(plain.accepted()).toBeGreaterThan(1);
    expect(
      new Set(
        knocks
          .slice(3)
          .filter(({ where }) => where.endsWith('1935'))
          .map(({ where }) => where),
      ),
    ).toEqual(new Set(['20.0.0.12 1935']));
  });

  it('has failed twice where all of them did, each asked once, the last one a blip later', async () => {
    const { knocks, watchFor, told } = prepare(addresses);
    await watchFor(2000);
    expect(told()).toEqual(['1935 fault connect 1', '1935 fault connect 2']);
    expect(knocks.map(({ where }) => where)).toEqual(addresses.map((address) => `${address} 1935`));
    expect(knocks[2]!.atMs - knocks[0]!.atMs).toBeGreaterThan(1400);
  });
});
