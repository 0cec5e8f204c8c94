// `node test/docs/draw-window-pictures.ts`: draws the pictures of the window in docs/design.md anew; needs Chromium.
import { writeFile } from 'node:fs/promises';
import { startChromium } from '../browser/chromium.ts';
import { buildWindow } from '../renderer/support/build-window.ts';
import { dockPicture, drawDock, drawWindow, pictureFile, windowPictures } from './window-pictures.ts';

const window = await buildWindow();
const browser = await startChromium();
try {
  for (const picture of windowPictures)
    await writeFile(pictureFile(picture.name), await drawWindow(browser, window.folder, picture));
  await writeFile(pictureFile(dockPicture), await drawDock(browser, window.folder));
} finally {
  await browser.close();
  await window.remove();
}
