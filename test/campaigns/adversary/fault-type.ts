// A fault of the adversary: what goes wrong, and which answers are true. Faults are data; the laboratory does the work.
import type { Blame, Confidence, VerdictCode } from '../../../contract/verdict.ts';
import type { Step } from '../../lab/faults/fault.ts';

/** A true but weaker answer; with a confidence, it is true only when it claims no other. */
export type Acceptable = VerdictCode | { code: VerdictCode; confidence: Confidence };

/** One way to lead the check astray. */
export type AdversaryFault = {
  /** Short and unique, in kebab case. */
  name: string;
  /** A phrase that ends "When …". */
  title: string;
  steps: readonly Step[];
  /** The best answers; each of them is true. */
  right: readonly [VerdictCode, ...VerdictCode[]];
  acceptable?: readonly Acceptable[];
  /** Who is to blame, where it is not the one whom the code usually blames. */
  blame?: Blame;
  /** Somebody who must not be blamed by a further cause either. */
  innocent?: Blame;
  /** When the fault comes during the check, counted from its start; without it, the fault is there before. */
  moment?: { afterMs: number; lastsMs?: number };
  /** The whole hosts file of the client. */
  hostsFile?: string;
  /** The router runs a portal that answers everything with a page of its own, on WELCOME_PORT. */
  welcomePortal?: true;
  /** Further arguments of `tokwatch check`. */
  args?: readonly string[];
};
