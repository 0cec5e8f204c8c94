import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint, putFile } from './broken-files.ts';
import { inShell } from './shell.ts';
import { freshDirectory, tokwatch } from './tokwatch.ts';
import { defaultSettings } from '../../contract/settings.ts';

describe('Settings on the command line', () => {
  it('are kept where `config path` says, survive the process, and are found well-formed', async () => {
    const home = freshDirectory();
    const { stdout: path } = await tokwatch(['config', 'path'], { home });
    expect(path).toBe(`${join(home, 'settings/tokwatch/settings.json')}\n`);
    expect(await tokwatch(['config', 'set', 'tiktok.region', 'eu'], { home })).toEqual({
      exitCode: 0,
      stdout: 'tiktok.region = eu\n',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(path.trimEnd(), 'utf8'))).toMatchObject({ tiktok: { region: 'eu' } });
    expect((await tokwatch(['config', 'get', 'tiktok.region'], { home })).stdout).toBe('eu\n');
    expect((await tokwatch(['config', 'check'], { home })).stdout).toContain(`${path.trimEnd()} are well-formed`);
  });

  it('start with defaults, without a file', async () => {
    const home = freshDirectory();
    expect(JSON.parse((await inShell(['config', 'get', '--json'], home)).stdout)).toEqual(defaultSettings);
    expect(fingerprint(home)).toEqual({});
  });

  it('say in words what each of them means', async () => {
    const { stdout } = await inShell(['config', 'get']);
    expect(stdout).toMatch(
      /^live\.ingestUrl = none\n {4}.+\nlive\.followObs = on\n {4}.+\nlive\.readObsSettings = off\n {4}.+\nlive\.obsPort = none\n {4}.+\nlive\.uploadTarget = none\n {4}.+\nlive\.sceneRule = off\n {4}.+\nlive\.sceneName = none\n {4}.+\nlive\.bitrateRule = off\n {4}.+\nlive\.reconnectRule = off\n {4}.+\ntiktok\.region = auto\n {4}.+\noutside\.allowed = none\n/,
    );
  });

  it.each([
    ['outside.allowed', 'ooni, ioda', 'ooni,ioda', ['ooni', 'ioda']],
    ['outside.allowed', 'none', 'none', []],
    ['outside.allowed', '', 'none', []],
    ['live.ingestUrl', 'rtmp://push.example/game', 'rtmp://push.example/game', 'rtmp://push.example/game'],
    ['live.ingestUrl', 'none', 'none', null],
    ['outside.country', ' de ', 'DE', 'DE'],
    ['outside.country', 'none', 'none', null],
  ])('%s can be set to "%s"', async (key, typed, shown, stored) => {
    const home = freshDirectory();
    await inShell(['config', 'set', 'outside.allowed', 'globalping'], home);
    await inShell(['config', 'set', 'live.ingestUrl', 'rtmp://old.example/game'], home);
    expect((await inShell(['config', 'set', key, typed], home)).stdout).toBe(`${key} = ${shown}\n`);
    expect((await inShell(['config', 'get', key], home)).stdout).toBe(`${shown}\n`);
    expect(JSON.parse((await inShell(['config', 'get', key, '--json'], home)).stdout)).toEqual({ [key]: stored });
  });

  it('keep the others when one is changed', async () => {
    const file = putFile(freshDirectory(), '{"tiktok": {"region": "us"}, "outside": {"allowed": ["ooni"]}}');
    await inShell(['config', 'set', 'live.ingestUrl', 'rtmp://push.example/game', '--config', file]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...defaultSettings,
      live: { ...defaultSettings.live, ingestUrl: 'rtmp://push.example/game' },
      tiktok: { region: 'us' },
      outside: { allowed: ['ooni'], country: null },
    });
  });

  it.each(['mars', 'EU', ''])('refuse the region "%s" and stay as they were', async (typed) => {
    const file = putFile(freshDirectory(), '{"tiktok":   {"region":"us"}}');
    const refused = await inShell(['config', 'set', 'tiktok.region', typed, '--config', file]);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('"tiktok.region" must be auto, us, eu or row');
    expect(readFileSync(file, 'utf8')).toBe('{"tiktok":   {"region":"us"}}');
  });
});

describe('A stream key', () => {
  const key = 'sk-79313';
  it.each([
    `rtmp://push.example/game/${key}`,
    `rtmp://push.example/game?key=${key}`,
    `rtmp://push.example/game#${key}`,
    `rtmp://${key}@push.example/game`,
    `rtmp://user:${key}@push.example/game`,
    key,
  ])('in %s is refused, and neither echoed nor stored', async (typed) => {
    const home = freshDirectory();
    for (const more of [[], ['--json']]) {
      const { status, stdout, stderr } = await inShell(['config', 'set', 'live.ingestUrl', typed, ...more], home);
      expect(status).toBe(2);
      expect(`${stdout}${stderr}`).toContain('live.ingestUrl');
      expect(`${stdout}${stderr}`).not.toContain(key);
    }
    expect(fingerprint(home)).toEqual({});
  });

  it.each([
    ['as a word of its own behind the server', ['live.ingestUrl', 'rtmp://push.example/game', key]],
    ['in the place of the name', [`live.ingestUrl=rtmp://push.example/game/${key}`, 'x']],
    ['alone in the place of the name', [key, 'rtmp://push.example/game']],
  ])('%s is not echoed', async (_where, words) => {
    const { status, stdout, stderr } = await inShell(['config', 'set', ...words], freshDirectory());
    expect(status).toBe(2);
    expect(stderr.length).toBeGreaterThan(0);
    expect(`${stdout}${stderr}`).not.toContain(key);
  });

  it('that a user wrote into the file by hand is not echoed either', async () => {
    const file = putFile(freshDirectory(), JSON.stringify({ live: { ingestUrl: `rtmp://push.example/game/${key}` } }));
    const { status, stderr } = await inShell(['config', 'get', '--config', file]);
    expect(status).toBe(2);
    expect(stderr).toContain('stream key');
    expect(stderr).not.toContain(key);
  });
});
