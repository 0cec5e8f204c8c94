// Changes of settings that hold only while these still are what the change was made from.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../../contract/settings.ts';
import { settingsStore } from '../../../engine/places/inputs.ts';
import type { SettingsStore } from '../../../engine/settings/settings-store.ts';

let folder: string;
let path: string;
let store: SettingsStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokwatch-settings-'));
  path = join(folder, 'settings.json');
  store = settingsStore({ settingsFile: path });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stored = async (): Promise<Settings | null> => {
  const settings = await store.load();
  return settings.ok ? settings.value : null;
};

describe('A setting that two change', () => {
  it('a change of what was changed elsewhere meanwhile is refused, and what is set there stays', async () => {
    await store.set('outside.allowed', ['ooni']);
    await settingsStore({ settingsFile: path }).set('outside.allowed', []);
    expect(await store.set('outside.allowed', ['ooni', 'ioda'], ['ooni'])).toMatchObject({
      ...{ ok: false, error: { code: 'bad-settings', said: { id: 'settings.changed-meanwhile' } } },
    });
    expect(await stored()).toMatchObject({ outside: { allowed: [] } });
    expect(await store.set('outside.allowed', ['ioda'], [])).toMatchObject({ ok: true });
    expect(await store.set('outside.country', 'DE', null)).toMatchObject({ ok: true });
    expect(await store.set('outside.country', 'FR', null)).toMatchObject({ ok: false });
    const several = { 'outside.country': null, 'tiktok.region': 'eu' };
    expect(await store.setAll(several, { 'outside.country': 'FR' })).toMatchObject({ ok: false });
    expect(await stored()).toMatchObject({ tiktok: { region: 'auto' } });
    expect(await store.setAll(several, { 'outside.country': 'DE' })).toMatchObject({ ok: true });
  });

  it('of two changes at once that were made from the same, one is refused', async () => {
    const programs = [settingsStore({ settingsFile: path }), settingsStore({ settingsFile: path })];
    const made = await Promise.all(programs.map((one, at) => one.set('tiktok.region', ['eu', 'us'][at], 'auto')));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
