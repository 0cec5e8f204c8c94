// What the sources say, read: by made-up answers in the forms that their own descriptions give.
import { describe, expect, it } from 'vitest';
import { chanceOf, isComplaint, levelOf } from '../../../engine/outside/answers/chatter.ts';
import { circleOf, measurementId, readMeasurement, tallyOf } from '../../../engine/outside/answers/globalping.ts';
import { readOutage } from '../../../engine/outside/answers/ioda.ts';
import { readEvent } from '../../../engine/outside/answers/jetstream.ts';
import { readTimeline } from '../../../engine/outside/answers/mastodon.ts';
import { readCloud } from '../../../engine/outside/answers/oci.ts';
import { readBlocking, readCountry } from '../../../engine/outside/answers/ooni.ts';
import { readNetworks, readOwnAddress, readSeenShare, truncated } from '../../../engine/outside/answers/ripestat.ts';
import { createChance, mutated } from '../support/mutations.ts';

const probe = { continent: 'EU', country: 'FI', asn: 64_500, city: 'Oulu', latitude: 65, longitude: 25, tags: [] };
const measured = (...results: object[]): object => ({
  status: 'finished',
  results: results.map((result, index) => ({ probe: { ...probe, asn: 64_500 + index }, result })),
});
const http = (parts: object): object => ({ status: 'finished', statusCode: 200, tls: { authorized: true }, ...parts });

describe('Globalping', () => {
  it.each<[string, object, string | null]>([
    ['a page of TikTok’s', http({}), 'reached'],
    ['a refusal of TikTok’s', http({ statusCode: 403 }), 'reached'],
    ['a failure of TikTok’s', http({ statusCode: 503 }), 'failed'],
    ['somebody else’s certificate', http({ statusCode: 200, tls: { authorized: false } }), 'tampered'],
    ['an answer without a certificate', http({ tls: null }), null],
    ['silence', { status: 'failed', failureSource: 'target', statusCode: null, tls: null }, 'failed'],
    ['trouble with its own resolver', { status: 'failed', failureSource: 'resolver' }, null],
    ['trouble of its own', { status: 'failed', failureSource: 'internal' }, null],
    ['trouble of nobody knows whom', { status: 'failed' }, null],
    ['a computer that is gone', { status: 'offline', rawOutput: '' }, null],
    ['a test that still runs', { status: 'in-progress', rawOutput: '' }, null],
  ])('%s', (_what, result, met) =>
    expect(readMeasurement(measured(result), 'http')?.witnesses.map((witness) => witness.met)).toEqual([met]),
  );

  it.each<[string, object, string | null]>([
    ['all packets came back', { status: 'finished', stats: { rcv: 3 } }, 'reached'],
    ['all packets got lost, which is a result and no failure', { status: 'finished', stats: { rcv: 0 } }, 'failed'],
    ['nothing was counted', { status: 'finished', stats: { rcv: null } }, null],
  ])('of packets: %s', (_what, result, met) =>
    expect(readMeasurement(measured(result), 'ping')?.witnesses.map((witness) => witness.met)).toEqual([met]),
  );

  it('tells two computers of one place apart, by their order', () => {
    const twice = {
      status: 'finished',
      results: [http({}), http({ statusCode: 500 })].map((result) => ({ probe, result })),
    };
    const witnesses = readMeasurement(twice, 'http')?.witnesses ?? [];
    expect(new Set(witnesses.map(({ who }) => who)).size).toBe(2);
    const control = readMeasurement(twice, 'http')?.witnesses ?? [];
    expect(tallyOf(witnesses, control)).toMatchObject({ reached: 1, failed: 0, unsure: 1, controlReached: 1 });
  });

  it('knows the circles: the provider before the country, and without either the world', () => {
    const place = { country: 'FI', asns: [64_500] };
    expect(circleOf({ country: 'FI', asn: 64_500 }, place)).toBe('network');
    // A provider of several countries obeys each of them.
    expect(circleOf({ country: 'SE', asn: 64_500 }, place)).toBe('world');
    expect(circleOf({ country: 'SE', asn: 64_500 }, { country: null, asns: [64_500] })).toBe('network');
    expect(circleOf({ country: 'FI', asn: 1 }, place)).toBe('country');
    expect(circleOf({ country: 'SE', asn: 1 }, place)).toBe('world');
    expect(circleOf({ country: 'FI', asn: 64_500 }, { country: null, asns: [] })).toBe('world');
  });

  it('takes the number of a measurement only as letters and digits: it becomes part of a path', () => {
    expect(measurementId({ id: '2Qm7ZtR4vBx0LpYd1KfWc8Hn', probesCount: 3 })).toBe('2Qm7ZtR4vBx0LpYd1KfWc8Hn');
    expect(measurementId({ id: '../../limits' })).toBeNull();
    expect(measurementId({ id: 'abcdefgh?x=1' })).toBeNull();
  });
});

