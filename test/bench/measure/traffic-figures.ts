// Bytes per round, from what the program and the link had counted at the end of each round. Pure.
import type { Bytes, TrafficFigures } from '../bench-result.ts';
import { rounded } from '../spread.ts';

/** The state of affairs when a round ended; everything counts from the start of the program. */
export type Round = { atMs: number; programBytes: number; linkBytes: number; requests: number; cpuMs: number };

const bytes = (programBytes: number, linkBytes: number): Bytes => ({
  programBytes: Math.round(programBytes),
  linkBytes: Math.round(linkBytes),
  linkToProgram: rounded(linkBytes / programBytes),
});

/** The first round alone, and the mean of those that followed in quiet; throws when there was none. */
export const trafficFigures = (rounds: readonly Round[]): TrafficFigures => {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) throw new Error('there was no round');
  const firstRound = bytes(first.programBytes, first.linkBytes);
  const quiet = rounds.length - 1;
  if (quiet === 0) return { firstRound, quietRound: null };
  const lengthMs = (last.atMs - first.atMs) / quiet;
  const mean = bytes((last.programBytes - first.programBytes) / quiet, (last.linkBytes - first.linkBytes) / quiet);
  return {
    firstRound,
    quietRound: {
      ...mean,
      lengthMs: Math.round(lengthMs),
      linkBytesPerHour: Math.round((mean.linkBytes / lengthMs) * 3_600_000),
      cpuMsPerRequest: rounded((last.cpuMs - first.cpuMs) / (last.requests - first.requests)),
    },
  };
};
