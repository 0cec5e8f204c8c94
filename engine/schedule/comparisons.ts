// Questions that hold TikTok against a control: another name at the same address, and where packets to others end.
// A dead anchor is no control, so anchors that answered in this look come first.
import { anchorAddress } from '../probes/anchor-probe.ts';
import { probeHops } from '../probes/hops-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import { probeSni } from '../probes/sni-probe.ts';
import type { Anchor } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';

/** Packets to TikTok are compared with packets to controls of this many owners. */
const TRACED_CONTROLS = 2;

/** The comparisons of one look. */
export type Comparisons = {
  /** Learns from a reading which anchors answer. */
  notice: (reading: Reading) => void;
  /** Compares TLS under TikTok's name and a neutral one, at `address` of `host` and at a control. */
  names: (host: string, address: string) => Promise<void>;
  /** Traces controls in the family of an address. */
  ways: (likeAddress: string) => Promise<void>;
};

/** Makes the comparisons of one look. */
export const createComparisons = (context: LookContext): Comparisons => {
  const answering = new Set<string>();
  const controls = (): Anchor[] =>
    context.catalog.anchors.toSorted((a, b) => Number(answering.has(b.owner)) - Number(answering.has(a.owner)));
  const trace = (control: Anchor, likeAddress: string): Promise<void> => {
    const address = anchorAddress(control, likeAddress.includes(':') ? 6 : 4);
    return probeHops(context, { to: 'control', host: control.owner, content: false, address }, context.signal);
  };
  return {
    notice: ({ facts, status }) => {
      if (facts.kind === 'anchor' && status === 'ok') answering.add(facts.owner);
    },
    names: async (host, address) => {
      const [control] = controls();
      if (control) await probeSni(context, host, address, control, context.signal);
    },
    ways: async (likeAddress) => {
      const traced = controls().slice(0, TRACED_CONTROLS);
      await Promise.all(traced.map((control) => trace(control, likeAddress)));
    },
  };
};
