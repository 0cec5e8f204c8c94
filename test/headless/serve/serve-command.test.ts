// `tokwatch serve` as a whole, with a small internet in the place of the real one.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../contract/catalog.ts';
import { ok } from '../../../contract/result.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import { meetingPoint } from '../../../engine/instance/meeting-point.ts';
import type { Order } from '../../../engine/instance/orders.ts';
import { findRunning, takePlace } from '../../../engine/instance/take-place.ts';
import type { OwnPlace } from '../../../engine/instance/take-place.ts';
import { serveCommand } from '../../../headless/commands/serve-command.ts';
import type { ServeOptions } from '../../../headless/commands/serve-command.ts';
import type { Surroundings } from '../../../headless/commands/surroundings.ts';
import { valueOf, visitTo } from '../../engine/history/history-in.ts';
import { smallCatalog } from '../../engine/support/catalog-entries.ts';
import { missingFiles } from '../../engine/support/missing-files.ts';
import { patience } from '../../engine/support/patience.ts';
import { startSmallInternet } from '../../engine/support/small-internet.ts';
import type { SmallInternet } from '../../engine/support/small-internet.ts';
import { freshDirectory } from '../tokwatch.ts';
import { askBy, call, open } from '../../loopback/http-client.ts';
import { createWindow } from '../../loopback/serving.ts';

/** A terminal that can be read back, and a command on it. */
type Started = { out: () => string; err: () => string; url: () => Promise<string>; end: () => Promise<number> };

type Setting = { internet: SmallInternet; home: string; folder?: string; environment?: Record<string, string> };

/** A catalog file that leaves nothing of the shipped catalog but the small internet's own hosts. */
const smallCatalogFile = (home: string): string => {
  const shipped = shippedCatalog();
  if (!shipped.ok) throw new Error(shipped.error.message);
  const idsOf = ({ targets, anchors, canaries }: Catalog): string[] =>
    [...targets, ...anchors, ...canaries].map(({ id }) => id);
  const kept = new Set(idsOf(smallCatalog));
  const file = join(home, 'small-catalog.json');
  writeFileSync(file, JSON.stringify({ ...smallCatalog, remove: idsOf(shipped.value).filter((id) => !kept.has(id)) }));
  return file;
};

const collect = (stream: PassThrough): (() => string) => {
  let said = '';
  stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return () => said;
};

const start = ({ internet, home, folder = '', environment = {} }: Setting, options: ServeOptions = {}): Started => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const [said, complained] = [collect(out), collect(err)];
  const interrupt = new AbortController();
  const terminal = { out, err, environment };
  const interrupted = interrupt.signal;
  const around: Surroundings = { terminal, platform: 'linux', home, interrupted, interrupt: () => interrupt.abort() };
  const { net, os } = internet;
  const parts = {
    openEdges: () => ({ clock: systemClock, net, os, files: missingFiles, random: () => 0.5 }),
    windowFolder: folder,
  };
  const ended = serveCommand(around, { catalog: smallCatalogFile(home), ...options }, parts);
  return {
    out: said,
    err: complained,
    url: async () => {
      await expect.poll(said, patience).toContain('/?token=');
      return /http:[^\s"]+/.exec(said())?.[0] ?? '';
    },
    end: () => {
      interrupt.abort();
      return ended;
    },
  };
};

const dataIn = (home: string): string => join(home, '.local/share/tokwatch');

const enter = async (url: string): Promise<{ port: number; cookie: string }> => {
  const { port, pathname, search } = new URL(url);
  const { cookie } = await call(Number(port), { path: pathname + search });
  return { port: Number(port), cookie: cookie ?? '' };
};

