// One look at OBS: its own figures, the list of its outputs, and the counters of each output that sends to a server.
import * as v from 'valibot';
import type { ObsFigures, ObsOutputStatus, ObsSample } from '../rows/sample.ts';
import { dataOf } from './envelope.ts';
import type { ObsResult } from './envelope.ts';

/** A request as it is sent. */
export type ObsRequest = { requestType: string; requestData?: Readonly<Record<string, unknown>> };

/** An output as OBS lists it. */
export type ListedOutput = { name: string; kind: string | null; active: boolean };

/** More outputs than anybody sends to; the rest is not asked for. */
const MOST_OUTPUTS = 32;

/** Longer than the name of any output, in characters. */
const MOST_CHARACTERS = 500;

/** No screen shows so many pictures in a second, no program takes twice all processors, and no disk holds an exabyte. */
const MOST = { framesPerSecond: 1000, cpuPercent: 200, megabytes: 1e12 };

// Anything but a sensible number is no data.
const upTo = (most: number) =>
  v.optional(v.fallback(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(most))), null), null);

const count = upTo(Number.MAX_SAFE_INTEGER);

const flag = v.optional(v.fallback(v.boolean(), false), false);

const statsSchema = v.object({
  activeFps: upTo(MOST.framesPerSecond),
  cpuUsage: upTo(MOST.cpuPercent),
  availableDiskSpace: upTo(MOST.megabytes),
  renderTotalFrames: count,
  renderSkippedFrames: count,
  outputTotalFrames: count,
  outputSkippedFrames: count,
});

const statusSchema = v.object({
  outputActive: v.boolean(),
  outputReconnecting: flag,
  outputCongestion: count,
  outputBytes: count,
  outputSkippedFrames: count,
  outputTotalFrames: count,
  outputDuration: count,
});

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));

const listSchema = v.object({
  outputs: v.array(
    v.object({
      outputName: text,
      outputKind: v.optional(v.fallback(v.nullable(text), null), null),
      outputActive: flag,
      outputFlags: v.optional(v.fallback(v.record(v.string(), v.unknown()), {}), {}),
    }),
  ),
});

const noFigures: ObsFigures = {
  framesPerSecond: null,
  cpuPercent: null,
  freeDiskMegabytes: null,
  renderedFrames: null,
  laggedFrames: null,
  encodedFrames: null,
  skippedFrames: null,
};

/** The most that `congestion` can be. */
const FULL = 1;

/** Every look asks for these, and for the status of each output that is known by name. */
export const requestsFor = (names: readonly string[]): ObsRequest[] => [
  { requestType: 'GetStats' },
  { requestType: 'GetOutputList' },
  ...statusRequests(names),
];

/** The status of outputs. */
export const statusRequests = (names: readonly string[]): ObsRequest[] =>
  names.map((outputName) => ({ requestType: 'GetOutputStatus', requestData: { outputName } }));

/** OBS's own figures. */
export const readFigures = (results: readonly ObsResult[]): ObsFigures => {
  const read = v.safeParse(statsSchema, dataOf(results, 'GetStats'));
  if (!read.success) return noFigures;
  const stats = read.output;
  return {
    framesPerSecond: stats.activeFps,
    cpuPercent: stats.cpuUsage,
    freeDiskMegabytes: stats.availableDiskSpace,
    renderedFrames: stats.renderTotalFrames,
    laggedFrames: stats.renderSkippedFrames,
    encodedFrames: stats.outputTotalFrames,
    skippedFrames: stats.outputSkippedFrames,
  };
};

/** The outputs that send to servers, recordings and cameras left out; null when OBS did not list any. */
export const readOutputList = (results: readonly ObsResult[]): ListedOutput[] | null => {
  const read = v.safeParse(listSchema, dataOf(results, 'GetOutputList'));
  if (!read.success) return null;
  return read.output.outputs
    .filter(({ outputFlags }) => outputFlags['OBS_OUTPUT_SERVICE'] === true)
    .slice(0, MOST_OUTPUTS)
    .map(({ outputName, outputKind, outputActive }) => ({ name: outputName, kind: outputKind, active: outputActive }));
};

/** The status of the outputs that were asked for, in the order in which they were; null where OBS gave none. */
export const readStatuses = (results: readonly ObsResult[]): Array<ObsOutputStatus | null> =>
  results
    .filter(({ request }) => request === 'GetOutputStatus')
    .map(({ data }) => {
      const read = v.safeParse(statusSchema, data);
      if (!read.success) return null;
      const status = read.output;
      return {
        active: status.outputActive,
        reconnecting: status.outputReconnecting,
        congestion: status.outputCongestion === null ? null : Math.min(FULL, status.outputCongestion),
        bytes: status.outputBytes,
        droppedFrames: status.outputSkippedFrames,
        sentFrames: status.outputTotalFrames,
        durationMs: status.outputDuration,
      };
    });

/** Names under which something can be asked for, each once. */
export const namesOf = (listed: readonly ListedOutput[]): string[] => [...new Set(listed.map(({ name }) => name))];

/** Puts a look together. `statuses` has what is known by name. */
export const sampleFrom = (
  atMs: number,
  figures: ObsFigures,
  listed: readonly ListedOutput[] | null,
  statuses: ReadonlyMap<string, ObsOutputStatus>,
): ObsSample => {
  if (listed === null) return { atMs, figures, outputs: null, unmeasured: 0 };
  const outputs = namesOf(listed).flatMap((name) => {
    const status = statuses.get(name);
    const kind = listed.find((output) => output.name === name)?.kind ?? null;
    return status === undefined ? [] : [{ name, kind, ...status }];
  });
  const measured = outputs.filter(({ active }) => active).length;
  const active = listed.filter(({ active }) => active).length;
  return { atMs, figures, outputs, unmeasured: Math.max(0, active - measured) };
};
