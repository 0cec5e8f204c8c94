// Draws docs/pictures/tray-icons.png anew; part of `npm run docs`.
import { writeFile } from 'node:fs/promises';
import { hasChromium, startChromium } from '../browser/chromium.ts';
import { openSheet, sheetFile } from './tray-sheet.ts';

if (hasChromium) {
  const browser = await startChromium();
  const page = await openSheet(browser);
  await writeFile(sheetFile, await page.screenshot());
  await browser.close();
} else {
  console.warn('SKIPPED: the picture of the tray icons, which is put together by Chromium.');
}
