import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const program = '/usr/bin/chromium';

/** True where the stories that open a window can be told. */
export const hasChromium = existsSync(program);

if (!hasChromium) console.warn(`SKIPPED: stories that open a window, since there is no ${program}.`);

/** Starts Chromium. Its own sandbox does not run as root, which is all the same to what is tested here. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
  });
