// Measures the report in a real Chromium: opening it in turns with an empty page, and scrubbing under Chromium's own trace.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { sessionReport } from '../../../engine/exports/report/session-report.ts';
import { startChromium } from '../../browser/chromium.ts';
import { circumstances } from '../../engine/exports/evening.ts';
import { fourHours } from '../../engine/session/four-hours.ts';
import { median } from './report-findings.ts';
import type { ReportResult } from './report-findings.ts';

const headlessShell = '/usr/bin/chromium-headless-shell';

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

const openingMs = async (browser: Browser, file: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  const ms = await page.evaluate<number>(
    `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))))`,
  );
  await page.close();
  return ms;
};

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

const traced = async (session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  const includedCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  await session.send('Tracing.end');
  await ended;
  return events;
};

const mainTasks = (events: readonly TraceEvent[]): TraceEvent[] => {
  const isMain = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args?.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`));
};

const watchFrames = `window.frames_ = []; (function next(at) { window.frames_.push(at); requestAnimationFrame(next); })(performance.now());`;

const scrubbed = async (
  browser: Browser,
  file: string,
  what: string,
  act: (page: Page) => Promise<void>,
): Promise<ReportResult['scrubs'][number]> => {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  await page.locator('#chart').scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, async () => {
    await page.evaluate(watchFrames);
    await act(page);
  });
  const frames = await page.evaluate<number[]>('window.frames_');
  await page.close();
  const tasks = mainTasks(events);
  const longest = (values: readonly number[]): number => values.reduce((most, one) => Math.max(most, one), 0);
  return {
    what,
    frames: frames.length,
    longestFrameMs: longest(frames.slice(1).map((at, index) => at - frames[index]!)),
    longestTaskMs: longest(tasks.map(({ dur = 0 }) => dur / 1000)),
    longestTaskCpuMs: longest(tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
};

const across = async (page: Page): Promise<void> => {
  const { x, y, width } = (await page.locator('#chart').boundingBox())!;
  for (let step = 0; step <= 300; step += 1) await page.mouse.move(x + (width * step) / 300, y + 80);
};

/** What is scrubbed, and how; the first tells what this machine does by itself meanwhile. */
const scrubs: ReadonlyArray<readonly [what: string, page: 'report' | 'empty', act: (page: Page) => Promise<void>]> = [
  ['for comparison: a pointer across the report of an empty session', 'empty', across],
  ['a pointer across the whole session', 'report', across],
  [
    'a pointer across five minutes of it',
    'report',
    async (page) => {
      await page.locator('.show').nth(1).click();
      await across(page);
    },
  ],
  [
    'closer and wider twenty times, from dip to dip by keys',
    'report',
    async (page) => {
      await page.locator('#chart').focus();
      for (let time = 0; time < 20; time += 1)
        await page.keyboard.press(['+', '+', 'n', '-', 'PageUp', '-', 'p'][time % 7]!);
    },
  ],
];

/** Opens each page `times` times, and scrubs in three ways. */
export const measureReport = async (times: number, log: (line: string) => void): Promise<ReportResult> => {
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-report-'));
  const browser = await startChromium(existsSync(headlessShell) ? headlessShell : undefined);
  try {
    const made = pages();
    const fileOf = (name: keyof typeof made): string => join(directory, `${name}.html`);
    const names = Object.keys(made) as Array<keyof typeof made>;
    for (const name of names) writeFileSync(fileOf(name), made[name]);
    const openMs: ReportResult['openMs'] = { report: [], empty: [], bare: [] };
    for (let time = 0; time < times; time += 1)
      for (const name of names) openMs[name].push(await openingMs(browser, fileOf(name)));
    log(names.map((name) => `${name}: ${median(openMs[name]).toFixed(1)} ms`).join(', '));
    const found: ReportResult['scrubs'] = [];
    for (const [what, name, act] of scrubs) {
      found.push(await scrubbed(browser, fileOf(name), what, act));
      log(JSON.stringify(found.at(-1)));
    }
    return { load: loadavg()[0] ?? 0, bytes: Buffer.byteLength(made.report), openMs, scrubs: found };
  } finally {
    await browser.close();
    rmSync(directory, { recursive: true, force: true });
  }
};
