// What is said of a second of a replay. Pure.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { clockAt } from '../../../contract/replay/clock-face.ts';
import type { Columns } from '../../../contract/replay/columns.ts';
import type { MomentName } from '../../../contract/replay/moment.ts';
import type { Dip } from '../../../contract/session.ts';
import { healthLook } from '../live-look.ts';
import { severityLook } from '../../shapes/look.ts';
import type { Look } from '../../shapes/look.ts';
import type { DipStretch, Drawn, Happening } from './replay.svelte.ts';

/** The figures that come of looking at the line. */
export const lineNames = [
  ...['router', 'internet', 'ingest', 'router-loss', 'internet-loss'],
] as const satisfies readonly MomentName[];

/** How the stream was: its look, the dip it was in, else a sentence; null where it was not judged. */
export type StreamMoment = { look: Look; dip: Dip | null; sentence: Message } | null;

/** How the stream was at a second. */
export const streamAt = (at: number, { of }: Columns, dips: readonly DipStretch[], isJudged: boolean): StreamMoment => {
  const dip = dips.find(({ from, to }) => at >= from && at < to)?.dip;
  if (dip) return { look: healthLook(dip.state), dip, sentence: dip.message };
  if ((of.stream[at] ?? null) === null)
    return { look: severityLook['not-watched'], dip: null, sentence: message('report.now.unwatched') };
  return isJudged ? { look: healthLook('ok'), dip: null, sentence: message('report.now.held') } : null;
};

/** From when to when a dip lasted, to the second. */
export const stretchWords = (face: Drawn['face'], { from, to }: DipStretch): string =>
  `${clockAt(face, from, true)} – ${clockAt(face, to, true)}`;

/** What the watch had said last by then; null while it had said nothing. */
export const watchAt = (at: number, happened: readonly Happening[]): Message | null =>
  happened.findLast(({ second, event }) => event.kind === 'verdict' && second <= at)?.event.message ?? null;

/** What else is flagged so near to a second that the drawing cannot tell them apart. */
export const flaggedAt = (at: number, flagged: readonly Happening[], reachSeconds: number): Happening[] =>
  flagged.filter(({ second }) => Math.abs(second - at) <= reachSeconds);
