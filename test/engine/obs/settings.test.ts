// Where OBS's own settings are, what is read of them, and which ways in come of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { findAccess } from '../../../engine/obs/find-access.ts';
import type { AccessSources } from '../../../engine/obs/find-access.ts';
import { parseObsIni, parseObsJson } from '../../../engine/obs/parse/obs-settings.ts';
import { readObsSettings } from '../../../engine/obs/read-settings.ts';
import type { FoundSettings } from '../../../engine/obs/read-settings.ts';
import { Secret } from '../../../engine/obs/secret.ts';
import { settingsPlaces } from '../../../engine/obs/settings-places.ts';
import { globalIni, obsPassword } from './support/obs-files.ts';

// As OBS 31 writes it.
const json = `{
    "alerts_enabled": false,
    "auth_required": true,
    "first_load": false,
    "server_enabled": true,
    "server_password": "gT5 \\"x\\" ü",
    "server_port": 4460
}`;

describe('The settings of obs-websocket', () => {
  it('are read from its own file', () => {
    const expected = { enabled: true, port: 4460, needsPassword: true, password: 'gT5 "x" ü' };
    expect(parseObsJson(json)).toEqual(expected);
    expect(parseObsJson(`\uFEFF${json}`)).toEqual(expected);
  });

  it('are read from OBS’s settings of older days', () => {
    const expected = { enabled: true, port: 4455, needsPassword: true, password: obsPassword };
    expect(parseObsIni(globalIni)).toEqual(expected);
    expect(parseObsIni(globalIni.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('of another section are not theirs', () => {
    const text =
      '[OBSWebSocket]\nServerEnabled=false\n[Other]\nServerPort=1\nServerPassword=x\n[OBSWebSocket]\nServerPort=9\n';
    expect(parseObsIni(text)).toEqual({ enabled: false, port: 9, needsPassword: null, password: null });
  });

  it.each([
    ['a\\\\b', 'a\\b'],
    ['a=b;c # d', 'a=b;c # d'],
    ['', null],
  ])('hold the password as OBS writes it: %s', (written, password) => {
    expect(parseObsIni(`[OBSWebSocket]\nServerPassword=${written}\n`)?.password).toBe(password);
  });

  it.each(['', '{', 'null', '[]', '"x"', '7', 'x'.repeat(2_000_000)])('are not found in %.20s', (text) => {
    expect(parseObsJson(text)).toBeNull();
    expect(parseObsIni(text)).toBeNull();
  });

  it.each([0, -1, 65_536, 4455.5, '4455', null, true])('have no port %s', (port) => {
    expect(parseObsJson(JSON.stringify({ server_port: port }))?.port).toBeNull();
  });
});

describe('The places', () => {
  const ofJson = (...of: Parameters<typeof settingsPlaces>): string[] => settingsPlaces(...of).map(({ json }) => json);

  it('of Linux are those of a package, of Flatpak and of Snap', () => {
    const rest = 'obs-studio/plugin_config/obs-websocket/config.json';
    expect(ofJson('linux', {}, '/h')).toEqual([
      `/h/.config/${rest}`,
      `/h/.var/app/com.obsproject.Studio/config/${rest}`,
      `/h/snap/obs-studio/current/.config/${rest}`,
    ]);
    expect(ofJson('linux', { XDG_CONFIG_HOME: '/x' }, '/h')[0]).toBe(`/x/${rest}`);
    expect(ofJson('linux', { XDG_CONFIG_HOME: 'x' }, '/h')[0]).toBe(`/h/.config/${rest}`);
  });

  it('of macOS and Windows are their folders of settings', () => {
    expect(settingsPlaces('darwin', {}, '/u')).toEqual([
      {
        json: '/u/Library/Application Support/obs-studio/plugin_config/obs-websocket/config.json',
        ini: '/u/Library/Application Support/obs-studio/global.ini',
      },
    ]);
    expect(settingsPlaces('win32', { APPDATA: 'C:\\R' }, 'C:\\u')).toEqual([
      {
        json: 'C:\\R\\obs-studio\\plugin_config\\obs-websocket\\config.json',
        ini: 'C:\\R\\obs-studio\\global.ini',
      },
    ]);
    expect(ofJson('win32', {}, 'C:\\u')[0]).toContain('C:\\u\\AppData\\Roaming\\obs-studio');
  });
});

describe('Reading them from the disk', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'tokwatch-obs-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const [, flatpak, snap] = [0, 1, 2].map((index) => (): { json: string; ini: string } => {
    const place = settingsPlaces('linux', {}, home)[index];
    if (place === undefined) throw new Error('there are three places');
    return place;
  });
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const read = async (): Promise<Array<{ port: number | null; enabled: boolean | null; password: string | null }>> =>
    (await readObsSettings(realFiles, settingsPlaces('linux', {}, home))).map(({ password, ...rest }) => ({
      ...rest,
      password: password?.reveal() ?? null,
    }));

  it('finds every installation, each by its newer file', async () => {
    put(flatpak?.().ini ?? '', globalIni);
    put(snap?.().ini ?? '', globalIni);
    put(snap?.().json ?? '', json);
    expect(await read()).toEqual([
      { enabled: true, port: 4455, password: obsPassword },
      { enabled: true, port: 4460, password: 'gT5 "x" ü' },
    ]);
  });

  it('leaves out a password that OBS does not ask for', async () => {
    put(snap?.().json ?? '', json.replace('"auth_required": true', '"auth_required": false'));
    expect(await read()).toEqual([{ enabled: true, port: 4460, password: null }]);
  });

  it('passes over what cannot be read', async () => {
    mkdirSync(flatpak?.().json ?? '', { recursive: true });
    put(snap?.().json ?? '', 'half a fi');
    expect(await read()).toEqual([]);
  });
});

describe('The ways in', () => {
  const settings = (changes: Partial<FoundSettings> = {}): FoundSettings => ({
    enabled: true,
    port: 4460,
    password: new Secret('written'),
    ...changes,
  });
  const ways = async (changes: Partial<AccessSources> = {}): Promise<unknown> => {
    const found = await findAccess({
      mayReadSettings: () => Promise.resolve(true),
      readSettings: () => Promise.resolve([settings()]),
      typed: () => Promise.resolve({ port: null, password: null }),
      ...changes,
    });
    return found.map(({ endpoint, password, enabled }) => [endpoint.port, password?.reveal() ?? null, enabled]);
  };
  const typing = (port: number | null, password: string | null): Pick<AccessSources, 'typed'> => ({
    typed: () => Promise.resolve({ port, password: password === null ? null : new Secret(password) }),
  });

  it('are what OBS wrote', async () => expect(await ways()).toEqual([[4460, 'written', true]]));

  it('are not read without the user’s consent', async () => {
    const readSettings = (): never => {
      throw new Error('read without consent');
    };
    const refused = { mayReadSettings: () => Promise.resolve(false), readSettings };
    expect(await ways(refused)).toEqual([[4455, null, null]]);
    expect(await ways({ ...refused, ...typing(null, 'typed') })).toEqual([[4455, 'typed', null]]);
  });

  it('are what the user typed first, at the port that OBS wrote', async () => {
    expect(await ways(typing(null, 'typed'))).toEqual([
      [4460, 'typed', true],
      [4460, 'written', true],
    ]);
  });

  it('are at no other port than the user typed', async () => {
    expect(await ways(typing(4470, null))).toEqual([[4470, null, null]]);
    expect(await ways(typing(4460, null))).toEqual([[4460, 'written', true]]);
  });

  it('are each gone once, on this computer alone', async () => {
    const twice = { readSettings: () => Promise.resolve([settings(), settings(), settings({ port: null })]) };
    expect(await ways(twice)).toEqual([
      [4460, 'written', true],
      [4455, 'written', true],
    ]);
    const all = await findAccess({
      mayReadSettings: () => Promise.resolve(true),
      readSettings: twice.readSettings,
      ...typing(null, 'x'),
    });
    expect([...new Set(all.map(({ endpoint }) => endpoint.address))]).toEqual(['127.0.0.1']);
  });
});