describe('tokwatch serve', () => {
  it('prints a link to the window, whose answers come from the engine; and the sentence, for each change a line', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const started = start({ internet, home: freshDirectory(), folder: window.folder });
    const { port, cookie } = await enter(await started.url());
    await expect.poll(started.out, patience).toContain('[ok]');
    const [first, ...lines] = started.out().trimEnd().split('\n');
    expect(first).toMatch(/^Tokwatch is at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(lines.map((line) => /\[(.+?)\]/.exec(line)?.[1])).toEqual(['unknown', 'ok']);
    const current = await call(port, askBy(cookie, 'health.current'));
    expect(JSON.parse(current.text)).toMatchObject({ ok: true, value: { verdict: { code: 'ok' } } });
    const about = await call(port, askBy(cookie, 'app.about'));
    expect(JSON.parse(about.text)).toMatchObject({ ok: true, value: { runsIn: 'terminal' } });
    expect(await started.end()).toBe(0);
    expect(started.err()).toBe('');
  });

  it('ends in good order while a window listens: the stream, the port and the place are free', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const home = freshDirectory();
    const started = start({ internet, home, folder: window.folder });
    const { port, cookie } = await enter(await started.url());
    const stream = await open(port, { path: '/api/listen/health.changed', cookie });
    const streamEnded = new Promise((resolve) =>
      stream
        .on('error', () => undefined)
        .once('close', resolve)
        .resume(),
    );
    expect(existsSync(meetingPoint('linux', dataIn(home)))).toBe(true);
    expect(await started.end()).toBe(0);
    await streamEnded;
    await expect(call(port, {})).rejects.toThrow('ECONNREFUSED');
    expect(existsSync(meetingPoint('linux', dataIn(home)))).toBe(false);
  });

  it('prints one JSON object for programs, and nothing else', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const started = start({ internet, home: freshDirectory(), folder: window.folder }, { json: true });
    const url = await started.url();
    const { port, cookie } = await enter(url);
    const verdict = async (): Promise<unknown> => JSON.parse((await call(port, askBy(cookie, 'health.current'))).text);
    await expect.poll(verdict, patience).toMatchObject({ value: { verdict: { code: 'ok' } } });
    expect(await started.end()).toBe(0);
    expect(started.out()).toBe(`${JSON.stringify({ url, alreadyRunning: false })}\n`);
    expect(started.err()).toBe('');
  });

  it('listens on the port that was asked for, and says in one sentence when that is taken', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const home = freshDirectory();
    const refused = start({ internet, home, folder: window.folder }, { port });
    await expect
      .poll(refused.err, patience)
      .toBe(
        `tokwatch: Port ${port} is taken by another program. Choose another with --port, or leave --port out and any free one is taken.\n`,
      );
    expect(await refused.end()).toBe(2);
    expect(refused.out()).toBe('');
    await new Promise((resolve) => other.close(resolve));
    const started = start({ internet, home, folder: window.folder }, { port });
    expect(new URL(await started.url()).port).toBe(String(port));
    expect(await started.end()).toBe(0);
  });

  it('says what to do when the window was never built', async () => {
    await using internet = await startSmallInternet();
    const home = freshDirectory();
    const started = start({ internet, home, folder: join(home, 'none') }, { json: true });
    await expect.poll(started.out, patience).toContain('npm run build');
    expect(await started.end()).toBe(2);
    expect(JSON.parse(started.out())).toMatchObject({ error: { code: 'usage' } });
    expect(existsSync(meetingPoint('linux', dataIn(home)))).toBe(false);
  });

  it('says which file is broken before anything is started', async () => {
    await using internet = await startSmallInternet();
    const home = freshDirectory();
    const config = join(home, 'settings.json');
    writeFileSync(config, '{');
    const started = start({ internet, home }, { config });
    expect(await started.end()).toBe(2);
    expect(started.err()).toContain(config);
  });
});

const inTerminal = 'Tokwatch is already running in a terminal. Use that one, or end it first.';
const noAnswer = 'Tokwatch is already running, but does not answer. End it, then start again.';

