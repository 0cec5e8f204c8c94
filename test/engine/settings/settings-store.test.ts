import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, settingKeys } from '../../../contract/settings.ts';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { settingsStore } from '../../../engine/places/inputs.ts';
import { settingOf } from '../../../contract/settings-file.ts';
import { openSettings, settingFromText, settingMeanings } from '../../../engine/settings/settings-store.ts';
import type { SettingsStore } from '../../../engine/settings/settings-store.ts';

let folder = '';
let path = '';
let store: SettingsStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokwatch-settings-'));
  path = join(folder, 'settings.json');
  store = openSettings(realFiles, path);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = (): unknown => JSON.parse(readFileSync(path, 'utf8'));
const failure = (message: string): object => ({ ok: false, error: { code: 'bad-settings', message } });

describe('Reading the settings', () => {
  it('without a file they are the defaults, and none is made', async () => {
    expect(await store.load()).toEqual({ ok: true, value: defaultSettings });
    expect(defaultSettings).toEqual({
      live: { ...defaultSettings.live },
      tiktok: { region: 'auto' },
      outside: { allowed: [], country: null },
      alerts: {
        ...{ enabled: true, quietHours: null, onlyWhileLive: false, floor: 'degraded', muted: [] },
        ...{ remindAfterMinutes: null, dailyCap: 12, sound: false },
      },
      history: { maxMegabytes: 150 },
      dock: { enabled: false, port: 21_443 },
      streamer: { mode: 'while-live' },
      window: { language: 'auto', shortcuts: true },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('what a file leaves out is the default', async () => {
    writeFileSync(path, '{"tiktok":{"region":"eu"},"live":{}}');
    expect(await store.load()).toEqual({ ok: true, value: { ...defaultSettings, tiktok: { region: 'eu' } } });
  });

  it('a byte order mark is no fault', async () => {
    writeFileSync(path, '\uFEFF{"tiktok":{"region":"us"}}');
    expect(await store.load()).toMatchObject({ ok: true, value: { tiktok: { region: 'us' } } });
  });

  it.each([
    ['{"livee":{}}', ': "livee" is not a known name.'],
    ['{"live":{"streamKey":"s3cret"}}', ': "live.streamKey" is not a known name.'],
    ['{"tiktok":{"region":"mars"}}', ': "tiktok.region" must be auto, us, eu or row.'],
    ['{"outside":{"allowed":"ooni"}}', ': "outside.allowed" must be a list of sources.'],
    [
      '{"outside":{"allowed":["ooni","nsa"]}}',
      ': "outside.allowed[1]" must be among globalping, ooni, ioda, oci, ripestat, chatter.',
    ],
    ['{"live":{"ingestUrl":7}}', ': "live.ingestUrl" must be text.'],
    ['{"live":3}', ': "live" must be a group of named values.'],
    ['null', ' must be a group of named values.'],
    ['{"live":', ' is not valid JSON: unexpected end of JSON input.'],
  ])('%s is refused: …%s', async (text, end) => {
    writeFileSync(path, text);
    expect(await store.load()).toMatchObject(failure(`The settings file ${path}${end}`));
  });
});

describe('Changing a setting', () => {
  it('writes the whole file and gives back the new settings', async () => {
    const changed = { ...defaultSettings, tiktok: { region: 'eu' } };
    expect(await store.set('tiktok.region', 'eu')).toEqual({ ok: true, value: changed });
    expect(written()).toEqual(changed);
  });

  it('keeps what was set before', async () => {
    await store.set('live.ingestUrl', 'rtmps://ingest.example/game');
    await store.set('outside.allowed', ['ooni']);
    expect(written()).toEqual({
      ...defaultSettings,
      ...{
        live: { ...defaultSettings.live, ingestUrl: 'rtmps://ingest.example/game' },
        tiktok: { region: 'auto' },
      },
      outside: { allowed: ['ooni'], country: null },
    });
  });

  it.each(['auto', 'us', 'eu', 'row'])('every region can be chosen: %s', async (region) => {
    expect(await store.set('tiktok.region', region)).toMatchObject({ ok: true, value: { tiktok: { region } } });
  });

  it('a value that is not valid is refused, and nothing is written', async () => {
    expect(await store.set('tiktok.region', 'mars')).toMatchObject(
      failure('The new value: "tiktok.region" must be auto, us, eu or row.'),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('several are set at once, all or none, and the others stay', async () => {
    await store.set('streamer.mode', 'always');
    const values = { 'tiktok.region': 'eu', 'alerts.sound': true } as const;
    const changed = await store.setAll(values);
    const streamer = { ...defaultSettings.streamer, mode: 'always' };
    const alerts = { ...defaultSettings.alerts, sound: true };
    expect(changed).toEqual({ ok: true, value: { ...defaultSettings, streamer, alerts, tiktok: { region: 'eu' } } });
    const before = written();
    expect((await store.setAll({ 'tiktok.region': 'us', 'alerts.dailyCap': 0 })).ok).toBe(false);
    expect(written()).toEqual(before);
  });

  it('changes that are made at the same time are all kept', async () => {
    await Promise.all([
      store.set('tiktok.region', 'eu'),
      store.set('outside.allowed', ['ooni', 'ioda']),
      store.set('tiktok.region', 'mars'),
      store.set('live.ingestUrl', 'rtmp://ingest.example/game'),
    ]);
    expect(written()).toEqual({
      ...defaultSettings,
      ...{
        live: { ...defaultSettings.live, ingestUrl: 'rtmp://ingest.example/game' },
        tiktok: { region: 'eu' },
      },
      outside: { allowed: ['ooni', 'ioda'], country: null },
    });
  });

  it('changes that several programs make at the same time are all kept, by whichever name they know the file', async () => {
    const link = join(folder, 'link.json');
    symlinkSync(path, link);
    const program = (settingsFile: string): SettingsStore => settingsStore({ settingsFile });
    const changed = await Promise.all([
      program(path).set('tiktok.region', 'eu'),
      program(link).set('outside.allowed', ['ooni']),
      program(path).set('live.ingestUrl', 'rtmp://ingest.example/game'),
    ]);
    expect(changed.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(written()).toEqual({
      ...defaultSettings,
      ...{
        live: { ...defaultSettings.live, ingestUrl: 'rtmp://ingest.example/game' },
        tiktok: { region: 'eu' },
      },
      outside: { allowed: ['ooni'], country: null },
    });
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'settings.json']);
  });

  it('what is refused leaves neither a file nor a directory', async () => {
    const far = join(folder, 'not/there/settings.json');
    expect(await settingsStore({ settingsFile: far }).set('tiktok.region', 'mars')).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a disk that refuses one change does not stand in the way of the next', async () => {
    let refusals = 1;
    const writeText = (file: string, text: string): Promise<void> =>
      refusals-- > 0 ? Promise.reject(new Error('no space left')) : realFiles.writeText(file, text);
    const onBadDisk = openSettings({ ...realFiles, writeText }, path);
    await expect(onBadDisk.set('tiktok.region', 'eu')).rejects.toThrow('no space left');
    expect(await onBadDisk.set('tiktok.region', 'us')).toMatchObject({ ok: true });
    expect(written()).toMatchObject({ tiktok: { region: 'us' } });
  });

  it.each(['{"tiktok":', '{"typo":1}', 'hello'])('a malformed file (%s) is never overwritten', async (text) => {
    writeFileSync(path, text);
    expect((await store.set('tiktok.region', 'eu')).ok).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('The stream key is never needed, never stored, never repeated', () => {
  const KEY = 's3cret-stream-key';

  it.each([
    `rtmp://ingest.example/game/${KEY}`,
    `rtmp://ingest.example/${KEY}`,
    `rtmp://ingest.example/game//${KEY}`,
    `rtmp://ingest.example/game%2F${KEY}`,
    `rtmp://ingest.example/game;${KEY}`,
    `rtmp://ingest.example/game?key=${KEY}`,
    `rtmp://ingest.example?${KEY}`,
    `rtmp://ingest.example/game#${KEY}`,
    `rtmp://${KEY}@ingest.example/game`,
    `rtmp://user:${KEY}@ingest.example/game`,
    `rtmp://:${KEY}@ingest.example/game`,
    `rtmp:///${KEY}`,
    `https://ingest.example/${KEY}`,
    `ingest.example/game/${KEY}`,
    KEY,
  ])('%s is refused', async (url) => {
    const result = await store.set('live.ingestUrl', url);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain(KEY);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    `{"live":{"ingestUrl":"rtmp://ingest.example/game/${KEY}"}}`,
    `{"live":{"ingestUrl":["${KEY}"]}}`,
    `{"live":"${KEY}"}`,
    `{"live":{"ingestUrl":${KEY}}}`,
    `{"live":{"ingestUrl":"x" ${KEY}}}`,
  ])('the file %s is refused without a word of it', async (text) => {
    writeFileSync(path, text);
    const result = await store.load();
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain(KEY.slice(0, 4));
  });

  it.each([
    ['a control character', 'rtmp://ingest\u001bcst/game', 'must not contain control characters.'],
    ['a line end', 'rtmp://ingest.example/ga\nme', 'must not contain control characters.'],
    ['a control character of eight bits', 'rtmp://ingest.example/\u009b31m', 'must not contain control characters.'],
    ['more than 500 characters', `rtmp://ingest.example/${'x'.repeat(500)}`, 'must be 500 characters at most.'],
  ])('a server URL with %s is refused', async (_what, url, why) => {
    expect(await store.set('live.ingestUrl', url)).toMatchObject(failure(`The new value: "live.ingestUrl" ${why}`));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a server URL is kept as every program reads it', async () => {
    await store.set('live.ingestUrl', 'RTMP://ingest\u202e.example/game');
    expect(written()).toMatchObject({ live: { ingestUrl: 'rtmp://ingest%E2%80%AE.example/game' } });
  });

  it.each([
    'rtmp://ingest.example',
    'rtmp://ingest.example/',
    'rtmp://ingest.example/game',
    'rtmps://ingest.example:443/game/',
    'rtmp://push-rtmp-l1.tiktokcdn.com/third_party-2.0/',
    null,
  ])('%s is accepted', async (url) => expect(await store.set('live.ingestUrl', url)).toMatchObject({ ok: true }));
});

describe('Settings on the command line', () => {
  it.each([
    ['tiktok.region', ' eu ', 'eu'],
    ['live.ingestUrl', ' rtmp://ingest.example/game ', 'rtmp://ingest.example/game'],
    ['live.ingestUrl', 'none', null],
    ['live.ingestUrl', '', null],
    ['outside.allowed', 'ooni, ioda', ['ooni', 'ioda']],
    ['outside.allowed', 'none', []],
    ['outside.allowed', ' ', []],
    ['outside.country', ' de ', 'de'],
    ['outside.country', 'none', null],
    ['alerts.enabled', 'off', false],
    ['alerts.sound', 'on', true],
    ['alerts.sound', 'loud', 'loud'],
    ['alerts.quietHours', 'none', null],
    ['alerts.quietHours', '23:00-08:00', '23:00-08:00'],
    ['alerts.muted', 'dns.slow, lan.degraded', ['dns.slow', 'lan.degraded']],
    ['alerts.remindAfterMinutes', '30', 30],
    ['alerts.remindAfterMinutes', 'none', null],
    ['alerts.dailyCap', '5.5', '5.5'],
    ['history.maxMegabytes', '200', 200],
    ['window.language', ' en ', 'en'],
    ['window.shortcuts', 'off', false],
  ] as const)('%s %j means %j', (key, text, value) => expect(settingFromText(key, text)).toEqual(value));

  it('every setting can be read, and says what it is for', () => {
    const values = settingKeys.map((key) => settingOf(defaultSettings, key));
    expect(values).toEqual([
      null,
      true,
      false,
      null,
      null,
      'off',
      null,
      'off',
      'off',
      'auto',
      [],
      null,
      true,
      null,
      false,
      'degraded',
      [],
      null,
      12,
      false,
      150,
      false,
      21_443,
      'while-live',
      'auto',
      true,
    ]);
    for (const key of settingKeys) expect(settingMeanings[key].length).toBeGreaterThan(20);
  });
});
