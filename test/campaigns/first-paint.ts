// How long until the sentence is on the screen, against a page that has nothing but the sentence?
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { say } from '../../contract/message.ts';
import { startChromium } from '../browser/chromium.ts';
import { buildWindow } from '../renderer/support/build-window.ts';
import { snapshotOf } from '../renderer/support/stories.ts';
import { startStoryServer } from '../renderer/support/story-server.ts';
import type { Campaign } from './campaign-type.ts';
import { numberOf } from './options.ts';
import { median } from './report/report-findings.ts';

/** Milliseconds from the document's start until the sentence was painted, of each opening. */
export type FirstPaintResult = { windowMs: readonly number[]; bareMs: readonly number[] };

const told = snapshotOf('internet.down');
const sentence = say(told.verdict.message);

/**
 * Runs before the page does; it notes when the sentence was painted: with the first content, where it was there by then, else two frames
 * after it came. In text, as it runs in a page.
 */
const watcher = `{
  const stands = () => document.querySelector('h1')?.textContent?.trim() === ${JSON.stringify(sentence)};
  const look = () => {
    if (!stands()) return requestAnimationFrame(look);
    const sawMs = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      window.paintedMs_ = first && first.startTime >= sawMs ? first.startTime : performance.now();
    }));
  };
  look();
}`;

const paintedMs = async (browser: Browser, url: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 380, height: 600 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watcher);
    await page.goto(url);
    await page.waitForFunction('window.paintedMs_ !== undefined');
    return await page.evaluate<number>('window.paintedMs_');
  } finally {
    await context.close();
  }
};

const startBare = async (): Promise<{ url: string; close: () => void }> => {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tokwatch</title><h1>${sentence}</h1></html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
};

const measure = async (times: number, log: (line: string) => void): Promise<FirstPaintResult> => {
  const built = await buildWindow();
  const browser = await startChromium();
  const window = await startStoryServer(built.folder, told);
  const bare = await startBare();
  try {
    const found = { windowMs: [] as number[], bareMs: [] as number[] };
    for (let time = 0; time < times; time += 1) {
      found.windowMs.push(await paintedMs(browser, window.url));
      found.bareMs.push(await paintedMs(browser, bare.url));
      log(`window ${found.windowMs.at(-1)!.toFixed(1)} ms, bare ${found.bareMs.at(-1)!.toFixed(1)} ms`);
    }
    return found;
  } finally {
    bare.close();
    await window.close();
    await browser.close();
    await built.remove();
  }
};

const pageOf = ({ windowMs, bareMs }: FirstPaintResult): string =>
  [
    'The window and a page that has nothing but the same sentence, each opened in a fresh context of real Chromium, in turns, from a server on ' +
      'this computer. Each time runs from the start of the document until the sentence is painted: with the first content (`first-contentful-paint`), if it stood in the page then, else two frames after it came.',
    '',
    `- The window: ${median(windowMs).toFixed(1)} ms, the middle of ${windowMs.length}; the bare page: ${median(bareMs).toFixed(1)} ms.`,
    `- **${(median(windowMs) / median(bareMs)).toFixed(2)} times**; owed: at most 1.5.`,
  ].join('\n');

/** `npm run campaign -- first-paint [--times N]`; needs Chromium. */
export const campaign: Campaign = {
  title: 'How soon the sentence is on the screen',
  run: ({ args, log }): Promise<FirstPaintResult> => {
    const { values } = parseArgs({ args: [...args], options: { times: { type: 'string', default: '21' } } });
    return measure(numberOf('times', values.times, 5), log);
  },
  page: (result) => pageOf(result as FirstPaintResult),
};
