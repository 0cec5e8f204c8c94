// Colour and shape. Shape comes first: every state can be told without colour.
import { styleText } from 'node:util';
import type { FeatureStatus, LayerStatus, Severity } from '../../contract/verdict.ts';

/** Paints text, or leaves it alone where colour is not wanted. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** A painter for a terminal with or without colour. */
export const createPaint =
  (inColour: boolean): Paint =>
  (style, text) =>
    inColour ? styleText(style, text, { validateStream: false }) : text;

type Look = { shape: string; style: Parameters<typeof styleText>[0] };

/** Filled circle, triangle, square and dashed ring: the four states of the whole. */
export const severityLook: Record<Severity, Look> = {
  ok: { shape: '●', style: 'green' },
  degraded: { shape: '▲', style: 'yellow' },
  down: { shape: '■', style: 'red' },
  unknown: { shape: '◌', style: 'gray' },
};

/** The line from this machine to TikTok: whole, troubled, broken, and dotted where nothing is judged. */
export const linkLook: Record<LayerStatus, Look> = {
  ok: { shape: '───', style: 'green' },
  degraded: { shape: '─▲─', style: 'yellow' },
  down: { shape: '─■ ', style: 'red' },
  unknown: { shape: '─?─', style: 'gray' },
  'not-judged': { shape: '···', style: 'gray' },
};

/** A shape for each status of a feature. */
export const featureLook: Record<FeatureStatus, Look> = {
  ok: { shape: '●', style: 'green' },
  slow: { shape: '▲', style: 'yellow' },
  down: { shape: '■', style: 'red' },
  blocked: { shape: '■', style: 'red' },
  filtered: { shape: '◍', style: 'gray' },
  unknown: { shape: '◌', style: 'gray' },
};
