// What OBS told at one moment, as counters that only it resets. A counter that it did not tell is null.

/** How an output fares that sends to a server. */
export type ObsOutputStatus = {
  active: boolean;
  reconnecting: boolean;
  congestion: number | null;
  bytes: number | null;
  droppedFrames: number | null;
  sentFrames: number | null;
  durationMs: number | null;
};

/** One output that sends to a server; `kind` is OBS's word for how it sends, such as rtmp_output. */
export type ObsOutput = ObsOutputStatus & { name: string; kind: string | null };

/** OBS as a whole. */
export type ObsFigures = {
  framesPerSecond: number | null;
  cpuPercent: number | null;
  freeDiskMegabytes: number | null;
  renderedFrames: number | null;
  laggedFrames: number | null;
  encodedFrames: number | null;
  skippedFrames: number | null;
};

/** Everything that one look brought; `atMs` is on the monotonic clock. */
export type ObsSample = {
  atMs: number;
  figures: ObsFigures;
  /** Each by a name of its own; null when OBS did not list them. */
  outputs: readonly ObsOutput[] | null;
  /** Active outputs that cannot be asked for, since they share their name with another. */
  unmeasured: number;
};
