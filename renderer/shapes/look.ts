// Which shape stands for which state: shape first, colour second. One exhaustive table for each kind of state.
import type { StateShape } from '../../contract/state-shapes.ts';
import type { SourceHealth } from '../../contract/outside.ts';
import type { Span } from '../../contract/report.ts';
import type { Fare, FeatureStatus, LayerStatus, Severity } from '../../contract/verdict.ts';

/** The shapes; each can be told from the others at 16 px without colour. */
export type ShapeName = StateShape | 'barred' | 'open' | 'half' | 'hatched';

/** The status colours; `quiet` is no status at all. */
export type Tone = 'ok' | 'degraded' | 'down' | 'quiet';

/** How a state looks. */
export type Look = { shape: ShapeName; tone: Tone };

const unknown: Look = { shape: 'dashed', tone: 'quiet' };

/** The state of the whole, and of stretches of time. */
export const severityLook: Record<Severity | Span['severity'], Look> = {
  ok: { shape: 'disc', tone: 'ok' },
  degraded: { shape: 'triangle', tone: 'degraded' },
  down: { shape: 'notched', tone: 'down' },
  unknown,
  'not-watched': { shape: 'hatched', tone: 'quiet' },
};

/** While nobody watches because the user wants a pause. */
export const pausedLook: Look = { shape: 'bars', tone: 'quiet' };

/** While the user says that he is LIVE. */
export const liveLook: Look = { shape: 'dotted', tone: 'quiet' };

/** The state of a link of the path. */
export const linkLook: Record<LayerStatus, Look> = {
  ok: severityLook.ok,
  degraded: severityLook.degraded,
  down: severityLook.down,
  unknown,
  'not-judged': unknown,
};

/** The state of one of TikTok's features. */
export const featureLook: Record<FeatureStatus, Look> = {
  ok: severityLook.ok,
  slow: severityLook.degraded,
  down: severityLook.down,
  silent: { shape: 'open', tone: 'down' },
  blocked: { shape: 'barred', tone: 'down' },
  filtered: { shape: 'half', tone: 'quiet' },
  unknown,
};

/** How something fares, here or elsewhere. */
export const fareLook: Record<Fare, Look> = { works: severityLook.ok, fails: severityLook.down, unknown };

/** How a source outside fares; that it fails is nobody's fault here, so that it is never worse than troubled. */
export const sourceLook: Record<SourceHealth['state'], Look> = {
  never: unknown,
  answered: severityLook.ok,
  nothing: unknown,
  failed: severityLook.degraded,
  garbled: severityLook.degraded,
  resting: { shape: 'half', tone: 'quiet' },
};
