// An accusation needs controls of the same moment: whatever fails twice, the links before it are asked again afterwards.
// Otherwise a line that breaks in the middle of a look would make TikTok look guilty, and a router that dies its provider.
import type { Reading } from '../../contract/reading.ts';
import { probeAnchors } from '../probes/anchor-probe.ts';
import { probeGateways } from '../probes/gateway-probe.ts';
import type { LookContext } from '../probes/look-context.ts';

/** Asks controls again when something failed after they had answered. */
export type Controls = { notice: (reading: Reading) => void };

type Control = 'anchor' | 'gateway';

/** Which control vouches that a failure lies beyond it. */
const controlOf = ({ facts }: Reading): Control | null => {
  if (facts.kind === 'anchor') return 'gateway';
  if (facts.kind === 'exchange') return 'anchor';
  return facts.kind === 'lookup' && facts.via === 'system' ? 'anchor' : null;
};

const probeOf: Record<Control, (context: LookContext) => Promise<void>> = {
  anchor: probeAnchors,
  gateway: probeGateways,
};

/** Watches the readings of one look; `start` runs what has to be asked and keeps track of it. */
export const createControls = (context: LookContext, start: (question: () => Promise<void>) => void): Controls => {
  const aliveAt: Record<Control, string | null> = { anchor: null, gateway: null };
  const asking = new Set<Control>();
  const askAgain = (control: Control): void => {
    asking.add(control);
    start(async () => {
      await probeOf[control](context);
      asking.delete(control);
    });
  };
  return {
    notice: (reading) => {
      const { facts, status, attempt, at, startedAt } = reading;
      if ((facts.kind === 'anchor' || facts.kind === 'gateway') && status === 'ok') aliveAt[facts.kind] = at;
      const control = status === 'fault' && attempt > 1 ? controlOf(reading) : null;
      if (control === null || asking.has(control)) return;
      const answered = aliveAt[control];
      // A control that never answered in this look has spoken for itself.
      if (answered !== null && answered < startedAt) askAgain(control);
    },
  };
};
