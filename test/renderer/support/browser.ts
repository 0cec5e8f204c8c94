// A real Chromium that contacts nothing but the test's own server.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** False where no Chromium is installed; the tests that need one are skipped then, and say so. */
export const hasChromium = existsSync(executablePath);

if (!hasChromium) console.warn(`SKIPPED: the tests of the window need Chromium at ${executablePath}.`);

/** Starts Chromium without any traffic of its own. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
