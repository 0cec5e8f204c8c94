// How many clicks, and about how many seconds, does each of five tasks take in the window beside the tray?
import { startChromium } from '../browser/chromium.ts';
import { buildWindow } from '../renderer/support/build-window.ts';
import { openStory } from '../renderer/support/open-window.ts';
import type { Campaign } from './campaign-type.ts';
import { tasks } from './walk-through/tasks.ts';
import { modelS, walkOn } from './walk-through/walker.ts';
import type { Walk } from './walk-through/walker.ts';

/** What each task took. */
export type WalkResult = ReadonlyArray<Walk & { wants: string }>;

const walkAll = async (log: (line: string) => void): Promise<WalkResult> => {
  const window = await buildWindow();
  const browser = await startChromium();
  try {
    const walks: Array<Walk & { wants: string }> = [];
    for (const { wants, snapshot, opening, walk } of tasks) {
      const permissions = ['clipboard-read', 'clipboard-write'];
      const opened = await openStory(browser, window.folder, snapshot, { ...opening, permissions });
      try {
        await opened.page.getByRole('heading', { level: 1 }).waitFor();
        const walker = walkOn(opened.page);
        await walk(walker, opened);
        walks.push({ wants, ...walker.taken() });
      } finally {
        await opened.close();
      }
      log(JSON.stringify(walks.at(-1)));
    }
    return walks;
  } finally {
    await browser.close();
    await window.remove();
  }
};

const pageOf = (walks: WalkResult): string =>
  [
    'Each task is walked through by a script in real Chromium, in the window of 380×600 beside the tray, from the opened window to the ' +
      'answer in sight. Clicks and scrolled screens are counted. Seconds are those of the keystroke-level model: ' +
      `${modelS.point} s to point at something or to scroll by a screen, ${modelS.press} s to press, ${modelS.mind} s to find and decide.`,
    '',
    '| task | clicks | screens scrolled | seconds |',
    '| --- | ---: | ---: | ---: |',
    ...walks.map(
      ({ wants, clicks, screens, seconds }) => `| ${wants} | ${clicks} | ${screens} | ${seconds.toFixed(1)} |`,
    ),
    '',
    'What these were before, and what was changed for it, is in [the design](../design.md).',
  ].join('\n');

/** `npm run campaign -- walk-through`; needs Chromium. */
export const campaign: Campaign = {
  title: 'Five tasks: clicks and seconds',
  run: ({ log }): Promise<WalkResult> => walkAll(log),
  page: (result) => pageOf(result as WalkResult),
};
