// What one look saw, as far as the proof of a fix needs it. Pure.
import type { CheckReport, ProbeLine } from '../../../contract/report.ts';

/** A look: its verdict, and each probe as it ended. */
export type Picture = Pick<CheckReport, 'at' | 'verdict' | 'probes'>;

/** The same probe of the same target is the same question. */
export const questionOf = ({ id, target }: Pick<ProbeLine, 'id' | 'target'>): string => `${id} ${target}`;

/** Each question's last answer. */
export const answersIn = ({ probes }: Picture): ReadonlyMap<string, ProbeLine> =>
  new Map(probes.map((probe) => [questionOf(probe), probe]));
