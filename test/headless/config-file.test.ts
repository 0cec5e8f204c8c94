import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingKeys } from '../../contract/settings.ts';
import { putFile } from './broken-files.ts';
import { inShell } from './shell.ts';
import { freshDirectory } from './tokwatch.ts';

const settingsOf = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('Settings as a whole on the command line', () => {
  it('are exported with every setting, and taken over on another computer', async () => {
    const [here, there] = [freshDirectory(), freshDirectory()];
    await inShell(['config', 'set', 'tiktok.region', 'eu'], here);
    await inShell(['config', 'set', 'outside.allowed', 'ooni'], here);
    const { stdout } = await inShell(['config', 'export'], here);
    for (const key of settingKeys) {
      const [group = '', name = ''] = key.split('.');
      expect(JSON.parse(stdout)).toHaveProperty([group, name]);
    }
    const file = join(there, 'mine.json');
    writeFileSync(file, stdout);
    const taken = await inShell(['config', 'import', file], there);
    expect(taken).toMatchObject({
      status: 0,
      stdout: 'tiktok.region = eu   (was auto)\noutside.allowed = ooni   (was none)\n',
    });
    expect((await inShell(['config', 'export'], there)).stdout).toBe(stdout);
    expect((await inShell(['config', 'import', file], there)).stdout).toBe(
      'Nothing changes: everything is set like that already.\n',
    );
  });

  it('are only compared with --dry-run, and keep what a file leaves out', async () => {
    const home = freshDirectory();
    const config = putFile(home, '{"tiktok": {"region": "us"}}');
    const file = join(home, 'quiet.json');
    writeFileSync(file, '{"alerts": {"quietHours": "23:00-08:00"}}');
    const dry = await inShell(['config', 'import', file, '--dry-run', '--config', config], home);
    expect(dry.stdout).toBe('alerts.quietHours = 23:00-08:00   (was none)\n');
    expect(settingsOf(config)).toEqual({ tiktok: { region: 'us' } });
    await inShell(['config', 'import', file, '--config', config], home);
    expect(settingsOf(config)).toMatchObject({ tiktok: { region: 'us' }, alerts: { quietHours: '23:00-08:00' } });
  });

  it.each([
    ['{"tiktok": {"region": "mars"}}', '"tiktok.region" must be auto, us, eu or row'],
    ['{"tiktok": {"regoin": "eu"}}', '"tiktok.regoin" is not a known name'],
    ['[1, 2]', 'holds no settings'],
    ['{"tiktok": ', 'is not valid JSON'],
  ])('are not taken over from %s, and nothing changes', async (text, why) => {
    const home = freshDirectory();
    const config = putFile(home, '{"tiktok":  {"region": "us"}}');
    const file = join(home, 'bad.json');
    writeFileSync(file, text);
    const refused = await inShell(['config', 'import', file, '--config', config], home);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain(why);
    expect(readFileSync(config, 'utf8')).toBe('{"tiktok":  {"region": "us"}}');
  });

  it('are not taken over from a file that is not there', async () => {
    const { status, stderr } = await inShell(['config', 'import', 'nowhere.json'], freshDirectory());
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('is not there') as string });
  });

  it.each(['{"tiktok": {"region": "us"}}', '{"tiktok": {"region": "mars"}}', '{"tiktok": '])(
    'are reset, also from %s',
    async (text) => {
      const config = putFile(freshDirectory(), text);
      expect(await inShell(['config', 'reset', '--config', config])).toMatchObject({ status: 0 });
      expect(settingsOf(config)).toEqual(defaultSettings);
    },
  );
});
