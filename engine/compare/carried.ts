// What the interfaces of both sides carry while something is done. Read before and after, as the system counts them.
import type { InterfaceCounters, Os } from '../os/os.ts';
import type { Carried } from './judge/proof.ts';

/** Sums what two interfaces carried over several looks. */
export type CarriedSum = {
  during: (work: () => Promise<void>) => Promise<void>;
  own: () => Carried;
  other: () => Carried;
};

// An interface that came or went in between has no difference.
const grown = (before: InterfaceCounters | null, after: InterfaceCounters | null, device: string): Carried => {
  const [from, to] = [before?.get(device), after?.get(device)];
  if (!from || !to || to.sentBytes < from.sentBytes || to.receivedBytes < from.receivedBytes) return null;
  return { sentBytes: to.sentBytes - from.sentBytes, receivedBytes: to.receivedBytes - from.receivedBytes };
};

const plus = (a: Carried, b: Carried): Carried =>
  a && b && { sentBytes: a.sentBytes + b.sentBytes, receivedBytes: a.receivedBytes + b.receivedBytes };

const nothing: Carried = { sentBytes: 0, receivedBytes: 0 };

/** Begins at nothing; once an interface was not counted, its sum is not known any more. */
export const createCarriedSum = (os: Pick<Os, 'counters'>, devices: { own: string; other: string }): CarriedSum => {
  let [own, other]: [Carried, Carried] = [nothing, nothing];
  return {
    during: async (work) => {
      const before = await os.counters();
      await work();
      const after = await os.counters();
      own = plus(own, grown(before, after, devices.own));
      other = plus(other, grown(before, after, devices.other));
    },
    own: () => own,
    other: () => other,
  };
};
