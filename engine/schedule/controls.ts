// An accusation needs controls of the same moment: whatever fails twice, the links before it are asked again afterwards.
// Otherwise a line that breaks in the middle of a look would make TikTok look guilty, and a router that dies its provider.
import type { Reading } from '../../contract/reading.ts';
import { probeAnchors } from '../probes/anchor-probe.ts';
import { probeCanaries } from '../probes/canary-probe.ts';
import { probeNetwork } from '../probes/network-probe.ts';
import { probeGateways } from '../probes/gateway-probe.ts';
import { sparingNothing } from '../probes/look-context.ts';
import type { LookContext } from '../probes/look-context.ts';
import { namesToAsk, probeLookups } from '../probes/lookup-probe.ts';

/** Asks controls again when something failed after they had last answered. */
export type Controls = { notice: (reading: Reading) => void };

type Control = 'gateway' | 'anchor' | 'canary' | 'resolver';

const askedAgain: Record<Control, (context: LookContext) => Promise<void>> = {
  // A router answers on the local link also when the way out has just been taken from this machine.
  gateway: async (context) => {
    await probeNetwork(context, context.signal);
    await probeGateways(context);
  },
  anchor: (context) => probeAnchors(sparingNothing(context)),
  canary: probeCanaries,
  // With an empty book, or the answers of before would be read again.
  resolver: (context) => probeLookups({ ...context, names: context.names.emptied() }, namesToAsk(context, [])),
};

/** The control that a good reading speaks for. */
const speaksFor = ({ facts }: Reading): Control | null => {
  if (facts.kind === 'gateway' || facts.kind === 'anchor' || facts.kind === 'canary') return facts.kind;
  const isControl = facts.kind === 'lookup' && facts.via === 'system' && facts.about === 'control';
  return isControl && facts.outcome === 'answer' ? 'resolver' : null;
};

/** The controls that must vouch that a failure lies beyond them; `far` is what stands for the internet here. */
const controlsOf = ({ facts }: Reading, far: Control): readonly Control[] => {
  if (facts.kind === 'anchor') return ['gateway'];
  if (facts.kind === 'edge' || facts.kind === 'ingest') return [far];
  if (facts.kind === 'exchange') return facts.stage === 'dns' ? ['resolver', far] : [far];
  if (facts.kind !== 'lookup' || facts.via !== 'system') return [];
  return facts.about === 'tiktok' ? ['resolver', far] : [far];
};

/** Watches the readings of one look; `start` runs what has to be asked and keeps track of it. */
export const createControls = (context: LookContext, start: (question: () => Promise<void>) => void): Controls => {
  const answeredAt = new Map<Control, string>();
  const asking = new Set<Control>();
  const askAgain = (control: Control): void => {
    asking.add(control);
    start(async () => {
      await askedAgain[control](context);
      asking.delete(control);
    });
  };
  return {
    notice: (reading) => {
      const { status, attempt, at, startedAt } = reading;
      const control = status === 'ok' ? speaksFor(reading) : null;
      if (control !== null) answeredAt.set(control, at);
      if (status !== 'fault' || attempt < 2) return;
      // Known pages stand in where a network lets no anchor through.
      for (const needed of controlsOf(reading, answeredAt.has('anchor') ? 'anchor' : 'canary')) {
        const answered = answeredAt.get(needed);
        // A control that never answered in this look has spoken for itself.
        if (answered !== undefined && answered < startedAt && !asking.has(needed)) askAgain(needed);
      }
    },
  };
};
