// The desk with a server that is a story: what it is asked to serve, and when it is closed.
import { afterEach, describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import { failWith } from '../../../contract/refusal.ts';
import { ok } from '../../../contract/result.ts';
import { notLive } from '../../../contract/session.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { openDockDesk } from '../../../engine/dock/dock-desk.ts';
import { dockKeyFile, renewDockKey } from '../../../engine/dock/dock-key.ts';
import type { DockServed, OpenDock } from '../../../engine/dock/open-dock.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { patience } from '../support/patience.ts';
import { mkdirSync, readFileSync, statSync } from 'node:fs';

const dockSettings = (dock: Partial<Settings['dock']>): Settings => ({
  ...defaultSettings,
  dock: { ...defaultSettings.dock, ...dock },
});

const switchedOn = dockSettings({ enabled: true });

describe('The desk of the dock', () => {
  const ending = new AbortController();
  let ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends) await end();
    ends = [];
  });

  const setUp = ({ dataDirectory = freshDirectory(), isTaken = (): boolean => false } = {}) => {
    let settings = defaultSettings;
    const served: DockServed[] = [];
    let openDocks = 0;
    const open: OpenDock = (what) => {
      if (isTaken()) return Promise.resolve(failWith('usage', message('dock.port-taken', { port: `${what.port}` })));
      served.push(what);
      openDocks += 1;
      return Promise.resolve(
        ok({
          close: () => {
            openDocks -= 1;
            return Promise.resolve();
          },
        }),
      );
    };
    const desk = openDockDesk(
      { files: realFiles, clock: systemClock },
      {
        engine: { snapshot: () => snapshotOf('ok'), subscribe: () => () => undefined },
        sessions: { state: () => notLive, subscribe: () => () => undefined },
        ...{ settings: () => Promise.resolve(settings), dataDirectory, open },
      },
    );
    const ended = new AbortController();
    const attended = desk.attend(AbortSignal.any([ended.signal, ending.signal]));
    ends.push(async () => {
      ended.abort();
      await attended;
      expect([desk.state().dock, openDocks]).toEqual(['off', 0]);
    });
    const set = (next: Settings): Promise<void> => {
      settings = next;
      return desk.refresh();
    };
    return { desk, served, set, dataDirectory, openDocks: () => openDocks };
  };
  const keyIn = (address: string): string => address.split('#')[1] ?? '';

  it('serves nothing, and makes no key, until somebody switches it on', async () => {
    const { desk, served, dataDirectory } = setUp();
    await desk.refresh();
    expect([desk.state(), served]).toEqual([{ dock: 'off' }, []]);
    expect(await realFiles.readText(dockKeyFile(dataDirectory))).toBeNull();
  });

  it('serves it at the port of the settings, with a key that the next start has, too, and that only its owner can read', async () => {
    const { desk, served, set, dataDirectory } = setUp();
    await set(switchedOn);
    const state = desk.state();
    if (state.dock !== 'on') throw new Error(state.dock);
    expect(state.address).toMatch(/^http:\/\/127\.0\.0\.1:21443\/#[\w-]{43}$/);
    expect(served.map(({ port }) => port)).toEqual([21_443]);
    expect([served[0]!.isKey(keyIn(state.address)), served[0]!.isKey('wrong')]).toEqual([true, false]);
    expect(statSync(dockKeyFile(dataDirectory)).mode & 0o777).toBe(0o600);
    const next = setUp({ dataDirectory });
    await next.set(switchedOn);
    expect(next.desk.state()).toEqual(state);
  });

  it('makes another key: the dock begins anew, and the old key is none any more', async () => {
    const { desk, served, set, openDocks } = setUp();
    await set(switchedOn);
    const [before] = [desk.state()];
    expect(await desk.renewKey()).toEqual(ok(undefined));
    const after = desk.state();
    if (before.dock !== 'on' || after.dock !== 'on') throw new Error('not served');
    expect(after.address).not.toBe(before.address);
    expect([served.at(-1)!.isKey(keyIn(before.address)), served.at(-1)!.isKey(keyIn(after.address))]).toEqual([
      false,
      true,
    ]);
    expect([served.length, openDocks()]).toEqual([2, 1]);
  });

  it('notices a key that a command has made', async () => {
    const { desk, served, set, dataDirectory } = setUp();
    await set(switchedOn);
    const key = await renewDockKey(realFiles, dataDirectory);
    await desk.refresh();
    expect(served.at(-1)!.isKey(key.reveal())).toBe(true);
  });

  it('follows another port, and ends when it is switched off', async () => {
    const { desk, served, set, openDocks } = setUp();
    await set(switchedOn);
    await set(dockSettings({ enabled: true, port: 4000 }));
    expect(served.map(({ port }) => port)).toEqual([21_443, 4000]);
    await set(dockSettings({}));
    expect([desk.state(), openDocks()]).toEqual([{ dock: 'off' }, 0]);
  });

  it('says that the port is taken, in place of taking another one, and tries again', async () => {
    let isTaken = true;
    const { desk, set } = setUp({ isTaken: () => isTaken });
    await set(switchedOn);
    const why = message('dock.port-taken', { port: '21443' });
    expect(desk.state()).toEqual({ dock: 'refused', why });
    isTaken = false;
    await expect.poll(() => desk.state().dock, { ...patience, timeout: 20_000 }).toBe('on');
  });

  it('says so when the key cannot be kept', async () => {
    const dataDirectory = freshDirectory();
    mkdirSync(dockKeyFile(dataDirectory), { recursive: true });
    const { desk, set, served } = setUp({ dataDirectory });
    await set(switchedOn);
    expect(desk.state()).toEqual({ dock: 'refused', why: message('dock.no-key') });
    expect(served).toEqual([]);
    expect(await desk.renewKey()).toMatchObject({ ok: false, error: { said: message('dock.no-key') } });
  });

  it('takes what is no key in its file for none', async () => {
    const dataDirectory = freshDirectory();
    await realFiles.writeText(dockKeyFile(dataDirectory), 'short');
    const { set } = setUp({ dataDirectory });
    await set(switchedOn);
    expect(readFileSync(dockKeyFile(dataDirectory), 'utf8')).toMatch(/^[\w-]{43}\n$/);
  });
});
