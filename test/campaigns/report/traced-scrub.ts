// One scrub under Chromium's own trace: when frames were drawn, which of them were long, and what the main thread did for how long.
import type { CDPSession, Page } from 'playwright-core';
import type { ScrubTurn } from './report-findings.ts';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

const includedCategories = [
  ...['toplevel', 'blink.user_timing', 'devtools.timeline', '__metadata'],
  ...['disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame'],
];

const traced = async (session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  await session.send('Tracing.end');
  await ended;
  return events;
};

const BEGIN = 'scrub-begins';

/** Notes when the page was given a frame, and each that Chromium itself calls long: over 50 ms. */
const watchFrames = `
  window.frames_ = [];
  window.longFrames_ = [];
  new PerformanceObserver((list) => window.longFrames_.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'long-animation-frame' });
  (function next(at) { window.frames_.push(at); requestAnimationFrame(next); })(performance.now());
  performance.mark('${BEGIN}');
`;

const longest = (values: readonly number[]): number => values.reduce((most, one) => Math.max(most, one), 0);

const longestGap = (moments: readonly number[]): number =>
  longest(moments.slice(1).map((at, index) => at - moments[index]!));

const figuresOf = (events: readonly TraceEvent[]): Omit<ScrubTurn, 'frames' | 'longestFrameMs' | 'longFramesMs'> => {
  const begin = events.find(({ name }) => name === BEGIN);
  if (begin === undefined) throw new Error('The trace does not say when the scrub began.');
  const since = events.filter(({ ts, pid }) => pid === begin.pid && ts >= begin.ts);
  const tasks = since.filter(({ name, tid }) => name === 'RunTask' && tid === begin.tid);
  const drawnMs = since.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000);
  return {
    drawn: drawnMs.length,
    longestDrawMs: longestGap(drawnMs.sort((one, other) => one - other)),
    longestTaskMs: longest(tasks.map(({ dur = 0 }) => dur / 1000)),
    longestTaskCpuMs: longest(tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
};

/** Does it on this page, whose chart is in sight, and tells of its frames from the beginning of it to its end. */
export const tracedScrub = async (page: Page, act: () => Promise<void>): Promise<ScrubTurn> => {
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, async () => {
    await page.evaluate(watchFrames);
    await act();
  });
  const framesMs = await page.evaluate<number[]>('window.frames_');
  const longFramesMs = await page.evaluate<number[]>('window.longFrames_');
  return { frames: framesMs.length, longestFrameMs: longestGap(framesMs), longFramesMs, ...figuresOf(events) };
};
