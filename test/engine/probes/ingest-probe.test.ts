import { setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { parse } from 'valibot';
import { settingsSchema } from '../../../contract/settings.ts';
import type { Endpoint } from '../../../engine/deps/net.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import { doorsOf, greeting, understand } from '../../../engine/probes/ingest-doors.ts';
import { probeIngest } from '../../../engine/probes/ingest-probe.ts';
import { serveRtmp } from '../../lab/servers/rtmp.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { siteAuthority } from '../support/https-server.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { closedPort, saying, startSilent, startTcp, startTls } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';

setDefaultCACertificates([siteAuthority.certificate]);
const host = 'push.tiktokcdn.com';
const address = '20.0.0.10';
const streams = { id: 'streams', owner: 'Owner 4', host: 'live.example', source: 'test', confirmed: true };
const hasty = () => ({ connectMs: 1000, tlsMs: 1000, requestMs: 1000, lateMs: 20_000, retryMs: 20_000 });

type Doors = { plain: Endpoint; secure: Endpoint; control?: Endpoint; anchors?: Endpoint };

const prepare = ({ plain, secure, control = closedPort, anchors = closedPort }: Doors, ingestUrl: string | null) => {
  const net = createRedirectedNet();
  net.move('tcp', address, 1935, plain);
  net.move('tcp', address, 443, secure);
  net.move('tcp', '20.0.0.11', 1935, control);
  for (const { ipv4 } of smallCatalog.anchors) net.move('tcp', ipv4, 1935, anchors);
  return createContext({
    net,
    limits: hasty,
    names: bookOf({ [host]: [address], 'live.example': ['20.0.0.11'] }),
    catalog: { ...smallCatalog, rtmpControls: [streams] },
    settings: parse(settingsSchema, { live: { ingestUrl } }),
  });
};

/** What is said of each door in the end, own doors and controls. */
const ask = async (doors: Doors, ingestUrl: string | null = `rtmp://${host}/game`) => {
  const { context, readings } = prepare(doors, ingestUrl);
  await probeIngest(context);
  const last = new Map(readings.map((reading) => [reading.target, reading]));
  return Object.fromEntries(
    [...last].map(([target, { facts, status }]) => [
      target,
      facts.kind === 'ingest' ? `${facts.to} ${status} ${facts.stage} ${facts.outcome}` : '',
    ]),
  );
};

const rtmps = () => startTls(siteAuthority.issue([host]), serveRtmp);

describe('the doors of a LIVE server', () => {
  it('are open where it greets, with and without TLS, and then nobody else is asked', async () => {
    await using plain = await startTcp(serveRtmp);
    await using secure = await rtmps();
    expect(await ask({ plain: plain.endpoint, secure: secure.endpoint })).toEqual({
      [`${host}:1935`]: 'tiktok ok done ok',
      [`${host}:443`]: 'tiktok ok done ok',
    });
  });

  it('that refuse, speak of something else, never greet or have a false certificate say where it ended', async () => {
    await using mute = await startTcp();
    await using mail = await startTcp(saying('220 mail.example ESMTP ready\r\n'));
    await using stranger = await startTls(siteAuthority.issue(['other.example']), serveRtmp);
    await using silentTls = await startTcp();
    expect(await ask({ plain: closedPort, secure: silentTls.endpoint })).toMatchObject({
      [`${host}:1935`]: 'tiktok fault connect refused',
      [`${host}:443`]: 'tiktok fault tls timeout',
    });
    expect(await ask({ plain: mute.endpoint, secure: stranger.endpoint })).toEqual({
      [`${host}:1935`]: 'tiktok fault handshake timeout',
      [`${host}:443`]: 'tiktok fault tls unknown',
    });
    expect((await ask({ plain: mail.endpoint, secure: closedPort }))[`${host}:1935`]).toBe(
      'tiktok fault handshake unknown',
    );
  });

  it('whose name leads nowhere say so', async () => {
    const said = await ask({ plain: closedPort, secure: closedPort }, 'rtmp://gone.example/game');
    expect(said['gone.example:1935']).toBe('other fault dns unknown');
  });

  it.runIf(process.platform === 'linux')(
    'that stay silent on 1935, or refuse, make others be asked on that port',
    async () => {
      await using silent = await startSilent();
      await using secure = await rtmps();
      await using taking = await startTcp();
      const doors = { plain: silent.endpoint, secure: secure.endpoint };
      expect(await ask({ ...doors, control: taking.endpoint, anchors: silent.endpoint })).toEqual({
        [`${host}:1935`]: 'tiktok fault connect timeout',
        [`${host}:443`]: 'tiktok ok done ok',
        'live.example:1935': 'control ok connect ok',
        '30.0.0.1:1935': 'control fault connect timeout',
        '30.0.0.2:1935': 'control fault connect timeout',
      });
      expect((await ask({ ...doors, control: closedPort }))['30.0.0.1:1935']).toBe('control ok connect refused');
      const refusing = await ask({ ...doors, plain: closedPort, control: taking.endpoint });
      expect(refusing['live.example:1935']).toBe('control ok connect ok');
    },
  );

  it('are left alone without the setting, and for ten seconds after they were asked', async () => {
    expect(await ask({ plain: closedPort, secure: closedPort }, null)).toEqual({});
    const { context, readings } = prepare({ plain: closedPort, secure: closedPort }, `rtmp://${host}/game`);
    await probeIngest(context);
    const before = readings.length;
    await probeIngest(context);
    expect(readings).toHaveLength(before);
    const later = { ...systemClock, monotonicMs: () => systemClock.monotonicMs() + 10_000 };
    await probeIngest({ ...context, clock: later });
    expect(readings).toHaveLength(2 * before);
  });

  it('are waited for where the ten seconds are all but over', async () => {
    const { context, readings } = prepare({ plain: closedPort, secure: closedPort }, `rtmp://${host}/game`);
    const askedMs = systemClock.monotonicMs();
    await probeIngest(context);
    const before = readings.length;
    const slept: number[] = [];
    const nearly = {
      ...systemClock,
      monotonicMs: () => askedMs + 9000,
      sleep: (ms: number) => Promise.resolve(void slept.push(ms)),
    };
    await probeIngest({ ...context, clock: nearly });
    expect(readings).toHaveLength(2 * before);
    expect(slept[0]).toBeGreaterThan(0);
    expect(slept[0]).toBeLessThanOrEqual(1500);
  });

  it('hear nothing of who asks, and no key', async () => {
    const heard: Buffer[] = [];
    await using plain = await startTcp((socket) => {
      socket.on('data', (chunk: Buffer) => heard.push(chunk));
      serveRtmp(socket);
    });
    await using secure = await rtmps();
    await ask({ plain: plain.endpoint, secure: secure.endpoint });
    const said = Buffer.concat(heard);
    expect(said).toHaveLength(1537);
    expect(said.subarray(0, 9)).toEqual(Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0]));
  });
});

