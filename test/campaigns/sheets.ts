// What does every view look like in every state? Contact sheets for somebody to look at, one by one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startChromium } from '../browser/chromium.ts';
import { schemes, tongues, viewStates, widths } from '../renderer/states/all-states.ts';
import { stateViews } from '../renderer/states/view-state.ts';
import { buildWindow } from '../renderer/support/build-window.ts';
import type { Campaign } from './campaign-type.ts';
import { dockSheets } from './sheets/dock-sheets.ts';
import { drawSheet } from './sheets/sheet-page.ts';
import type { Layout, Shot } from './sheets/sheet-page.ts';
import { nameOf, shotsOf } from './sheets/take-shots.ts';
import type { Look } from './sheets/take-shots.ts';

type Wish = {
  views: readonly string[];
  languages: readonly string[];
  widths: readonly number[];
  state: RegExp;
  into: string;
};

/** What was drawn: each sheet and how many states are on it. */
export type SheetsResult = { sheets: ReadonlyArray<{ file: string; states: number }>; shots: number };

const listOf = (text: string): string[] => text.split(',').filter((part) => part !== '');

const wishIn = (args: readonly string[]): Wish => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      views: { type: 'string', default: [...stateViews, 'dock'].join(',') },
      languages: { type: 'string', default: tongues.join(',') },
      widths: { type: 'string', default: widths.join(',') },
      state: { type: 'string', default: '' },
      into: { type: 'string', default: fileURLToPath(new URL('../../dist/sheets', import.meta.url)) },
    },
  });
  return {
    ...{ views: listOf(values.views), languages: listOf(values.languages) },
    ...{ widths: listOf(values.widths).map(Number), state: new RegExp(values.state), into: values.into },
  };
};

const layoutFor = (width: number): Layout =>
  width > 700 ? { columns: 3, widthPx: 620, mostHeightPx: 900 } : { columns: 6, widthPx: 300, mostHeightPx: 1100 };

/** More on one sheet cannot be looked at. */
const MOST_SHOTS = 6;

type Drawn = { file: string; states: number };

/** Draws sheets into the folder that is wished for. */
type Draw = (name: string, shots: readonly Shot[], layout: Layout, mostShots: number) => Promise<Drawn[]>;

const drawing =
  (browser: Browser, into: string): Draw =>
  async (name, shots, layout, mostShots) => {
    const drawn: Drawn[] = [];
    for (let from = 0; from < shots.length; from += mostShots) {
      const part = shots.slice(from, from + mostShots);
      const file = `${name}-${from / mostShots + 1}.png`;
      writeFileSync(join(into, file), await drawSheet(browser, name, part, layout));
      drawn.push({ file, states: part.length });
    }
    return drawn;
  };

const drawView = async (
  browser: Browser,
  folder: string,
  view: string,
  wish: Wish,
): Promise<SheetsResult['sheets']> => {
  const drawn: Drawn[] = [];
  const toSheets = drawing(browser, wish.into);
  const states = viewStates.filter((each) => each.view === view && wish.state.test(each.state));
  for (const language of wish.languages) {
    if (view === 'dock')
      for (const { name, shots, layout } of await dockSheets(browser, folder, language, (state) =>
        wish.state.test(state),
      ))
        drawn.push(...(await toSheets(name, shots, layout, shots.length)));
    else {
      const looks: Look[] = wish.widths.flatMap((width) => schemes.map((scheme) => ({ language, width, scheme })));
      const taken: Array<Map<string, Shot>> = [];
      for (const state of states) taken.push(await shotsOf(browser, folder, state, looks));
      for (const look of looks) {
        const shots = taken.map((of) => of.get(nameOf(look))!);
        drawn.push(...(await toSheets(`${view}-${nameOf(look)}`, shots, layoutFor(look.width), MOST_SHOTS)));
      }
    }
  }
  return drawn;
};

const draw = async (wish: Wish, log: (line: string) => void): Promise<SheetsResult> => {
  mkdirSync(wish.into, { recursive: true });
  const window = await buildWindow();
  const browser = await startChromium();
  try {
    const sheets: SheetsResult['sheets'][number][] = [];
    for (const view of wish.views) {
      sheets.push(...(await drawView(browser, window.folder, view, wish)));
      log(`${view}: ${sheets.length} sheets so far, in ${wish.into}`);
    }
    return { sheets, shots: sheets.reduce((sum, { states }) => sum + states, 0) };
  } finally {
    await browser.close();
    await window.remove();
  }
};

const pageOf = ({ sheets, shots }: SheetsResult): string =>
  [
    `${shots} pictures on ${sheets.length} sheets: every view in every state, in light and dark, in each width and language. They were ` +
      'looked at one by one; what was found is in [the design](../design.md).',
    '',
    '| sheet | states |',
    '| --- | ---: |',
    ...sheets.map(({ file, states }) => `| ${file} | ${states} |`),
  ].join('\n');

/** `npm run campaign -- sheets [--views A,B] [--languages A,B] [--widths A,B] [--state PATTERN] [--into FOLDER]`; needs Chromium. */
export const campaign: Campaign = {
  title: 'Contact sheets of every view in every state',
  run: ({ args, log }): Promise<SheetsResult> => draw(wishIn(args), log),
  page: (result) => pageOf(result as SheetsResult),
};
