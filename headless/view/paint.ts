// Colour and shape. Shape comes first: every state can be told without colour.
import { styleText } from 'node:util';
import type { FeatureStatus, LayerStatus, Severity } from '../../contract/verdict.ts';

/** A style of node:util's styleText. */
export type Style = Parameters<typeof styleText>[0];

/** Paints text, or leaves it alone where colour is not wanted. */
export type Paint = (style: Style, text: string) => string;

/** A painter for a terminal with or without colour. */
export const createPaint =
  (inColour: boolean): Paint =>
  (style, text) =>
    inColour ? styleText(style, text, { validateStream: false }) : text;

/** How a state looks: its shape, and the colour that goes with it. */
export type Look = { shape: string; style: Style };

/** Filled circle, triangle, square and dashed ring: the four states of the whole. */
export const severityLook: Record<Severity, Look> = {
  ok: { shape: '●', style: 'green' },
  degraded: { shape: '▲', style: 'yellow' },
  down: { shape: '■', style: 'red' },
  unknown: { shape: '◌', style: 'gray' },
};

/** A link of the line from this machine to TikTok, long and, for narrow terminals, short. */
export type LinkLook = { long: string; short: string; style: Style };

/** The line is whole, troubled, broken, dashed while it is not known, and dotted where nothing is judged. */
export const linkLook: Record<LayerStatus, LinkLook> = {
  ok: { long: '─────', short: '─', style: 'green' },
  degraded: { long: '──▲──', short: '▲', style: 'yellow' },
  down: { long: '─ ■ ─', short: '■', style: 'red' },
  unknown: { long: '╌╌◌╌╌', short: '◌', style: 'gray' },
  'not-judged': { long: '·····', short: '·', style: 'gray' },
};

/** A shape for each status of a feature. */
export const featureLook: Record<FeatureStatus, Look> = {
  ok: { shape: '●', style: 'green' },
  slow: { shape: '▲', style: 'yellow' },
  down: { shape: '■', style: 'red' },
  silent: { shape: '□', style: 'red' },
  blocked: { shape: '⊘', style: 'red' },
  filtered: { shape: '◍', style: 'gray' },
  unknown: { shape: '◌', style: 'gray' },
};
