// Which region TikTok named on which network. Pages that could not be asked are asked again later; those that name none are
// challenges, and a challenge passes.
import type { Region } from '../../contract/catalog.ts';
import type { Clock } from '../deps/clock.ts';
import type { NamedRegion } from '../probes/detect-region.ts';

/** Pages that did not answer are asked again after this; a watch asks no host more than once a minute, this one far less. */
const UNANSWERED_MS = 10 * 60_000;
/** Pages that answered without a region are asked again after this: each is some tens of kilobytes. */
const UNNAMED_MS = 6 * 60 * 60_000;

/** The regions of the networks that a watch has been on. */
export type Regions = {
  /** The region on this network, null when none was named; undefined when TikTok is to be asked for it (again). */
  known: (network: string) => Region | null | undefined;
  learn: (network: string, named: NamedRegion) => void;
};

/** Regions of which nothing is known yet. */
export const createRegions = (clock: Clock): Regions => {
  const learned = new Map<string, { region: Region | null; untilMs: number }>();
  return {
    known: (network) => {
      const entry = learned.get(network);
      return entry && clock.monotonicMs() < entry.untilMs ? entry.region : undefined;
    },
    learn: (network, { answered, region }) => {
      const lastsMs = region !== null ? Infinity : answered ? UNNAMED_MS : UNANSWERED_MS;
      learned.set(network, { region, untilMs: clock.monotonicMs() + lastsMs });
    },
  };
};
