// The real Chromium of the tests. Where it is missing, suites that need it are skipped, and say so once each.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserServer } from 'playwright-core';

/** Debian's Chromium; nothing is downloaded. */
export const chromiumProgram = '/usr/bin/chromium';

/** True where stories that need a browser can be told. */
export const hasChromium = existsSync(chromiumProgram);

if (!hasChromium) console.warn(`SKIPPED: stories that open a browser, since there is no ${chromiumProgram}.`);

/** As root there is no sandbox for a test's browser; the product never runs like this. It sends nothing of its own. */
const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium, or the program that stands in for it. */
export const startChromium = (program = chromiumProgram, more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: program, args: [...browserArguments, ...more] });

/** A Chromium that others connect to. */
export type SharedChromium = Pick<BrowserServer, 'wsEndpoint' | 'close'>;

/** The same Chromium without the parts that nobody sees here; it takes half the time. */
const headlessShell = '/usr/bin/chromium-headless-shell';

/** Starts a Chromium that several test files share. */
export const launchChromium = (): Promise<SharedChromium> =>
  chromium.launchServer({
    executablePath: existsSync(headlessShell) ? headlessShell : chromiumProgram,
    args: [...browserArguments, '--disable-gpu', '--disable-software-rasterizer'],
  });
