// Each edge of TikTok's content network alone. A dead one hurts only when the ordinary fetch, which may choose among them,
// suffers as well.
import type { Family } from '../../../contract/reading.ts';
import { entriesOf, isConfirmed } from '../window.ts';
import type { EntryOf, Window } from '../window.ts';
import type { TargetFinding } from './targets.ts';

/** A fetch that takes longer than this, its name looked up, has waited for a dead edge (milliseconds, design's limit). */
const SUFFERS_MS = 2000;

type Edge = EntryOf<'edge'>;

/** Dead edges of hosts that have living ones. */
export type EdgeFindings = {
  /** Hosts with an edge that answers. */
  alive: ReadonlySet<string>;
  dead: readonly Edge[];
  /** Those whose host the ordinary fetch suffers from. */
  painful: readonly Edge[];
};

const isDead = ({ latest }: Edge): boolean =>
  ['timeout', 'refused', 'reset', 'unreachable', 'stalls'].includes(latest.facts.outcome);

// No edge is at fault for the time that its name took.
const waitedMs = ({ entry: { latest } }: TargetFinding): number =>
  (latest.phasesMs.total ?? 0) - (latest.phasesMs.dns ?? 0);

// A dead edge makes a fetch fail on the road, or wait; what an edge wrote itself is another matter.
const suffers = (target: TargetFinding): boolean =>
  ['unreachable', 'cut-in-tls', 'no-answer'].includes(target.state) || waitedMs(target) > SUFFERS_MS;

/** How the ordinary fetches went, over what kind of line, and which address families are dead on it. */
export type EdgeSurroundings = {
  targets: readonly TargetFinding[];
  lineIsPrompt: boolean;
  deadFamilies: readonly Family[];
};

/** Reads edges from the window. */
export const findEdges = (window: Window, { targets, lineIsPrompt, deadFamilies }: EdgeSurroundings): EdgeFindings => {
  // In a family that is dead here every edge looks dead.
  const edges = entriesOf(window, 'edge').filter(
    ({ latest: { facts } }) => !deadFamilies.includes(facts.address.includes(':') ? 6 : 4),
  );
  const alive = new Set(
    edges.filter(({ latest }) => latest.facts.outcome === 'answers').map(({ latest }) => latest.facts.host),
  );
  const dead = edges.filter((edge) => isDead(edge) && isConfirmed(edge) && alive.has(edge.latest.facts.host));
  // On a line that is slow itself a fetch takes long without waiting for a dead edge.
  const suffering = new Set(lineIsPrompt ? targets.filter(suffers).map(({ host }) => host) : []);
  return { alive, dead, painful: dead.filter(({ latest }) => suffering.has(latest.facts.host)) };
};
