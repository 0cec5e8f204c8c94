// Chooses the one cause to name: of the rows that hold, the one that explains most of what hurts now; ties go to the
// nearer layer. What it cannot explain but another row can goes to `also`.
import { layers } from '../../contract/verdict.ts';
import type { Cause, Proof } from './causes/cause.ts';
import { elsewhereCauses } from './causes/elsewhere.ts';
import { allCauses } from './causes/rows.ts';
import type { Findings } from './findings/findings.ts';
import type { Symptom } from './symptoms.ts';

/** A cause that holds, its proof, and the symptoms it explains. */
export type Held = { cause: Cause; proof: Proof; explained: readonly Symptom[] };

/** The chosen cause and those that explain what it cannot. */
export type Choice = { chosen: Held; also: readonly Held[] };

// A proxy that works carries the user; the straight way beside it may be shut, watched or opened on purpose. What TikTok
// writes, how well the line carries packets, what this machine lacks and a LIVE server, which encoders reach straight, count all the same.
const judgesTheStraightWay = (cause: Cause): boolean => elsewhereCauses.includes(cause) || isAboutTheWay(cause);

const isAboutTheWay = ({ code, layer }: Cause): boolean =>
  (layer === 'path' && code !== 'path.loss' && code !== 'path.ingest-down') ||
  [
    'internet.down',
    'internet.captive-portal',
    'internet.tls-intercepted',
    'tiktok.unreachable',
    'tiktok.cdn-down',
  ].includes(code);

const rowsFor = ({ wayOut }: Findings, rows: readonly Cause[]): readonly Cause[] =>
  wayOut.proxy.state === 'works' ? rows.filter((cause) => !judgesTheStraightWay(cause)) : rows;

const nearer = (a: Held, b: Held): number => layers.indexOf(a.cause.layer) - layers.indexOf(b.cause.layer);

/** Picks among `rows` for these symptoms; null when no row explains any of them. */
export const choose = (findings: Findings, symptoms: readonly Symptom[], rows = allCauses): Choice | null => {
  const held = rowsFor(findings, rows).flatMap((cause): Held[] => {
    const proof = cause.holds(findings);
    if (!proof) return [];
    const explained = symptoms.filter((symptom) => cause.explains(symptom, proof));
    return explained.length > 0 ? [{ cause, proof, explained }] : [];
  });
  const [chosen, ...rest] = held.toSorted((a, b) => b.explained.length - a.explained.length || nearer(a, b));
  if (!chosen) return null;
  const unexplained = symptoms.filter((symptom) => !chosen.explained.includes(symptom));
  const also = rest.filter(
    ({ proof, explained }) => proof.confirmed && explained.some((symptom) => unexplained.includes(symptom)),
  );
  return { chosen, also: also.toSorted(nearer) };
};
