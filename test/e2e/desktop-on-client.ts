// Runs the built desktop app whole over the Electron double, on the network that it is started in, with its window in real
// Chromium. Tells a line of JSON whenever tray or window change; "check" on stdin clicks "Check again", "quit" quits.
import { createHash } from 'node:crypto';
import { registerHooks } from 'node:module';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { english } from '../../contract/messages.en.ts';
import { startChromium } from '../browser/chromium.ts';
import { createElectronDouble } from '../electron/double/electron-double.ts';
import type { ElectronDouble } from '../electron/double/electron-double.ts';

/** What tray and window show. */
export type Shown = {
  tooltip: string;
  menu: readonly string[];
  /** A mark of the image, which changes with it. */
  image: string;
  sentence: string | null;
  breaks: number;
};

const LOOK_MS = 50;

const standIn = (double: ElectronDouble): void => {
  const names = Object.keys(double.module);
  Object.assign(globalThis, { electronDouble: double.module });
  const source = names.map((name) => `export const ${name} = globalThis.electronDouble.${name};`).join('\n');
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: 'electron:double', format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === 'electron:double' ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
};

const look = async ({ trays, windows }: ElectronDouble): Promise<Shown | null> => {
  const [tray] = trays;
  const page = windows[0]?.webContents.browserPage?.page;
  if (!tray || !page) return null;
  const sentence = await page
    .locator('h1')
    .first()
    .textContent({ timeout: 1000 })
    .catch(() => null);
  const breaks = await page.locator('[data-break]').count();
  // All of the tray in one go and last: while the page is asked, the tray may change.
  const image = createHash('sha256')
    .update(tray.image.pngs.get(1) ?? '')
    .digest('hex')
    .slice(0, 8);
  return { tooltip: tray.tooltip, menu: tray.menu?.labels ?? [], image, sentence, breaks };
};

const browser = await startChromium();
const double = createElectronDouble({ browser });
standIn(double);
await import(new URL('../../dist/electron/main.js', import.meta.url).href);
double.app.mainModuleLoaded();

const ended = new AbortController();
const tellChanges = async (): Promise<void> => {
  let said = '';
  while (!ended.signal.aborted) {
    const shown = await look(double);
    const line = JSON.stringify(shown);
    if (shown !== null && line !== said) process.stdout.write(`${line}\n`);
    said = line;
    await wait(LOOK_MS);
  }
};
const telling = tellChanges();
createInterface({ input: process.stdin }).on('line', (line) => {
  const label = { check: english['tray.check-again'], quit: english['tray.quit'] }[line];
  if (label !== undefined) double.trays[0]?.menu?.click(label);
});

process.exitCode = (await double.app.exited.promise) ?? 0;
ended.abort();
await telling;
await browser.close();
process.stdin.destroy();
