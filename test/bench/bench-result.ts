// What the bench measures. It must survive JSON, since the page is made from the stored JSON; it holds no lists.

/** A figure over several repetitions. */
export type Spread = { median: number; min: number; max: number; count: number };

/** How long a healthy check takes; milliseconds, ratios of the same repetition. */
export type CheckFigures = {
  throughNpmMs: Spread;
  throughNodeMs: Spread;
  curlMs: Spread;
  npmToCurl: Spread;
  nodeToCurl: Spread;
  /** The slowest exchange with TikTok inside the check, and curl's own time for the same URL. */
  slowestChainMs: Spread;
  curlSameUrlMs: Spread;
  chainToCurl: Spread;
};

/** From process start to the first sentence that is a verdict; milliseconds, ratios of the same repetition. */
export type SentenceFigures = { verdictMs: Spread; bareNodeMs: Spread; verdictToNode: Spread; code: string };

/** What a running watch costs. */
export type WatchFigures = {
  watchedMs: number;
  residentEarlyBytes: number;
  residentEndBytes: number;
  residentPeakBytes: number;
  /** Null where the system does not tell. */
  proportionalEndBytes: number | null;
  /** CPU time of the process and of the commands it ran; the start is included, so the first minute weighs more. */
  cpuMsPerMinute: number;
  cpuShareOfCore: number;
  /** The part of it that was used by commands it ran. */
  childrenShareOfCpu: number;
  /** From the early look at memory to the end, when starting is over. */
  steadyCpuMsPerMinute: number;
  cpuMsPerRequest: number;
  requests: number;
  rounds: number;
};

/** Bytes as the program counts them and as the link counted them, both directions together. */
export type Bytes = { programBytes: number; linkBytes: number; linkToProgram: number };

/** What a running watch sends and receives. */
export type TrafficFigures = {
  firstRound: Bytes;
  /** A quiet round with the heartbeat before it; null when the watch was too short for a second round. */
  quietRound: (Bytes & { lengthMs: number; linkBytesPerHour: number; cpuMsPerRequest: number }) | null;
};

/**
 * How late an event loop was in milliseconds, on a machine that may be busy; `turnMs` is the most processor time that its thread
 * used in one turn, which is what the program itself was to blame for.
 */
export type LoopDelay = { maxMs: Spread; p999Ms: Spread; turnMs: Spread };

/** How late the event loop was in runs of `forMs`, without and with upkeep and questions for a year at the same time. */
export type LoopFigures = {
  forMs: number;
  /** How many strips and lines of a year were answered in the busy runs. */
  asked: number;
  calm: LoopDelay;
  busy: LoopDelay;
};

/** What remembering costs, on a history of so many days: times in milliseconds, as the one who asks waits for them. */
export type HistoryFigures = {
  days: number;
  yearBytes: number;
  madeInMs: number;
  liveDayBytes: number;
  roundMs: Spread;
  liveRoundMs: Spread;
  dayStripMs: Spread;
  yearStripMs: Spread;
  yearToDay: Spread;
  loop: LoopFigures;
};

/**
 * A pointer across four hours: the longest frame that the page was given, and that of the same scrub where next to nothing is drawn, in
 * ms; of all scrubs the frames that Chromium itself calls long, over 50 ms.
 */
export type ScrubFigures = {
  longestFrameMs: Spread;
  referenceMs: Spread;
  toReference: Spread;
  longFrames: number;
  scrubs: number;
};

/** What looking at four hours LIVE costs: the report against an empty one of as many bytes, its scrubbing, and that of the window. */
export type ReplayFigures = {
  bytes: number;
  openMs: Spread;
  emptyMs: Spread;
  openToEmpty: Spread;
  report: ScrubFigures;
  window: ScrubFigures;
};

/** The whole result. Times are ISO 8601 UTC; `dirty` means uncommitted changes; `loadAtStart` is the one-minute average. */
export type BenchResult = {
  commit: string;
  dirty: boolean;
  quick: boolean;
  startedAt: string;
  durationMs: number;
  machine: { cores: number; node: string; loadAtStart: number };
  check: CheckFigures;
  firstSentence: { healthy: SentenceFigures; emptyNamespace: SentenceFigures };
  watch: WatchFigures;
  traffic: TrafficFigures;
  /** Not there in a result from before there was a history. */
  history?: HistoryFigures;
  /** Not there in a result from before there were reports, nor where there is no Chromium. */
  replay?: ReplayFigures;
};
