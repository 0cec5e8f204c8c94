/** A measurement that `npm run campaign -- NAME` runs. `Result` must survive JSON, since pages are made from the stored JSON. */
export type Campaign<Result = unknown> = {
  title: string;
  /** `args` is what stood after the name on the command line; `log` tells the person who waits. */
  run: (options: { args: readonly string[]; log: (line: string) => void }) => Promise<Result>;
  /** The body of the page in Markdown, below its title; the frame around it is the same for all campaigns. */
  page: (result: Result) => string;
};

/** What is stored of one run in results/NAME.json. Times are ISO 8601 UTC; `dirty` means uncommitted changes. */
export type CampaignRecord = {
  campaign: string;
  commit: string;
  dirty: boolean;
  command: string;
  startedAt: string;
  durationMs: number;
  machine: { cores: number; node: string };
  result: unknown;
};
