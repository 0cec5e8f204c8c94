// `tokwatch dock`, as it is typed.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inShell } from './shell.ts';
import { freshDirectory } from './tokwatch.ts';

describe('tokwatch dock', () => {
  const places = (settings: unknown) => {
    const home = freshDirectory();
    const [config, data] = [join(home, 'settings.json'), join(home, 'data')];
    writeFileSync(config, JSON.stringify(settings));
    return { data, args: ['--config', config, '--data-dir', data] };
  };
  const addressForm = /^http:\/\/127\.0\.0\.1:5000\/#[\w-]{43}$/;

  it('says how to switch it on while it is off, and makes no key', async () => {
    const { data, args } = places({});
    const { status, stdout, stderr } = await inShell(['dock', ...args]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('tokwatch config set dock.enabled on');
    expect(() => readdirSync(data)).toThrow();
  });

  it('prints the same address every time, and how it gets into OBS, until another one is wanted', async () => {
    const { data, args } = places({ dock: { enabled: true, port: 5000 } });
    const first = await inShell(['dock', ...args]);
    expect([first.status, first.stdout.trimEnd()]).toEqual([0, expect.stringMatching(addressForm)]);
    expect(first.stderr).toContain('Custom Browser Docks');
    const again = JSON.parse((await inShell(['dock', '--json', ...args])).stdout) as { address: string };
    expect(again.address).toBe(first.stdout.trimEnd());
    const other = (await inShell(['dock', '--new-key', ...args])).stdout.trimEnd();
    expect(other).toMatch(addressForm);
    expect(other).not.toBe(again.address);
    const file = join(data, 'dock-key');
    expect(readFileSync(file, 'utf8').trim()).toBe(other.split('#')[1]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
