import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayIfNoTray } from '../../electron/no-tray.ts';
import type { TrayHost } from '../../engine/desktop/tray-host.ts';
import { createElectronDouble } from './double/electron-double.ts';

const said = 'Tokwatch: This desktop has no place for tray icons, so Tokwatch shows none.';

describe('on a desktop without a place for tray icons the app', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tokwatch-no-tray-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  const start = async (
    name: string,
    answers: TrayHost[],
    { pressed = 0, signal = new AbortController().signal } = {},
  ): Promise<{ told: string[]; shown: number; asked: number }> => {
    const dataDirectory = join(home, name);
    await mkdir(join(dataDirectory, 'desktop'), { recursive: true });
    const { module, told } = createElectronDouble({ pressed });
    let [shown, asked] = [0, 0];
    await sayIfNoTray({
      ...{ dataDirectory, dialog: module.dialog, signal, panelMs: 1 },
      find: () => Promise.resolve(answers[asked++] ?? 'missing'),
      show: () => (shown += 1),
    });
    return { told, shown, asked };
  };

  it('says so and opens the window for whoever wants that', async () => {
    expect(await start('a', ['missing'])).toEqual({ told: [said], shown: 1, asked: 2 });
  });

  it('leaves the window alone for whoever does not', async () => {
    expect(await start('b', ['missing'], { pressed: 1 })).toMatchObject({ told: [said], shown: 0 });
  });

  it('says it once, also across starts', async () => {
    await start('c', ['missing']);
    expect(await start('c', ['missing'])).toMatchObject({ told: [], shown: 0 });
  });

  it('says nothing where there is one, where that is not known, and where the panel only came later', async () => {
    expect(await start('d', ['there'])).toMatchObject({ told: [], asked: 1 });
    expect(await start('d', ['unknown'])).toMatchObject({ told: [], asked: 1 });
    expect(await start('d', ['missing', 'there'])).toMatchObject({ told: [], asked: 2 });
  });

  it('says nothing any more once it ends', async () => {
    expect(await start('e', ['missing'], { signal: AbortSignal.abort() })).toMatchObject({ told: [], asked: 1 });
  });
});
