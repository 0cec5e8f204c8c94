// How uPlot draws a close-up: a line with a band behind it, few marks, strokes from the ground for what was lost. Pointing, marking and
// the axis of time are those of the strips (TimeField.svelte, Axis.svelte), so that all of them move together. This file is fetched by itself, and so
// needs nothing of the window.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Period } from '../../../contract/history.ts';
import type { ChartPoint, Columns } from './chart-points.ts';

/** How high a close-up is, in CSS pixels; as in Chart.svelte. */
const CHART_PX = 220;

const LOST_PX = 2;
const LEAST_LOST_PX = 4;

/** The colours of the moment, as a canvas takes them. */
export type Inks = { paper: string; ink: string; quiet: string; hair: string; band: string; lost: string };

/** What is drawn; every value is asked for anew at each drawing. */
export type Drawn = {
  width: number;
  period: () => Period;
  top: () => number;
  points: () => readonly ChartPoint[];
  stepMs: () => number;
  /** True where what was lost is the value, and so measured by the axis. */
  isLoss: () => boolean;
  inks: () => Inks;
  words: (value: number) => string;
  font: () => string;
  direction: () => CanvasDirection;
};

const scaled = (px: number): number => px * devicePixelRatio;

const drawMarks = (plot: uPlot, { top, inks }: Drawn): void => {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = inks().hair;
  ctx.lineWidth = scaled(1);
  for (const value of [0, top() / 2, top()]) {
    const y = Math.round(plot.valToPos(value, 'y', true)) + (value === 0 ? -0.5 : 0.5);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
};

// Over the line, on a rim of paper, since the line may pass behind them.
const drawValues = (plot: uPlot, { top, inks, words, font, direction }: Drawn): void => {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.font = font();
  ctx.direction = direction();
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  ctx.lineJoin = 'round';
  ctx.lineWidth = scaled(4);
  ctx.strokeStyle = inks().paper;
  ctx.fillStyle = inks().quiet;
  for (const value of [top() / 2, top()]) {
    const place = [bbox.left + scaled(2), plot.valToPos(value, 'y', true) + scaled(3)] as const;
    ctx.strokeText(words(value), ...place);
    ctx.fillText(words(value), ...place);
  }
  ctx.restore();
};

const drawLost = (plot: uPlot, { points, stepMs, isLoss, inks }: Drawn): void => {
  const { ctx, bbox } = plot;
  const ground = bbox.top + bbox.height;
  ctx.save();
  ctx.strokeStyle = inks().lost;
  ctx.lineWidth = scaled(LOST_PX);
  ctx.beginPath();
  for (const { atMs, asked, missed } of points()) {
    if (missed > 0) {
      const x = plot.valToPos(atMs + stepMs() / 2, 'x', true);
      const part = missed / Math.max(1, asked);
      const height = isLoss() ? ground - plot.valToPos(part, 'y', true) : part * bbox.height;
      ctx.moveTo(x, ground);
      ctx.lineTo(x, ground - Math.min(bbox.height, Math.max(scaled(LEAST_LOST_PX), height)));
    }
  }
  ctx.stroke();
  ctx.restore();
};

const unseen: uPlot.Series = { points: { show: false }, width: 0 };

const optionsFor = (drawn: Drawn): uPlot.Options => ({
  ...{ width: drawn.width, height: CHART_PX, ms: 1, padding: [1, 0, 1, 0] },
  legend: { show: false },
  cursor: { show: false },
  axes: [{ show: false }, { show: false }],
  scales: {
    x: { time: false, range: () => [drawn.period().fromMs, drawn.period().toMs] },
    y: { range: () => [0, drawn.top()] },
  },
  series: [
    {},
    unseen,
    unseen,
    {
      ...{ width: 1.5, points: { show: false } },
      stroke: () => (drawn.isLoss() ? 'transparent' : drawn.inks().ink),
    },
  ],
  bands: [{ series: [1, 2], fill: () => drawn.inks().band }],
  hooks: {
    drawClear: [(plot) => drawMarks(plot, drawn)],
    draw: [(plot) => drawLost(plot, drawn), (plot) => drawValues(plot, drawn)],
  },
});

/** A drawing on its canvas: it takes new columns, is drawn again, and goes away. */
export type Plot = { show: (columns: Columns) => void; redraw: () => void; remove: () => void };

/** Begins to draw in an element of the page; nothing is shown before the first columns. */
export const startPlot = (drawn: Drawn, place: HTMLElement): Plot => {
  const plot = new uPlot(optionsFor(drawn), undefined, place);
  return {
    show: (columns) => plot.setData(columns),
    redraw: () => plot.redraw(false),
    remove: () => plot.destroy(),
  };
};
