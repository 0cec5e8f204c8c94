import { describe, expect, it } from 'vitest';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Catalog } from '../../../contract/catalog.ts';
import type { FactsOf, Reading } from '../../../contract/reading.ts';
import { pictureIn } from '../../../engine/probes/picture.ts';
import { probeThroughput, rateOf } from '../../../engine/probes/throughput-probe.ts';
import { createHeavy } from '../../../engine/schedule/heavy.ts';
import { smallCatalog, targetOf } from '../support/catalog-entries.ts';
import { stallAfter, startHttps, trickle } from '../support/https-server.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { closedPort } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';

const hosts = {
  www: 'www.tiktok.com',
  picture: 'p16.tiktokcdn.com',
  video: 'v16.tiktok.com',
  control: 'speed.example',
};
const places = {
  [hosts.www]: '20.0.0.1',
  [hosts.picture]: '20.0.0.2',
  [hosts.video]: '20.0.0.3',
  [hosts.control]: '20.0.0.4',
};
type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const oembed = JSON.stringify({
  provider_name: 'TikTok',
  thumbnail_url: `https://${hosts.picture}/a.jpeg?x-expires=1`,
});
const sends =
  (body: string | Buffer): Serve =>
  (_request, response) =>
    void response.end(body);

const sourced = { source: 'test', confirmed: true };
const targets = [
  targetOf({ id: 'oembed', feature: 'api', path: '/oembed', namesPicture: true }),
  targetOf({ id: 'video', feature: 'video', host: hosts.video, content: true }),
  targetOf({ id: 'image', feature: 'image', host: hosts.video, content: true, path: '/image' }),
  targetOf({ id: 'upload', feature: 'upload', host: 'upload.tiktok.com', content: true }),
];
const transfers = [
  { id: 'dead', owner: 'Owner 1', host: 'dead.example', path: '/x', bytes: 200_000, ...sourced },
  { id: 'speed', owner: 'Owner 2', host: hosts.control, path: '/y', bytes: 200_000, ...sourced },
  { id: 'spare', owner: 'Owner 3', host: 'spare.example', path: '/z', bytes: 200_000, ...sourced },
];
const catalog: Catalog = { ...smallCatalog, targets, transfers };

type Seen = { readings: Reading[]; told: FactsOf<'throughput'>[]; asked: string[] };

/** All transfers of one probe, when these servers stand behind the names. */
const measure = async (serve: Record<string, Serve>, probe = probeThroughput): Promise<Seen> => {
  const asked: string[] = [];
  await using server = await startHttps(Object.values(hosts), (request, response) => {
    const { host = '' } = request.headers;
    asked.push(`${host}${request.url ?? ''}`);
    (serve[host] ?? sends(''))(request, response);
  });
  const net = createRedirectedNet();
  for (const address of Object.values(places)) net.move('tcp', address, 443, server.endpoint);
  net.move('tcp', '20.0.0.9', 443, closedPort);
  const pages = Object.fromEntries(Object.entries(places).map(([name, address]) => [name, [address]]));
  const { context, readings } = createContext({
    net,
    catalog,
    names: bookOf({ ...pages, 'dead.example': ['20.0.0.9'] }),
  });
  await probe(context, targets);
  const told = readings.map(({ facts }) => facts).filter((facts) => facts.kind === 'throughput');
  return { readings, told, asked };
};

