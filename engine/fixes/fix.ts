// A fix: what it is called, what it costs, and for what Tokwatch does itself, the plan of it. Which verdicts it fits is said by the
// causes of those verdicts (`Verdict.fixes`), so that it is said once.
import type { FixId, FixOffer } from '../../contract/fix.ts';
import type { Controls } from '../os/controls/controls.ts';
import type { Planned } from '../os/controls/step.ts';

/**
 * The device that carries the default route, the one of the line below it where that is a tunnel, and the addresses of public resolvers
 * that others on this list name first.
 */
export type Ground = {
  controls: Controls;
  device: string | null;
  line: string | null;
  resolvers: readonly string[];
  signal: AbortSignal;
};

/** `onlyOn` names the one system (as in process.platform) that has anything of the kind. */
type Cost = Pick<FixOffer, 'takesS' | 'cutsLine' | 'leaves'> & { id: FixId; onlyOn?: 'win32' };

/** Something that Tokwatch does itself, by a plan that is made anew each time. */
export type ActionFix = Cost & { kind: 'action'; plan: (ground: Ground) => Promise<Planned> };
/** Something that the user does, in so many steps; their words are `fix.ID.step-1` and so on. */
export type GuideFix = Cost & { kind: 'guide'; steps: number };
/** A page that is opened in the user's own browser. */
export type PageFix = Cost & { kind: 'page'; pages: readonly string[] };

/** Any fix. */
export type Fix = ActionFix | GuideFix | PageFix;
