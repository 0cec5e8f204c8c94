// Measures the report in a real Chromium: opening it in turns with an empty page, and scrubbing it, and the window's replay, under
// Chromium's own trace.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { sessionReport } from '../../../engine/exports/report/session-report.ts';
import { startChromium } from '../../browser/chromium.ts';
import { circumstances } from '../../engine/exports/evening.ts';
import { fourHours } from '../../engine/session/four-hours.ts';
import { buildWindow } from '../../renderer/support/build-window.ts';
import { median } from './report-findings.ts';
import type { ReportResult, Scrub, ScrubTurn } from './report-findings.ts';
import { reportStage, scrubWays, windowStage } from './scrub-stages.ts';
import type { ScrubStage } from './scrub-stages.ts';
import { tracedScrub } from './traced-scrub.ts';

const headlessShell = '/usr/bin/chromium-headless-shell';

/** The report of a session that is hardly begun has the same chart, with next to nothing in it. */
const SHORT_HOURS = 0.02;

const filler = (bytes: number): string =>
  '0123456789abcde\n'.repeat(Math.ceil(bytes / 16)).slice(0, Math.max(0, bytes));

/** The page with so much text that is not shown at its end that it has as many bytes as are wanted. */
const filledUp = (html: string, bytes: number): string => {
  const [start, end] = ['<script type="text/plain">', '</script>'];
  const rest = bytes - Buffer.byteLength(html) - start.length - end.length;
  return html.replace('</body>', () => `${start}${filler(rest)}${end}</body>`);
};

const pages = (): Record<'report' | 'empty' | 'bare', string> => {
  const { log, incidents } = fourHours();
  const pageOf = (given: Parameters<typeof sessionReport>[1]): string =>
    sessionReport({ form: 'html' }, given, circumstances).files[0]!.text;
  const report = pageOf({ log, incidents });
  const bytes = Buffer.byteLength(report);
  const session = { ...log.session, endedAt: log.session.startedAt, summary: null };
  const empty = pageOf({ log: { session, rows: [], events: [] }, incidents: [] });
  const bare =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title></head><body></body></html>';
  return { report, empty: filledUp(empty, bytes), bare: filledUp(bare, bytes) };
};

const openingMs = async (browser: Browser, url: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(url);
  const ms = await page.evaluate<number>(
    `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))))`,
  );
  await page.close();
  return ms;
};

type Place = { page: Scrub['page']; what?: string; open: () => Promise<ScrubStage>; ways: typeof scrubWays };

const scrubIn = async ({ open }: Place, way: (typeof scrubWays)[number]): Promise<ScrubTurn> => {
  const stage = await open();
  try {
    await stage.chart.scrollIntoViewIfNeeded();
    await way.prepare?.(stage);
    return await tracedScrub(stage.page, () => way.act(stage));
  } finally {
    await stage.close();
  }
};

/** Each way in each place, turn by turn, so that a busy moment of the machine meets all of them. */
const scrubAll = async (places: readonly Place[], turns: number, log: (line: string) => void): Promise<Scrub[]> => {
  const scrubs = places.flatMap((place) =>
    place.ways.map((way) => ({
      place,
      way,
      scrub: { page: place.page, what: place.what ?? way.what, turns: [] as ScrubTurn[] },
    })),
  );
  for (let turn = 0; turn < turns; turn += 1)
    for (const { place, way, scrub } of scrubs) {
      const found = await scrubIn(place, way);
      scrub.turns.push(found);
      log(`${scrub.page}, ${scrub.what}: ${JSON.stringify(found)}`);
    }
  return scrubs.map(({ scrub }) => scrub);
};

/** Opens each page `times` times, and scrubs the report and the window's replay, each in three ways, `turns` times. */
export const measureReport = async (
  { times, turns }: { times: number; turns: number },
  log: (line: string) => void,
): Promise<ReportResult> => {
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-report-'));
  const window = await buildWindow();
  const browser = await startChromium(existsSync(headlessShell) ? headlessShell : undefined);
  try {
    const made = pages();
    const fileOf = (name: keyof typeof made): string => join(directory, `${name}.html`);
    const urlOf = (name: keyof typeof made): string => pathToFileURL(fileOf(name)).href;
    const names = Object.keys(made) as Array<keyof typeof made>;
    for (const name of names) writeFileSync(fileOf(name), made[name]);
    const load = loadavg()[0] ?? 0;
    const openMs: ReportResult['openMs'] = { report: [], empty: [], bare: [] };
    for (let time = 0; time < times; time += 1)
      for (const name of names) openMs[name].push(await openingMs(browser, urlOf(name)));
    log(names.map((name) => `${name}: ${median(openMs[name]).toFixed(1)} ms`).join(', '));
    const [whole] = scrubWays;
    const places: Place[] = [
      {
        page: 'report',
        what: 'for comparison: of an empty session',
        open: () => reportStage(browser, urlOf('empty')),
        ways: [whole!],
      },
      { page: 'report', open: () => reportStage(browser, urlOf('report')), ways: scrubWays },
      {
        page: 'window',
        what: 'for comparison: of one minute',
        open: () => windowStage(browser, window.folder, SHORT_HOURS),
        ways: [whole!],
      },
      { page: 'window', open: () => windowStage(browser, window.folder, 4), ways: scrubWays },
    ];
    const scrubs = await scrubAll(places, turns, log);
    return { load, bytes: Buffer.byteLength(made.report), openMs, scrubs };
  } finally {
    await browser.close();
    await window.remove();
    rmSync(directory, { recursive: true, force: true });
  }
};
