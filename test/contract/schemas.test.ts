import { describe, expect, it } from 'vitest';
import type * as v from 'valibot';
import { catalogOverlaySchema, catalogParts, catalogSchema } from '../../contract/catalog.ts';
import { dnsReportSchema } from '../../contract/doctor.ts';
import { phoneAskSchema, phoneStateSchema } from '../../contract/phone.ts';
import { readingSchema } from '../../contract/reading.ts';
import { checkReportSchema, snapshotSchema } from '../../contract/report.ts';
import { check } from '../../contract/result.ts';
import { settingChangeSchema, settingKeys, settingsSchema } from '../../contract/settings.ts';
import { verdictSchema } from '../../contract/verdict.ts';
import { factsSchema } from '../../contract/facts.ts';
import { studioFiltered } from '../engine/doctor/sights.ts';
import { catalogSample, readingSamples, reportSample, snapshotSample, verdictSample } from './samples.ts';

const settings = {
  live: {
    ingestUrl: 'rtmp://ingest.example/game',
    uploadTarget: 'https://up.example/in',
    followObs: true,
    readObsSettings: false,
    obsPort: 4456,
    ...{ sceneRule: 'try', sceneName: 'Back soon', bitrateRule: 'on', reconnectRule: 'off' },
  },
  tiktok: { region: 'eu' },
  outside: { allowed: ['ooni'], country: 'AL' },
  alerts: {
    ...{ enabled: false, quietHours: '23:00-08:00', onlyWhileLive: true, floor: 'down', muted: ['dns.slow'] },
    ...{ remindAfterMinutes: 30, dailyCap: 5, sound: true },
  },
  history: { maxMegabytes: 20 },
  dock: { enabled: true, port: 5000 },
  streamer: { mode: 'always' },
  window: { language: 'en', shortcuts: false },
};
const change = { key: 'tiktok.region', value: 'eu' };

const phoneAt = { at: '2026-11-21T20:00:00.000Z', until: '2026-11-21T20:10:00.000Z' };
const phoneSample = {
  address: 'https://www.tiktok.com/',
  answer: { says: 'works', ...phoneAt, weight: 'beside' },
  gone: null,
};

/** A list for each part of a catalog. */
const emptyParts = Object.fromEntries(catalogParts.map((part) => [part, []]));

describe('Every schema accepts what really crosses, unchanged', () => {
  it.each<[string, v.GenericSchema, unknown]>([
    ['verdict', verdictSchema, verdictSample],
    ['snapshot', snapshotSchema, snapshotSample],
    ['report', checkReportSchema, reportSample],
    ['catalog', catalogSchema, catalogSample],
    ['DNS report', dnsReportSchema, studioFiltered],
    ['catalog overlay', catalogOverlaySchema, { ...emptyParts, remove: [] }],
    ['phone', phoneStateSchema, phoneSample],
    ['settings', settingsSchema, settings],
    ['setting change', settingChangeSchema, change],
  ])('%s', (_name, schema, sample) => {
    const travelled: unknown = JSON.parse(JSON.stringify(sample));
    expect(check(schema, travelled, 'internal', 'The sample')).toEqual({ ok: true, value: sample });
  });

  it.each(readingSamples.map((reading) => [reading.facts.kind, reading] as const))(
    'reading of a %s',
    (_kind, reading) => {
      expect(check(readingSchema, structuredClone(reading), 'internal', 'The reading')).toEqual({
        ok: true,
        value: reading,
      });
    },
  );

  it('there is a reading of every kind', () => expect(readingSamples).toHaveLength(factsSchema.options.length));
});

