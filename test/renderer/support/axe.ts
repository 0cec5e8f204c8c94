// What axe, the checker of accessibility, finds on an open page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is, as one line each. */
export const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** The looks in which the window is checked: light and dark, as wide as beside the tray and as a screen. */
export const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [380, 1400].map((width) => ({ colorScheme, width })),
);

/** One of them, narrow and dark, for what is part of a view that is looked at in all four. */
export const cornerLooks = looks.filter(({ colorScheme, width }) => colorScheme === 'dark' && width === 380);
