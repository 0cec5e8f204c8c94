import { describe, expect, it } from 'vitest';
import type { WebFrameMain } from 'electron';
import { api } from '../../contract/api.ts';
import type { Description, Server } from '../../contract/derive.ts';
import { serve } from '../../contract/serve.ts';
import { serveLater } from '../../contract/serve-later.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { defaultSettings } from '../../contract/settings.ts';
import { MAX_SUBSCRIPTIONS, serveIpc } from '../../electron/ipc-server.ts';
import { catalogSample, outsideSample, snapshotSample } from '../contract/samples.ts';
import { rhythm } from '../../engine/schedule/rhythm.ts';
import { translate } from '../../engine/translator/translate.ts';
import { DoubleContents, frameOf } from './double/double-contents.ts';
import type { Sender } from './double/double-ipc.ts';
import { createElectronDouble } from './double/electron-double.ts';
import { studioFiltered } from '../engine/doctor/sights.ts';
import { memoryHandlers } from '../../engine/memory/memory-handlers.ts';
import { noMemory } from '../../engine/memory/no-memory.ts';
import { nothingCompared } from '../contract/nothing-compared.ts';
import { nothingSaid } from '../contract/nothing-said.ts';
import { nothingFixed } from '../contract/nothing-fixed.ts';
import { nothingSetUp } from '../contract/nothing-set-up.ts';
import { nothingLive } from '../contract/nothing-live.ts';

/** A window whose shell serves the API; `listeners` are the subscriptions that run. */
const open = (serverOf = (server: Server): Server => server, now?: () => number) => {
  const listeners = new Set<(value: never) => void>();
  const asked: unknown[] = [];
  const server: Server = serve(api, {
    app: nothingSetUp({ version: '1.2.3', runsIn: 'desktop' }),
    health: {
      current: () => Promise.resolve(ok(snapshotSample)),
      region: () => Promise.resolve(ok(null)),
      checkAgain: () => Promise.resolve(ok(undefined)),
      setLive: () => Promise.resolve(ok(undefined)),
      setPaused: () => Promise.resolve(ok(undefined)),
      changed: (listener) => {
        listeners.add(listener);
        listener(snapshotSample);
        return () => listeners.delete(listener);
      },
    },
    ...memoryHandlers(noMemory('2026-11-21T20:00:00.000Z')),
    outside: {
      current: () => Promise.resolve(ok(outsideSample)),
      ask: () => Promise.resolve(ok(undefined)),
      stop: () => Promise.resolve(ok(undefined)),
      allowed: () => Promise.resolve(ok([])),
      changed: (listener) => {
        listeners.add(listener);
        listener(outsideSample);
        return () => listeners.delete(listener);
      },
    },
    translator: { explain: ({ shown }) => Promise.resolve(translate(shown, snapshotSample)) },
    catalog: { show: () => Promise.resolve(ok(catalogSample as never)), rhythm: () => Promise.resolve(ok(rhythm)) },
    doctor: { dns: () => Promise.resolve(ok(studioFiltered)), stop: () => Promise.resolve(ok(undefined)) },
    compare: nothingCompared,
    phone: nothingSaid,
    fixes: nothingFixed,
    ...nothingLive,
    settings: {
      get: () => Promise.resolve(ok(defaultSettings)),
      set: (change) => {
        asked.push(change);
        return Promise.resolve(ok(defaultSettings));
      },
      setAll: () => Promise.resolve(ok(defaultSettings)),
    },
  });
  const { module, app, ipcMain, windows } = createElectronDouble();
  app.mainModuleLoaded();
  const close = serveIpc(module.ipcMain, new module.BrowserWindow().webContents, serverOf(server), now);
  const contents = windows[0]!.webContents;
  const page: Sender = { sender: contents, senderFrame: frameOf('app://tokwatch/') };
  const ask = (channel: unknown, argument?: unknown, sender = page): Promise<unknown> =>
    ipcMain.invoked(sender, 'tokwatch:ask', [channel, argument]);
  const listen = (id: unknown, channel: unknown, sender = page): void =>
    ipcMain.sent(sender, 'tokwatch:listen', [id, channel]);
  const unlisten = (id: unknown, sender = page): void => ipcMain.sent(sender, 'tokwatch:unlisten', [id]);
  return { listeners, asked, ipcMain, contents, close, page, ask, listen, unlisten };
};

