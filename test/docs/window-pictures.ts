// The pictures of the window in docs/design.md: which states they show, and how they are drawn from the same stories as the sheets.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { viewStates } from '../renderer/states/all-states.ts';
import { dockStates } from '../renderer/states/dock-states.ts';
import { enterState, lookAs, openingOf, settled, standStill } from '../renderer/states/open-state.ts';
import type { ViewState } from '../renderer/states/view-state.ts';
import { openStoryDock } from '../renderer/support/open-dock.ts';
import { openStory } from '../renderer/support/open-window.ts';
import { smallPng } from './small-png.ts';

/** A picture: the beginning of a view in a state, so many pixels high, in these schemes beside each other. */
export type WindowPicture = {
  name: string;
  view: ViewState['view'];
  state: string;
  schemes: ReadonlyArray<'light' | 'dark'>;
  heightPx: number;
};

/** As wide as the window beside the tray. */
const WIDTH_PX = 380;

const both = ['light', 'dark'] as const;

const now = (name: string, state: string, heightPx = 470): WindowPicture => ({
  ...{ name: `window-now-${name}`, view: 'now', state, schemes: both, heightPx },
});

/** All of them but the dock’s, in the order of the page. */
export const windowPictures: readonly WindowPicture[] = [
  now('ok', 'ok'),
  now('tiktok-down', 'tiktok.down'),
  now('router-down', 'router.down'),
  now('cannot-tell', 'tiktok.unreachable'),
  now('paused', 'paused'),
  now('live', 'LIVE, nothing private shown'),
  now('engine-gone', 'the engine is gone', 540),
  { name: 'window-first-steps', view: 'now', state: 'first steps: what is sent', schemes: ['light'], heightPx: 700 },
  { name: 'window-history', view: 'history', state: 'a day', schemes: ['light'], heightPx: 700 },
  { name: 'window-live', view: 'live', state: 'LIVE, all is well', schemes: ['dark'], heightPx: 700 },
  { name: 'window-fixes', view: 'fixes', state: 'a ladder', schemes: ['light'], heightPx: 620 },
  { name: 'window-settings', view: 'settings', state: 'much is changed', schemes: ['dark'], heightPx: 620 },
];

/** What the dock’s picture shows: states in sizes. */
const dockShots = [
  { state: 'LIVE, tiktok.cdn-down', width: 300, height: 80 },
  { state: 'LIVE, all is well', width: 300, height: 80 },
  { state: 'LIVE, tiktok.cdn-down', width: 300, height: 250 },
] as const;

/** The name of the dock’s picture. */
export const dockPicture = 'dock';

/** Where a picture lies. */
export const pictureFile = (name: string): string =>
  fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));

/** The state that a picture shows; one that is not there is a mistake. */
export const stateOf = ({ view, state }: WindowPicture): ViewState => {
  const found = viewStates.find((each) => each.view === view && each.state === state);
  if (!found) throw new Error(`There is no state “${state}” of the view “${view}”.`);
  return found;
};

const drawn = (urls: readonly string[]): string => `(async () => {
  const images = await Promise.all(${JSON.stringify(urls)}.map(async (url) => createImageBitmap(await (await fetch(url)).blob())));
  const gap = 16;
  const width = images.reduce((sum, image) => sum + image.width + gap, -gap);
  const height = Math.max(...images.map((image) => image.height));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  let x = 0;
  for (const image of images) {
    pen.drawImage(image, x, 0);
    x += image.width + gap;
  }
  const { data } = pen.getImageData(0, 0, width, height);
  let bytes = '';
  for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width, height, bytes: btoa(bytes) };
})()`;

/** Puts pictures beside each other. */
const sideBySide = async (browser: Browser, shots: readonly Buffer[]): Promise<Buffer> => {
  const page = await browser.newPage();
  try {
    const urls = shots.map((png) => `data:image/png;base64,${png.toString('base64')}`);
    const { width, height, bytes } = await page.evaluate<{ width: number; height: number; bytes: string }>(drawn(urls));
    return smallPng({ width, height, rgba: Buffer.from(bytes, 'base64') });
  } finally {
    await page.close();
  }
};

/** Draws a picture of the built window in `folder`, as a PNG. */
export const drawWindow = async (browser: Browser, folder: string, picture: WindowPicture): Promise<Buffer> => {
  const state = stateOf(picture);
  const window = await openStory(browser, folder, state.snapshot, openingOf(state, 'en'));
  try {
    await enterState(state, window);
    const shots: Buffer[] = [];
    for (const scheme of picture.schemes) {
      await lookAs(window.page, WIDTH_PX, scheme);
      await window.page.setViewportSize({ width: WIDTH_PX, height: picture.heightPx });
      await window.page.evaluate('scrollTo(0, 0)');
      await settled(window.page);
      shots.push(await window.page.screenshot());
    }
    return await sideBySide(browser, shots);
  } finally {
    await window.close();
  }
};

const calmDock = { language: 'en', reducedMotion: 'reduce', before: standStill } as const;

/** Draws the picture of the dock in the same way. */
export const drawDock = async (browser: Browser, folder: string): Promise<Buffer> => {
  const shots: Buffer[] = [];
  for (const { state, ...size } of dockShots) {
    const { view } = dockStates.find((each) => each.state === state)!;
    const dock = await openStoryDock(browser, folder, view, { ...size, ...calmDock });
    await dock.page.locator('figure svg:visible').first().waitFor();
    await settled(dock.page);
    shots.push(await dock.page.screenshot());
    await dock.close();
  }
  return sideBySide(browser, shots);
};
