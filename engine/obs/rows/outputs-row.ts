// The outputs of one look against those of the look before it, summed: several destinations share one line.
import type { ObsRow } from '../../../contract/obs.ts';
import { sendsAnew } from './began-anew.ts';
import { growth, sumKnown } from './growth.ts';
import type { ObsOutput, ObsSample } from './sample.ts';

/** The part of a row that the outputs make. */
export type OutputsRow = Pick<
  ObsRow,
  | 'streaming'
  | 'reconnecting'
  | 'outputs'
  | 'measured'
  | 'bytes'
  | 'congestion'
  | 'sentFrames'
  | 'droppedFrames'
  | 'restarted'
>;

/**
 * The outputs that count dropped frames and know how full their queue is. All others always say 0. With SRT even the bytes are only
 * those that OBS has handed over: its own rate does not fall when the line is too narrow (seen with OBS 29).
 */
const kindsThatTell: readonly (string | null)[] = ['rtmp_output', 'ftl_output'];

const withoutOutputs: OutputsRow = {
  streaming: null,
  reconnecting: null,
  outputs: null,
  measured: null,
  bytes: null,
  congestion: null,
  sentFrames: null,
  droppedFrames: null,
  restarted: false,
};

const tells = ({ kind }: ObsOutput): boolean => kindsThatTell.includes(kind);

const honest = (output: ObsOutput): ObsOutput =>
  tells(output) ? output : { ...output, congestion: null, droppedFrames: null };

type Sent = { bytes: number | null; droppedFrames: number | null; sentFrames: number | null; restarted: boolean };

const sentBy = (before: ObsOutput | undefined, now: ObsOutput, isFirst: boolean, spanMs: number): Sent => {
  const anew = !isFirst && sendsAnew(before, now, spanMs);
  // An output that is not in the look before it began since then.
  const known = before ?? (isFirst ? null : { bytes: null, droppedFrames: null, sentFrames: null });
  const ofConnection = growth(['bytes', 'droppedFrames'], known, now, anew);
  const ofStream = growth(['sentFrames'], known, now, anew);
  const wasSending = before?.active === true;
  return {
    ...ofConnection.by,
    ...ofStream.by,
    restarted: wasSending && (ofConnection.restarted || ofStream.restarted),
  };
};

/** What the outputs sent since `before`, which is null for the first look of all. */
export const outputsRow = (before: ObsSample | null, now: ObsSample): OutputsRow => {
  if (now.outputs === null) return withoutOutputs;
  const earlier = new Map((before?.outputs ?? []).map((output) => [output.name, output]));
  const isFirst = before === null || before.outputs === null;
  const spanMs = before === null ? 0 : now.atMs - before.atMs;
  const active = now.outputs.filter((output) => output.active).map(honest);
  // What ended since then has sent its last bytes within this row.
  const ended = now.outputs.filter(({ active, name }) => !active && earlier.get(name)?.active === true).map(honest);
  const sent = [...active, ...ended].map((output) => sentBy(earlier.get(output.name), output, isFirst, spanMs));
  const congestions = active.map(({ congestion }) => congestion).filter((value) => value !== null);
  return {
    streaming: active.length + now.unmeasured > 0,
    reconnecting: active.some(({ reconnecting }) => reconnecting),
    outputs: active.length + now.unmeasured,
    measured: active.length,
    bytes: sumKnown(sent.map(({ bytes }) => bytes)),
    congestion: congestions.length === 0 ? null : Math.max(...congestions),
    sentFrames: sumKnown(sent.map(({ sentFrames }) => sentFrames)),
    droppedFrames: sumKnown(sent.map(({ droppedFrames }) => droppedFrames)),
    restarted: sent.some(({ restarted }) => restarted),
  };
};