const channels = (type: 'ask' | 'tell'): string[] =>
  Object.entries<Description[string]>(api).flatMap(([group, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => entry.type === type)
      .map(([name]) => `${group}.${name}`),
  );

describe('our own page', () => {
  it.each(channels('ask'))('is answered when it asks %s, in a form that crosses between processes', async (channel) => {
    const period = { fromMs: 0, toMs: 60_000 };
    const withArgument: Readonly<Record<string, unknown>> = {
      'app.setStartup': { on: true },
      'settings.setAll': { values: { 'tiktok.region': 'eu' } },
      'settings.set': { key: 'tiktok.region', value: 'eu' },
      'translator.explain': { shown: 'Cannot connect to server' },
      'health.setLive': { live: true },
      'health.setPaused': { paused: true },
      'history.strip': { ...period, widthPx: 100 },
      'history.line': { ...period, widthPx: 100 },
      'history.measured': { ...period, widthPx: 100, measure: 'ttfb' },
      'history.incidents': {},
      'history.incident': { id: 1 },
      'history.note': { incident: 1, text: 'a note' },
      'history.told': period,
      'history.take': { form: 'csv', ...period },
      'alerts.snooze': { minutes: 15 },
      'phone.answer': { says: 'does-not' },
      'compare.run': { via: ['wlan0', 'usb0'] },
      'session.mark': { text: 'the raid' },
      'session.list': { limit: 20 },
      'session.log': { id: 1 },
      'session.rename': { id: 1, title: 'the long night' },
      'session.remove': { id: 1 },
      'session.report': { id: 1, form: 'html' },
      'session.pdf': { id: 1 },
      'preflight.plan': {},
      'preflight.run': { load: null },
      'obs.usePassword': { password: 'a password' },
      'fixes.plan': { id: 'flush-dns' },
      'fixes.run': { id: 'flush-dns', seal: '0123456789abcdef' },
      'fixes.planUndo': { id: 1 },
      'fixes.undo': { id: 1 },
      'fixes.answer': { id: 'phone-restart', helped: true },
      'fixes.watchRouter': { on: true },
    };
    const answer = (await open().ask(channel, withArgument[channel])) as Result<unknown>;
    // This monitor has no memory, which is an honest answer too.
    expect(answer.ok || answer.error.code).toSatisfy((said) => said === true || said === 'no-history');
  });

  it.each(channels('tell'))('hears %s: the present state first, then changes, until it ends that', (channel) => {
    const { listen, unlisten, contents, listeners } = open();
    const present: Readonly<Record<string, [first: unknown, next: unknown]>> = {
      'health.changed': [snapshotSample, { ...snapshotSample, looking: true }],
      'outside.changed': [outsideSample, { ...outsideSample, asking: true }],
    };
    listen(7, channel);
    expect(contents.sent.map(({ channel, args: [id] }) => [channel, id])).toEqual([['tokwatch:told', 7]]);
    const [first, next] = present[channel] ?? [];
    if (first === undefined) return;
    expect(contents.sent[0]!.args[1]).toEqual(first);
    listeners.forEach((tell) => tell(next as never));
    expect(contents.sent[1]).toEqual({ channel: 'tokwatch:told', args: [7, next] });
    unlisten(7);
    expect(listeners.size).toBe(0);
  });

  it.each([
    ['an unknown question', 'no.such', undefined, 'unknown-channel'],
    ['a subscription as a question', 'health.changed', undefined, 'unknown-channel'],
    ['a property of every object', 'constructor.name', undefined, 'unknown-channel'],
    ['an argument where none belongs', 'health.checkAgain', { now: true }, 'bad-argument'],
    ['an unknown setting', 'settings.set', { key: '__proto__', value: 1 }, 'bad-argument'],
    ['no argument where one belongs', 'settings.set', undefined, 'bad-argument'],
    ['a channel that is no text', 42, undefined, 'forbidden'],
    ['no channel at all', undefined, undefined, 'forbidden'],
  ])('is refused %s, with a sentence', async (_what, channel, argument, code) => {
    const { ask, asked } = open();
    expect(await ask(channel, argument)).toEqual({ ok: false, error: { code, message: expect.any(String) as string } });
    expect(asked).toEqual([]);
  });

  it.each([
    ['an unknown channel', 1, 'no.such'],
    ['a question as a subscription', 1, 'health.current'],
    ['a channel that is no text', 1, ['health.changed']],
    ['an id that is no number', 'one', 'health.changed'],
    ['an id that is no whole number', 1.5, 'health.changed'],
    ['an id that is not a number', Number.NaN, 'health.changed'],
  ])('gets no subscription by %s', (_what, id, channel) => {
    const { listen, listeners, contents } = open();
    listen(id, channel);
    expect([listeners.size, contents.sent.length]).toEqual([0, 0]);
  });

  it('cannot have one id twice, nor more subscriptions than the limit; ended ones make room', () => {
    const { listen, unlisten, listeners } = open();
    listen(0, 'health.changed');
    listen(0, 'health.changed');
    expect(listeners.size).toBe(1);
    for (let id = 1; id < MAX_SUBSCRIPTIONS + 10; id += 1) listen(id, 'health.changed');
    expect(listeners.size).toBe(MAX_SUBSCRIPTIONS);
    unlisten(0);
    listen(1000, 'health.changed');
    expect(listeners.size).toBe(MAX_SUBSCRIPTIONS);
  });
});

describe('a page that asks too much', () => {
  it('is told to wait after 60 questions, and answered again ten seconds later', async () => {
    let nowMs = 5000;
    const { ask } = open(
      (server) => server,
      () => nowMs,
    );
    const askOften = async (times: number): Promise<unknown[]> =>
      Promise.all(Array.from({ length: times }, () => ask('health.checkAgain')));
    expect(await askOften(60)).toEqual(Array.from({ length: 60 }, () => ({ ok: true, value: undefined })));
    nowMs += 9999;
    expect(await askOften(1)).toMatchObject([{ ok: false, error: { code: 'too-many' } }]);
    nowMs += 1;
    expect(await askOften(1)).toMatchObject([{ ok: true }]);
  });

  it('is not to blame for what strangers ask', async () => {
    const { ask, page } = open();
    const stranger = { ...page, senderFrame: frameOf('https://www.tiktok.com/') };
    for (let time = 0; time < 100; time += 1) await ask('health.checkAgain', undefined, stranger);
    expect(await ask('app.about')).toMatchObject({ ok: true });
  });
});

describe('before the engine is ready', () => {
  it('what the page asks and begins to hear waits, and nothing is lost', async () => {
    const { promise, resolve } = Promise.withResolvers<Server>();
    let real: Server | undefined;
    const { ask, listen, contents } = open((server) => {
      real = server;
      return serveLater(api, promise);
    });
    const asked = ask('app.about');
    listen(1, 'health.changed');
    await Promise.resolve();
    expect(contents.sent).toEqual([]);
    resolve(real!);
    expect(await asked).toEqual({ ok: true, value: { version: '1.2.3', runsIn: 'desktop' } });
    expect(contents.sent).toEqual([{ channel: 'tokwatch:told', args: [1, snapshotSample] }]);
  });
});

describe('a stranger', () => {
  const strangers: ReadonlyArray<readonly [string, (frame: WebFrameMain) => WebFrameMain | null]> = [
    ['a frame inside of our page', (top) => frameOf('app://tokwatch/', top)],
    ['another site in our window', () => frameOf('https://www.tiktok.com/')],
    ['another host of our scheme', () => frameOf('app://elsewhere/')],
    ['a file', () => frameOf('file:///tmp/x.html')],
    ['a frame that is gone', () => null],
  ];

  it.each(strangers)('is not answered: %s', async (_who, frame) => {
    const { ask, listen, listeners, page, contents } = open();
    const stranger = { ...page, senderFrame: frame(page.senderFrame!) };
    expect(await ask('app.about', undefined, stranger)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    listen(1, 'health.changed', stranger);
    expect([listeners.size, contents.sent.length]).toEqual([0, 0]);
  });

  it('is not answered in another window either, even with our page in it', async () => {
    const { ask, page } = open();
    const other = { ...page, sender: new DoubleContents() };
    expect(await ask('app.about', undefined, other)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('cannot end a subscription of our page', () => {
    const { listen, unlisten, listeners, page } = open();
    listen(1, 'health.changed');
    unlisten(1, { ...page, senderFrame: frameOf('https://www.tiktok.com/') });
    expect(listeners.size).toBe(1);
  });
});

describe('subscriptions end', () => {
  it.each(['did-navigate', 'render-process-gone', 'destroyed'])('with the page: %s', (event) => {
    const { listen, listeners, contents } = open();
    listen(1, 'health.changed');
    listen(2, 'health.changed');
    contents.emit(event);
    expect(listeners.size).toBe(0);
    listen(1, 'health.changed');
    expect(listeners.size).toBe(1);
  });

  it('with the shell, which then has no handler left', () => {
    const { listen, listeners, close, ipcMain } = open();
    listen(1, 'health.changed');
    close();
    expect([listeners.size, ipcMain.handlers.size, ipcMain.eventNames()]).toEqual([0, 0, []]);
  });

  it('and nothing is sent to a page that is destroyed', () => {
    const { listen, listeners, contents } = open();
    listen(1, 'health.changed');
    const [tell] = listeners;
    contents.destroy();
    expect(() => tell!(snapshotSample as never)).not.toThrow();
  });
});
