// What to send next, going by how it went so far: first the user's own bitrate for the whole time. If the line holds it, steps above
// it look for the reserve; if not, the line is tried at what ought to be safe, so that what is named has been seen to hold.
import type { LoadStage } from '../../../contract/preflight.ts';
import { safeFor } from './safe-bitrate.ts';

/** The user's bitrate in kbit/s, of all outputs together, and for how long it is sent. */
export type LoadPlan = { kilobitsPerSecond: number; durationMs: number };

/** One stretch of sending, in kbit/s and milliseconds. */
export type Stretch = { kilobitsPerSecond: number; durationMs: number };

/** Times the user's bitrate: the first shows the whole reserve of a quarter, the last twice the bitrate. */
const STEPS = [1.34, 1.7, 2] as const;
/** Long enough for a queue of a second to fill and show. */
const STEP_MS = 6000;
/** A lower bitrate is sent for so long at the least before it is called safe. */
const LEAST_PROOF_MS = 20_000;
/** Lower bitrates that are tried. */
const TRIES = 2;
/** A picture of less is one that nobody watches; nothing lower is tried. */
const LEAST_KBIT_S = 400;
/** Headers of TCP, IP and TLS on top of the payload: 90 bytes on 1448, and the acknowledgements that come back. */
const OVERHEAD = 1.07;
/** Between two stretches, so that what is queued has left the line. */
export const REST_MS = 1000;

const bytesOf = ({ kilobitsPerSecond, durationMs }: Stretch): number => (kilobitsPerSecond / 8) * durationMs;

const stepsOf = ({ kilobitsPerSecond }: LoadPlan): Stretch[] =>
  STEPS.map((times) => ({ kilobitsPerSecond: Math.round(kilobitsPerSecond * times), durationMs: STEP_MS }));

/** The next stretch after these, or null when all is known. */
export const nextStretch = (plan: LoadPlan, stages: readonly LoadStage[]): Stretch | null => {
  const [first] = stages;
  const last = stages.at(-1);
  if (!first || !last) return { ...plan };
  if (first.holds) return last.holds ? (stepsOf(plan)[stages.length - 1] ?? null) : null;
  if (last.holds || stages.length > TRIES) return null;
  const kilobitsPerSecond = safeFor(last.delivered);
  if (kilobitsPerSecond < LEAST_KBIT_S) return null;
  const left = stages.length === 1 ? plan.durationMs - first.durationMs : 0;
  return { kilobitsPerSecond, durationMs: Math.max(LEAST_PROOF_MS, left) };
};

// Where the bitrate does not hold, lower ones follow: never more than the steps above it would have taken.
const furtherBytes = (plan: LoadPlan): number => {
  const above = stepsOf(plan).map(bytesOf);
  const below = Array.from({ length: TRIES }, (_, index) =>
    bytesOf({ kilobitsPerSecond: safeFor(plan.kilobitsPerSecond) * 0.75 ** index, durationMs: LEAST_PROOF_MS }),
  );
  const sum = (bytes: readonly number[]): number => bytes.reduce((all, one) => all + one, 0);
  return Math.max(sum(above), sum(below));
};

/** What a load takes at the most: bytes on the line, and milliseconds. */
export const mostOf = (plan: LoadPlan): { bytes: number; durationMs: number } => ({
  bytes: Math.ceil((bytesOf(plan) + furtherBytes(plan)) * OVERHEAD),
  durationMs: plan.durationMs + Math.max(STEPS.length * STEP_MS, TRIES * LEAST_PROOF_MS) + STEPS.length * REST_MS,
});