describe('Every schema names what is broken', () => {
  const reading = readingSamples.find(({ facts }) => facts.kind === 'exchange')!;
  const spoilt = (path: string, value: unknown, sample: object): unknown => {
    const copy = structuredClone(sample) as Record<string, unknown>;
    const names = path.split('.');
    const last = names.pop()!;
    const place = names.reduce((inner, name) => inner[name] as Record<string, unknown>, copy);
    place[last] = value;
    return copy;
  };

  const broken: ReadonlyArray<readonly [v.GenericSchema, object, string, unknown, string]> = [
    [verdictSchema, verdictSample, 'severity', 'bad', '"severity" must be ok, degraded, down, or unknown.'],
    [verdictSchema, verdictSample, 'since', '20:00', '"since" must be a time such as 2026-01-31T12:00:00.000Z.'],
    [verdictSchema, verdictSample, 'message.id', 'verdict.okay', '"message.id" is not a known message id.'],
    [
      verdictSchema,
      verdictSample,
      'message.params.x',
      true,
      '"message.params.x" must be text, a number, a list or a message.',
    ],
    [verdictSchema, verdictSample, 'features.feed', undefined, '"features.feed" is missing.'],
    [verdictSchema, verdictSample, 'evidence.0.stands', 'beside', '"evidence[0].stands" must be for or against.'],
    [
      verdictSchema,
      verdictSample,
      'likelyWhy',
      'magic',
      '"likelyWhy" must be overload, rollout, cdn, congestion, attack-defence, maintenance, or policy.',
    ],
    [
      readingSchema,
      reading,
      'facts.kind',
      'rumour',
      '"facts.kind" must be link, address, route, gateway, anchor, canary, proxy, tunnel, wifi, load, lookup, exchange, edge, throughput, sizes, ingest, family, sni, hops, quality, phone, vantage, blocking, outage, cloud, routes, chatter, or ban.',
    ],
    [readingSchema, reading, 'facts.stage', undefined, '"facts.stage" is missing.'],
    [readingSchema, reading, 'fault.kind', 'gremlins', '"fault.kind" must be no-link'],
    [readingSchema, reading, 'phasesMs.dns', '7 ms', '"phasesMs.dns" must be a number.'],
    [
      snapshotSchema,
      snapshotSample,
      'layers.dns.status',
      'maybe',
      '"layers.dns.status" must be ok, degraded, down, unknown, or not-judged.',
    ],
    [snapshotSchema, snapshotSample, 'verdict.code', 'tiktok.sad', '"verdict.code" must be ok, unknown, '],
    [snapshotSchema, snapshotSample, 'looking', 1, '"looking" must be true or false.'],
    [dnsReportSchema, studioFiltered, 'verdict', 'bad', '"verdict" must be clean, only-logs, breaks, or cannot-tell.'],
    [dnsReportSchema, studioFiltered, 'allowList.0', '10.0.0.1', '"allowList[0]" must be a name, not an address.'],
    [phoneAskSchema, { says: 'works' }, 'says', 'maybe', '"says" must be works or does-not.'],
    [checkReportSchema, reportSample, 'schema', 2, '"schema" must be 1.'],
    [
      checkReportSchema,
      reportSample,
      'probes.0.status',
      'fine',
      '"probes[0].status" must be ok, fault, filtered, or skipped.',
    ],
    [checkReportSchema, reportSample, 'traffic.requests', null, '"traffic.requests" must be a number.'],
    [
      settingChangeSchema,
      change,
      'key',
      'live.streamKey',
      `"key" must be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(settingKeys)}.`,
    ],
    [
      settingsSchema,
      settings,
      'outside.allowed.0',
      'nsa',
      '"outside.allowed[0]" must be among globalping, ooni, ioda, oci, ripestat, chatter.',
    ],
    [
      settingsSchema,
      settings,
      'alerts.quietHours',
      '24:00-08:00',
      '"alerts.quietHours" must be two times such as 23:00-08:00.',
    ],
    [
      settingsSchema,
      settings,
      'alerts.remindAfterMinutes',
      4,
      '"alerts.remindAfterMinutes" must be a whole number from 5 to 1440.',
    ],
    [settingsSchema, settings, 'alerts.muted.0', 'dns.bad', '"alerts.muted[0]" must be codes of faults.'],
  ];

  it.each(broken.map((row) => [row[4], row] as const))('%s', (sentence, [schema, sample, path, value]) => {
    const result = check(schema, spoilt(path, value, sample), 'internal', 'The sample');
    expect(result.ok ? '' : result.error.message).toContain(`The sample: ${sentence}`);
  });
});
