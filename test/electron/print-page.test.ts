// A page becomes a PDF: shut in, by a real Chromium, and handed to the window as any other file.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Result } from '../../contract/result.ts';
import type { Exported } from '../../contract/export.ts';
import { createPagePrinter } from '../../electron/print-page.ts';
import { webPreferences } from '../../electron/security.ts';
import { fourHours } from '../engine/session/four-hours.ts';
import { historyIn, valueOf } from '../engine/history/history-in.ts';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import { hasChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { createElectronDouble } from './double/electron-double.ts';
import type { DoubleOptions, ElectronDouble } from './double/electron-double.ts';
import { buildApp } from './support/built-app.ts';
import type { BuiltApp } from './support/built-app.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';

const pageCalled = (title: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${more}</body></html>`;

const readyDouble = (options: DoubleOptions = {}): ElectronDouble => {
  const double = createElectronDouble(options);
  double.app.mainModuleLoaded();
  return double;
};

/** The title that a PDF carries; Chromium writes it as it is, or as UTF-16. */
const titleOf = (pdf: Uint8Array): string => {
  const [, hex = '', plain = ''] =
    /\/Title (?:<FEFF([0-9A-F]+)>|\((.*?)\))/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return hex === '' ? plain : Buffer.from(hex, 'hex').swap16().toString('utf16le');
};

const closePages = (double: Pick<ElectronDouble, 'windows'>): Promise<unknown> =>
  Promise.all(double.windows.map(async ({ webContents }) => webContents.browserPage?.close()));

describe('The window that prints', () => {
  it('is seen by nobody, has no preload, no script and a session of its own, from which nothing goes out', async () => {
    const double = readyDouble();
    await createPagePrinter(double.module)(pageCalled('A report'));
    const [{ options, timesShown, ...window } = expect.fail()] = double.windows;
    const { session, ...preferences } = options.webPreferences ?? {};
    expect(preferences).toEqual({ ...webPreferences, javascript: false });
    expect({ show: options.show, timesShown }).toEqual({ show: false, timesShown: 0 });
    const own = double.partitions.get('print')!;
    expect(session).toBe(own);
    for (const url of ['https://www.tiktok.com/', 'http://127.0.0.1/', 'wss://x.example/'])
      expect(own.lets(url)).toBe(false);
    expect(own.grants('media', window.webContents as never)).toEqual({ request: false, check: false, device: false });
    expect((await own.protocol.respond('app://print/elsewhere'))?.status).toBe(404);
  });

  it('goes away afterwards, also when it could not print, and says what to do then', async () => {
    const double = readyDouble();
    // Without a browser behind it there is no picture to print.
    const printed = await createPagePrinter(double.module)(pageCalled('A report'));
    expect(printed).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    expect(printed.ok ? '' : printed.error.message).toMatch(/^The PDF could not be made\. Try again;/);
    expect(double.windows.map((window) => window.isDestroyed())).toEqual([true]);
  });

  it('that hangs is not waited for', async () => {
    const double = readyDouble();
    const print = createPagePrinter(double.module, 0);
    expect(await print(pageCalled('A report'))).toMatchObject({ ok: false, error: { code: 'too-slow' } });
    expect(double.windows.map((window) => window.isDestroyed())).toEqual([true]);
  });
});

describe.skipIf(!hasChromium)('A page in a real Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser.close());

  const printed = async (...pages: readonly string[]): Promise<Uint8Array[]> => {
    const double = readyDouble({ browser });
    const print = createPagePrinter(double.module);
    const results = await Promise.all(pages.map(print));
    await closePages(double);
    return results.map((result) => (result.ok ? result.value : expect.fail(result.error.message)));
  };

  it('becomes a PDF with its title', async () => {
    const [pdf = expect.fail()] = await printed(pageCalled('A report'));
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(titleOf(pdf)).toBe('A report');
  });

  it('runs nothing of what is in it', async () => {
    const attack = `<script>document.title = 'taken over'</script><img src="x" onerror="document.title = 'taken over'">`;
    const [pdf = expect.fail()] = await printed(pageCalled('A report', attack));
    expect(titleOf(pdf)).toBe('A report');
  });

  it('waits for the one before it, so that none gets another’s place', async () => {
    const pdfs = await printed(pageCalled('One'), pageCalled('Another'), pageCalled('A third'));
    expect(pdfs.map(titleOf)).toEqual(['One', 'Another', 'A third']);
  });
});

describe.skipIf(!hasChromium)('The desktop app', () => {
  let browser: Browser;
  let app: BuiltApp;
  beforeAll(async () => {
    browser = await sharedChromium();
    app = await buildApp('tiny');
  });
  afterAll(async () => {
    await browser.close();
    await app[Symbol.asyncDispose]();
  });

  it('hands the report of a session to its window as a PDF, with what a browser would have of it', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    const history = await historyIn(home.dataDirectory);
    const { session, rows, events } = fourHours({ hours: 0.75, title: 'The long night' }).log;
    const id = await valueOf(history.ask('keepSession', { session: { ...session, id: 0 }, rows, events }));
    await history.close();
    await using desktop = await startDesktop(internet, home, { app, browser });
    await expect.poll(() => desktop.windows[0]?.isVisible(), patience).toBe(true);
    const { page } = desktop.windows[0]!.webContents.browserPage!;
    const ask = (argument: object): Promise<Result<Exported>> =>
      page.evaluate(`tokwatch.ask('session.pdf', ${JSON.stringify(argument)})`);
    const answer = await ask({ id, hide: ['long'] });
    expect(answer.ok && answer.value.redacted.map(({ kind }) => kind)).toEqual(['word']);
    const [file = expect.fail()] = answer.ok ? answer.value.files : [];
    expect(file).toMatchObject({ type: 'application/pdf', encoding: 'base64' });
    expect(file.name).toMatch(/^tokwatch-live-.*\.pdf$/);
    expect(titleOf(Buffer.from(file.text, 'base64'))).toBe('The [name or word] night');
    expect(await ask({ id: 99 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