describe('how fast content comes', () => {
  it('is measured with the picture that TikTok names, and then with as much of a control', async () => {
    const serve = {
      [hosts.www]: sends(oembed),
      [hosts.picture]: sends(Buffer.alloc(100_000)),
      [hosts.control]: sends(Buffer.alloc(300_000)),
    };
    const { readings, told, asked } = await measure(serve);
    expect(asked).toEqual([
      `${hosts.www}/oembed`,
      `${hosts.picture}/a.jpeg?x-expires=1`,
      `${hosts.video}/robots.txt`,
      `${hosts.control}/y`,
    ]);
    expect(told.map(({ of, host, feature }) => [of, host, feature])).toEqual([
      ['tiktok', hosts.picture, 'image'],
      ['tiktok', hosts.video, 'video'],
      ['control', 'dead.example', null],
      ['control', hosts.control, null],
    ]);
    expect(readings.map(({ status }) => status)).toEqual(['ok', 'ok', 'skipped', 'ok']);
    const [picture, video, , control] = told;
    expect(picture).toMatchObject({ bytes: 100_000, stalled: false, kbitS: expect.any(Number) as number });
    expect(video).toMatchObject({ bytes: 0, kbitS: null, stalled: false });
    expect(control!.bytes).toBeGreaterThanOrEqual(100_000);
    expect(control!.bytes).toBeLessThan(300_000);
    expect(readings[0]?.phasesMs.connect).toEqual(expect.any(Number));
  });

  it('is told for content that trickles', async () => {
    const serve = {
      [hosts.www]: sends(oembed),
      [hosts.picture]: trickle(30_000, 3000, 50),
      [hosts.control]: sends(Buffer.alloc(200_000)),
    };
    const [picture] = (await measure(serve)).told;
    expect(picture).toMatchObject({ bytes: 30_000, stalled: false });
    // Ten slices, 50 ms apart: never faster than this, however much slower on a busy machine.
    expect(picture!.kbitS).toBeLessThan(700);
    expect(picture!.tookMs).toBeGreaterThan(350);
  });

  it('says of content that begins and goes silent that it stalled', async () => {
    const serve = {
      [hosts.www]: sends(oembed),
      [hosts.picture]: stallAfter(0),
      [hosts.control]: sends(Buffer.alloc(200_000)),
    };
    const { readings, told } = await measure(serve);
    expect(told[0]).toMatchObject({ of: 'tiktok', bytes: 0, kbitS: null, stalled: true });
    expect(readings[0]).toMatchObject({ status: 'fault', fault: { kind: 'timeout', stage: 'body' } });
    expect(told.at(-1)).toMatchObject({ of: 'control', stalled: false, kbitS: expect.any(Number) as number });
  });

  it.each([
    ['twice where even the control is slow, since once may be chance', trickle(64_000, 6400, 50), 2],
    ['once where the control is quick', sends(Buffer.alloc(200_000)), 1],
  ])('is measured %s', async (_what, control, times) => {
    const picture = sends(Buffer.alloc(30_000));
    const serve = { [hosts.www]: sends(oembed), [hosts.picture]: picture, [hosts.control]: control };
    const { told } = await measure(serve, (context) => createHeavy(context, () => targets).throughput());
    expect(told.filter(({ of, kbitS }) => of === 'control' && kbitS !== null)).toHaveLength(times);
  });

  it('is measured with any body of a content host where TikTok names no picture', async () => {
    const serve = { [hosts.www]: sends('<html>Please wait...</html>'), [hosts.control]: sends(Buffer.alloc(200_000)) };
    const { asked } = await measure(serve);
    expect(asked).toEqual([
      `${hosts.www}/oembed`,
      `${hosts.video}/robots.txt`,
      `${hosts.video}/image`,
      `${hosts.control}/y`,
    ]);
  });
});

describe('a rate', () => {
  const came = (bytes: number, bodyMs: number, ended: 'whole' | 'deadline' | 'stalled' = 'whole') =>
    rateOf({ type: 'transfer', status: 200, headers: {}, ttfbMs: 1, body: Buffer.alloc(0), bytes, bodyMs, ended });

  it.each([
    ['enough in a second', came(125_000, 1000), 1000],
    ['enough at once', came(20_000, 0), 160_000],
    ['too little to tell', came(19_999, 1000), null],
    ['too little, and nothing after it', came(5000, 1000, 'stalled'), null],
    ['too little in all the time there was', came(3000, 6000, 'deadline'), 4],
  ])('of %s', (_what, rate, kbitS) => expect(rate).toBe(kbitS));
});

describe('the picture that an answer names', () => {
  const named = (url: string) => pictureIn(JSON.stringify({ thumbnail_url: url }));

  it.each([
    ['https://p19-x.tiktokcdn-us.com/a~b.jpeg?x=1&y=2', { host: 'p19-x.tiktokcdn-us.com', path: '/a~b.jpeg?x=1&y=2' }],
    ['http://p19.tiktokcdn-us.com/a.jpeg', null],
    ['https://p19.tiktokcdn-us.com:8443/a.jpeg', null],
    ['https://tiktokcdn-us.com.evil.example/a.jpeg', null],
    ['https://169.254.169.254/a.jpeg', null],
    ['a.jpeg', null],
  ])('%s', (url, place) => expect(named(url)).toEqual(place));

  it.each(['', '{}', '[]', '{"thumbnail_url":3}', '<html>', 'null'])('is none in %j', (body) =>
    expect(pictureIn(body)).toBeNull(),
  );
});
