// GNOME's own settings program, writing and reading in a home directory made for it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLinuxOs } from '../../../engine/os/linux.ts';
import { createRun } from '../../../engine/os/run-command.ts';
import { noFiles } from './stub-run.ts';

const home = mkdtempSync(join(tmpdir(), 'tokwatch-gnome-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const schema = 'org.gnome.system.proxy';
const environment = { HOME: home, XDG_RUNTIME_DIR: home };

const gsettings = (...words: readonly string[]): void => {
  const env = { PATH: process.env['PATH'], ...environment };
  execFileSync('dbus-run-session', ['--', 'gsettings', ...words], { env, stdio: 'pipe' });
};

const isThere = (): boolean => {
  try {
    gsettings('get', schema, 'mode');
    return true;
  } catch {
    return false;
  }
};

const set = (part: string, key: string, value: string): void => gsettings('set', `${schema}${part}`, key, value);

const proxy = () => createLinuxOs({ run: createRun('linux', environment), files: noFiles, environment }).proxy();

describe.skipIf(!isThere())("the real gsettings (skipped where GNOME's settings are not installed)", () => {
  it('has no proxy at first, then the one that was set, then none again', async () => {
    expect(await proxy()).toBeNull();
    set('', 'mode', "'manual'");
    set('.http', 'host', "'proxy.example'");
    set('.http', 'port', '3128');
    expect(await proxy()).toMatchObject({ source: 'system', scheme: 'http', host: 'proxy.example', port: 3128 });
    set('', 'mode', "'auto'");
    expect(await proxy()).toEqual({ source: 'system', scheme: 'pac' });
    set('', 'mode', "'none'");
    expect(await proxy()).toBeNull();
  });
});