describe('OONI', () => {
  const day = (measurement_start_day: string, anomaly: number, failure: number, all: number): object => ({
    ...{ measurement_start_day, anomaly_count: anomaly, confirmed_count: 1, failure_count: failure },
    ...{ ok_count: 0, measurement_count: all },
  });

  it('counts the last days against those before; a test that failed says nothing', () => {
    const result = [day('2026-11-01', 1, 2, 42), day('2026-11-20', 33, 1, 41), day('2026-11-21T13:00:00Z', 20, 0, 25)];
    expect(readBlocking({ v: 0, result }, '2026-11-19')).toEqual({ tests: 65, blocked: 55, usualShare: 2 / 40 });
    expect(readBlocking({ v: 0, result: [] }, '2026-11-19')).toEqual({ tests: 0, blocked: 0, usualShare: null });
  });

  it('an answer of status 200 may hold a message and nothing else', () => {
    expect(readBlocking({ msg: 'axis_x equals axis_y', v: 0 }, '2026-11-19')).toBeNull();
  });

  it('knows a country, or says that it does not', () => {
    expect(readCountry({ v: 1, geolocation: { '203.0.113.0': { cc: 'AL', asn: 1, as_name: 'x' } } })).toBe('AL');
    expect(readCountry({ v: 1, geolocation: { '203.0.113.0': { cc: 'ZZ', asn: null } } })).toBeNull();
    expect(readCountry({ v: 1, geolocation: {} })).toBeNull();
  });
});

describe('IODA', () => {
  const alert = (datasource: string, time: number, level: string): object => ({
    datasource,
    time,
    level,
    entity: null,
  });

  it.each<[string, object[], object]>([
    ['nothing', [], { level: 'normal', signals: 0 }],
    ['one signal alone', [alert('bgp', 1, 'critical')], { level: 'normal', signals: 1 }],
    ['two signals', [alert('bgp', 1, 'critical'), alert('gtr', 2, 'critical')], { level: 'critical', signals: 2 }],
    [
      'two that are not sure',
      [alert('bgp', 1, 'critical'), alert('gtr', 2, 'warning')],
      { level: 'warning', signals: 2 },
    ],
    [
      'two, of which one is over',
      [alert('gtr', 9, 'normal'), alert('bgp', 1, 'critical'), alert('gtr', 2, 'critical')],
      { level: 'normal', signals: 1 },
    ],
  ])('%s', (_what, data, standing) => expect(readOutage({ error: null, data })).toEqual(standing));

  it('an error is none', () => expect(readOutage({ error: "'from' timestamp must be set", data: [] })).toBeNull());
});

describe('Oracle Cloud', () => {
  const region = (regionCanonicalName: string, serviceStatus: string): object => ({
    regionCanonicalName,
    serviceHealthReports: [{ serviceName: 'Compute', serviceStatus, incidents: [{ severity: 'Informational' }] }],
  });

  it('names the regions with trouble in the United States, and no other', () => {
    const reports = [
      region('us-ashburn-1', 'ServiceDisruption'),
      region('us-phoenix-1', 'Service Down'),
      region('us-chicago-1', 'NormalPerformance'),
      region('eu-frankfurt-1', 'ServiceDown'),
    ];
    expect(readCloud({ regionHealthReports: reports })).toEqual(['us-ashburn-1', 'us-phoenix-1']);
    expect(readCloud({ regionHealthReports: [region('us-ashburn-1', 'SomethingNew')] })).toEqual([]);
    expect(readCloud({ regionHealthReports: [region('eu-frankfurt-1', 'ServiceDown')] })).toBeNull();
  });
});

describe('RIPEstat', () => {
  const envelope = (data: object, status = 'ok'): object => ({ status, status_code: 200, data });

  it('knows an address, its networks, and how many see a network', () => {
    expect(readOwnAddress(envelope({ ip: '203.0.113.77' }))).toBe('203.0.113.77');
    expect(readOwnAddress(envelope({ ip: 'evil.example/?' }))).toBeNull();
    expect(readNetworks(envelope({ asns: ['42313', 7] }))).toEqual([42_313, 7]);
    expect(readNetworks(envelope({ asns: [] }))).toEqual([]);
    expect(readNetworks(envelope({}, 'error'))).toBeNull();
    const seen = { visibility: { v4: { ris_peers_seeing: 371, total_ris_peers: 375 } } };
    expect(readSeenShare(envelope(seen))).toBeCloseTo(371 / 375);
  });

  it.each([
    ['203.0.113.77', '203.0.113.0'],
    ['2a02:1234:5678:9abc::1', '2a02:1234:5678::'],
    ['2a02:1234::9abc:1', '2a02:1234:0::'],
    ['2a02::1', '2a02:0:0::'],
  ])('of %s only the beginning, %s, names a network', (whole, part) => expect(truncated(whole)).toBe(part));
});