describe('A second tokwatch serve', () => {
  it('shows the one that runs by a fresh link, in words and for programs, and ends with 0', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const home = freshDirectory();
    const first = start({ internet, home, folder: window.folder });
    const url = await first.url();
    await enter(url);
    const second = start({ internet, home, folder: window.folder });
    const fresh = await second.url();
    expect(second.out()).toBe(`Tokwatch is already running: ${fresh}\n`);
    expect(fresh).not.toBe(url);
    expect((await enter(fresh)).cookie).not.toBe('');
    expect(await second.end()).toBe(0);
    const third = start({ internet, home, folder: window.folder }, { json: true });
    const another = await third.url();
    expect(third.out()).toBe(`${JSON.stringify({ url: another, alreadyRunning: true })}\n`);
    expect(await third.end()).toBe(0);
    expect(await first.end()).toBe(0);
  });

  it('at the same moment as the first waits for its page', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const home = freshDirectory();
    const both = [start({ internet, home, folder: window.folder }), start({ internet, home, folder: window.folder })];
    const urls = await Promise.all(both.map((one) => one.url()));
    expect(both.filter((one) => one.out().includes('already running'))).toHaveLength(1);
    expect(new Set(urls.map((url) => new URL(url).port)).size).toBe(1);
    for (const one of both) expect(await one.end()).toBe(0);
  });

  it('does what a command tells it: the user is LIVE, has a mark, and is not LIVE any more', async () => {
    await using internet = await startSmallInternet();
    const home = freshDirectory();
    using window = createWindow();
    const started = start({ internet, home, folder: window.folder });
    await started.url();
    const give = async (order: Order) => (await findRunning('linux', dataIn(home)))?.order(order);
    const isLive = (live: boolean): Order => ({ order: 'live', live });
    await expect.poll(() => give({ order: 'mark', text: 'too early' }), patience).toMatchObject({ ok: false });
    expect(await give(isLive(false))).toEqual(ok({ changed: false }));
    expect(await give(isLive(true))).toEqual(ok({ changed: true }));
    expect(await give(isLive(true))).toEqual(ok({ changed: false }));
    await expect.poll(() => give({ order: 'mark', text: 'the raid' }), patience).toEqual(ok({ changed: true }));
    expect(await give(isLive(false))).toEqual(ok({ changed: true }));
    const kept = await visitTo(dataIn(home));
    const log = () => valueOf(kept.ask('session', { id: 1 }));
    await expect.poll(async () => (await log())?.session, patience).toMatchObject({ start: 'by-hand', end: 'by-hand' });
    expect(await started.end()).toBe(0);
    expect((await log())!.events.map(({ message }) => message.params['text'] ?? null)).toContain('the raid');
  });

  const besides = async (show: Parameters<OwnPlace['showWith']>[0], options: ServeOptions = {}) => {
    await using internet = await startSmallInternet();
    const home = freshDirectory();
    const place = await takePlace('linux', dataIn(home));
    if (place.type !== 'ours') throw new Error('the place is taken');
    place.showWith(show);
    const started = start({ internet, home }, options);
    await expect.poll(() => started.out() + started.err(), patience).toContain('\n');
    const status = await started.end();
    await place.release();
    return { status, out: started.out(), err: started.err() };
  };

  it('makes a desktop window come forward, and ends with 0', async () => {
    const window = () => Promise.resolve({ how: 'window' } as const);
    const said = 'Tokwatch is already running: its window came forward.\n';
    expect(await besides(window)).toEqual({ status: 0, out: said, err: '' });
    const json = await besides(window, { json: true });
    expect(JSON.parse(json.out)).toEqual({ url: null, alreadyRunning: true });
  });

  it.each([
    ['has only a terminal', () => Promise.resolve({ how: 'terminal' } as const), inTerminal],
    ['does not answer', () => Promise.reject(new Error('no')), noAnswer],
  ])('beside one that %s says that one is already running, and ends with 1', async (_how, show, said) => {
    expect(await besides(show)).toEqual({ status: 1, out: '', err: `tokwatch: ${said}\n` });
    const json = await besides(show, { json: true });
    expect(json).toMatchObject({ status: 1, err: '' });
    expect(JSON.parse(json.out)).toEqual({ error: { code: 'already-running', message: said } });
  });
});

describe('tokwatch serve --open', () => {
  it('opens nothing and says nothing where there is no display', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const started = start({ internet, home: freshDirectory(), folder: window.folder }, { open: true });
    await expect.poll(started.out, patience).toContain('[ok]');
    expect(await started.end()).toBe(0);
    expect(started.err()).toBe('');
  });

  it.skipIf(!existsSync('/usr/bin/xdg-open'))('says in one line that the browser could not be opened', async () => {
    await using internet = await startSmallInternet();
    using window = createWindow();
    const home = freshDirectory();
    const nothingInstalled = { HOME: home, XDG_DATA_DIRS: home, XDG_CONFIG_DIRS: home, PATH: '/usr/bin:/bin' };
    const environment = { DISPLAY: ':99', BROWSER: '/bin/false', ...nothingInstalled };
    mkdirSync(join(home, '.local/share'), { recursive: true });
    const started = start({ internet, home, folder: window.folder, environment }, { open: true });
    await expect.poll(started.out, patience).toContain('[ok]');
    expect(await started.end()).toBe(0);
    expect(started.err()).toBe('tokwatch: The browser could not be opened; open the link yourself.\n');
  });
});
