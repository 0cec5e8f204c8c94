// How long a person waits from starting the watch to the first sentence that is a verdict, next to Node doing nothing.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Lab } from '../../lab/lab.ts';
import type { SentenceFigures } from '../bench-result.ts';
import { ratioOf, spreadOf } from '../spread.ts';
import { endNode, startNode } from './bench-place.ts';
import type { Place } from './bench-place.ts';

/** A verdict that takes longer is no first sentence any more. */
const TIMEOUT_MS = 30_000;

type Verdict = { code: string; tookMs: number };

/** The verdict code in a plain line of the watch, or null while it is still looking. */
export const settledCode = (line: string): string | null => {
  const code = /^\S+ \[([a-z0-9.-]+)\] /.exec(line)?.[1] ?? null;
  return code === 'unknown' ? null : code;
};

const untilVerdict = async (lab: Lab, place: Place): Promise<Verdict> => {
  const startedMs = performance.now();
  const child = await startNode(lab, place, ['headless/main.ts', 'watch']);
  const deadline = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
  try {
    for await (const line of createInterface({ input: child.stdout! })) {
      const code = settledCode(line);
      if (code !== null) return { code, tookMs: performance.now() - startedMs };
    }
    throw new Error(`the watch came to no verdict in the ${place} namespace`);
  } finally {
    clearTimeout(deadline);
    await endNode(child);
  }
};

const untilNothing = async (lab: Lab, place: Place): Promise<number> => {
  const startedMs = performance.now();
  const child = await startNode(lab, place, ['-e', '0']);
  await once(child, 'exit');
  return performance.now() - startedMs;
};

/** Measures `repeats` times in that namespace, after one time that does not count. */
export const measureFirstSentence = async (lab: Lab, place: Place, repeats: number): Promise<SentenceFigures> => {
  const [verdicts, bare]: [Verdict[], number[]] = [[], []];
  await untilVerdict(lab, place);
  while (verdicts.length < repeats) {
    bare.push(await untilNothing(lab, place));
    verdicts.push(await untilVerdict(lab, place));
  }
  const tookMs = verdicts.map((verdict) => verdict.tookMs);
  return {
    verdictMs: spreadOf(tookMs),
    bareNodeMs: spreadOf(bare),
    verdictToNode: ratioOf(tookMs, bare),
    code: [...new Set(verdicts.map(({ code }) => code))].join(', '),
  };
};