describe('chatter', () => {
  it.each([
    ['is TikTok down for anybody else?', true],
    ['tik tok won’t load on my phone', true],
    ['TikTok no funciona otra vez', true],
    ['se cayó tiktok', true],
    ['I love TikTok', false],
    ['my internet is down', false],
    ['Senate votes to ban TikTok, app goes down in January', false],
    ['', false],
  ])('“%s” is a complaint: %s', (text, is) => expect(isComplaint(text)).toBe(is));

  it('what is usual is no spike, and a few are none either', () => {
    expect(levelOf(0, 0)).toBe('none');
    expect(levelOf(4, 0)).toBe('none');
    expect(levelOf(6, 0.1)).toBe('possible');
    expect(levelOf(40, 0.1)).toBe('strong');
    expect(levelOf(40, 35)).toBe('none');
    expect(levelOf(14, 0)).toBe('possible');
  });

  it('reckons chances as Poisson did', () => {
    expect(chanceOf(0, 3)).toBe(1);
    expect(chanceOf(1, 1)).toBeCloseTo(1 - Math.exp(-1));
    expect(chanceOf(5, 2)).toBeCloseTo(0.0527, 3);
  });

  const nowMs = Date.parse('2026-11-21T18:30:00.000Z');
  const post = (author: string, minutesAgo: number, more: object = {}): object => ({
    created_at: new Date(nowMs - minutesAgo * 60_000).toISOString(),
    content: '<p>not working <a href="https://x.example">#tiktokdown</a></p>',
    account: { id: author, bot: false, ...more },
  });

  it('a hashtag counts people, not posts and not programs, and knows what is usual', () => {
    const timeline = [post('1', 1), post('1', 2), post('2', 5), post('3', 6, { bot: true }), post('4', 60 * 20)];
    expect(readTimeline(timeline, nowMs)).toEqual({ posts: 2, usual: 1 / 47 });
    expect(readTimeline([], nowMs)).toEqual({ posts: 0, usual: 0 });
    expect(readTimeline({ error: 'Record not found' }, nowMs)).toBeNull();
  });

  it('a stream’s events about accounts and deletions are passed over', () => {
    const time_us = 1_795_284_012_345_678;
    const commit = (operation: string, text?: string): string =>
      JSON.stringify({ did: 'did:plc:a', time_us, kind: 'commit', commit: { operation, record: { text } } });
    expect(readEvent(commit('create', 'tiktok is down'))).toEqual({ atMs: time_us / 1000, complains: 'did:plc:a' });
    expect(readEvent(commit('delete', 'tiktok is down'))?.complains).toBeNull();
    expect(readEvent(commit('create'))?.complains).toBeNull();
    expect(readEvent(JSON.stringify({ did: 'x', time_us, kind: 'identity', identity: {} }))?.complains).toBeNull();
    expect(readEvent('nonsense')).toBeNull();
  });
});

describe('whatever is sent instead', () => {
  const good: ReadonlyArray<readonly [name: string, text: string, read: (text: string) => unknown]> = [
    ['globalping', JSON.stringify(measured(http({}))), (text) => readMeasurement(JSON.parse(text), 'http')],
    [
      'ping',
      JSON.stringify(measured({ status: 'finished', stats: { rcv: 1 } })),
      (t) => readMeasurement(JSON.parse(t), 'ping'),
    ],
    [
      'ooni',
      '{"result":[{"measurement_start_day":"2026-11-20","anomaly_count":1,"confirmed_count":0,"failure_count":0,"measurement_count":3}]}',
      (t) => readBlocking(JSON.parse(t), '2026-11-19'),
    ],
    [
      'ioda',
      '{"error":null,"data":[{"datasource":"bgp","time":5,"level":"critical"}]}',
      (t) => readOutage(JSON.parse(t)),
    ],
    [
      'oci',
      '{"regionHealthReports":[{"regionCanonicalName":"us-ashburn-1","serviceHealthReports":[{"serviceStatus":"x"}]}]}',
      (t) => readCloud(JSON.parse(t)),
    ],
    ['ripestat', '{"status":"ok","data":{"asns":["1"]}}', (t) => readNetworks(JSON.parse(t))],
    [
      'mastodon',
      '[{"created_at":"2026-11-21T18:00:00.000Z","content":"tiktok down","account":{"id":"1"}}]',
      (t) => readTimeline(JSON.parse(t), 1),
    ],
    [
      'jetstream',
      '{"did":"d","time_us":1795284012345678,"kind":"commit","commit":{"operation":"create","record":{"text":"tiktok down"}}}',
      readEvent,
    ],
  ];

  it.each(good)('%s: nothing that can be parsed makes its reader throw', (_name, text, read) => {
    const chance = createChance(20_261_122);
    let parsed = 0;
    for (let times = 0; times < 3000; times += 1) {
      const changed = mutated(Buffer.from(text), chance).toString('utf8');
      try {
        JSON.parse(changed);
      } catch {
        continue;
      }
      parsed += 1;
      read(changed);
    }
    expect(parsed).toBeGreaterThan(50);
  });
});
