import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outsideSources } from '../../contract/outside-sources.ts';
import { fingerprint, putFile } from './broken-files.ts';
import { inShell } from './shell.ts';
import { freshDirectory } from './tokwatch.ts';

const allowedIn = async (home: string): Promise<unknown> =>
  (JSON.parse((await inShell(['config', 'get', '--json'], home)).stdout) as { outside: unknown }).outside;

describe('who outside may be asked, on the command line', () => {
  it('lists every source with what it learns, its terms and its hosts; nobody is allowed at first', async () => {
    const home = freshDirectory();
    const { stdout, status } = await inShell(['outside'], home);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Nobody is asked until you allow it/);
    expect(stdout.match(/\[ \]/g)).toHaveLength(outsideSources.length);
    expect(stdout.match(/Learns: your IP address/g)).toHaveLength(outsideSources.length);
    expect(stdout.match(/Terms: /g)).toHaveLength(outsideSources.length);
    expect(stdout).toContain('api.globalping.io');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(fingerprint(home)).toEqual({});
  });

  it('takes the user’s word and its withdrawal', async () => {
    const home = freshDirectory();
    expect((await inShell(['outside', 'allow', 'OONI', 'Globalping'], home)).stdout).toBe(
      'May be asked now: globalping, ooni\n',
    );
    expect(await allowedIn(home)).toEqual({ allowed: ['globalping', 'ooni'], country: null });
    expect((await inShell(['outside'], home)).stdout).toContain('[x] Globalping (globalping)');
    expect((await inShell(['outside', 'deny', 'ooni', '--json'], home)).stdout).toBe('{"allowed":["globalping"]}\n');
    expect((await inShell(['outside', 'allow', 'all'], home)).stdout).toContain(outsideSources.join(', '));
    expect((await inShell(['outside', 'deny', 'all'], home)).stdout).toBe('May be asked now: nobody\n');
    expect(await allowedIn(home)).toEqual({ allowed: [], country: null });
  });

  it('refuses a name that nobody has, and a country that is none, and changes nothing', async () => {
    const home = freshDirectory();
    const wrong = await inShell(['outside', 'allow', 'ooni', 'everyone'], home);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('There is no outside source "everyone".');
    const odd = await inShell(['outside', 'deny', 'x\u001b[31m'], home);
    expect(odd.stderr).toBe(`tokwatch: That is no outside source. They are ${outsideSources.join(', ')}, or all.\n`);
    const country = await inShell(['config', 'set', 'outside.country', 'Germany'], home);
    expect(country).toMatchObject({ status: 2 });
    expect(country.stderr).toContain('"outside.country" must be the two letters of a country');
    expect(fingerprint(home)).toEqual({});
  });

  it('a broken settings file is said and left as it is', async () => {
    const file = putFile(freshDirectory(), '{"outside": {"allowed": "all"}}');
    const before = readFileSync(file, 'utf8');
    const said = await inShell(['outside', 'allow', 'ooni', '--config', file, '--json']);
    expect(said.status).toBe(2);
    expect(JSON.parse(said.stdout)).toMatchObject({ error: { code: 'bad-settings' } });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