describe('the doors that a server URL leads to', () => {
  const doors = (url: string) =>
    doorsOf(url).map(({ port, secure, configured }) => `${port}${secure ? ' secure' : ''}${configured ? ' own' : ''}`);

  it.each([
    ['rtmp://push.tiktokcdn.com/game', ['1935 own', '443 secure']],
    ['rtmps://push.tiktokcdn.com/game', ['443 secure own', '1935']],
    ['rtmp://push.tiktokcdn.com:443/game', ['443 secure own', '1935']],
    ['rtmps://push.tiktokcdn.com:443/game', ['443 secure own', '1935']],
    ['rtmp://push.tiktokcdn.com:2935/game', ['2935 own', '1935', '443 secure']],
    ['rtmps://push.tiktokcdn.com:8443/game', ['8443 secure own', '1935', '443 secure']],
  ])('%s', (url, expected) => expect(doors(url)).toEqual(expected));

  it('belong to its host, a name in lower case or a bare address', () => {
    expect(doorsOf('rtmp://PUSH.tiktokcdn.com/game')[0]).toMatchObject({ host: 'push.tiktokcdn.com' });
    expect(doorsOf('rtmp://[2a10:20::a]/game')[0]).toMatchObject({ host: '2a10:20::a' });
  });
});

describe('the greeting of RTMP', () => {
  const s0s1 = Buffer.concat([Buffer.from([3]), Buffer.alloc(1536)]);

  it('has one byte of version and 1536 more', () => expect(greeting(Buffer.alloc(4000, 1))).toHaveLength(1537));

  it.each([
    ['nothing yet', Buffer.alloc(0), null],
    ['half of it', s0s1.subarray(0, 700), null],
    ['all of it', s0s1, true],
    ['more than it', Buffer.concat([s0s1, s0s1]), true],
    ['another version', Buffer.from([6]), false],
    ['a web page', Buffer.from('HTTP/1.1 400 Bad Request'), false],
  ])('understands %s', (_what, received, understood) => expect(understand(received)?.value ?? null).toBe(understood));
});
