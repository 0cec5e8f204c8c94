// Which edges of the content network were silent in one look. How fast content comes is then asked of the others: a transfer
// that never begins says nothing about a rate.
import type { Reading } from '../../contract/reading.ts';
import type { NameBook } from '../probes/resolve/name-book.ts';

/** The edges of one look. */
export type SilentEdges = {
  /** Learns from a reading which edges answer. */
  notice: (reading: Reading) => void;
  /** The same names without the addresses that were silent for every host; where all of them were, with all of them. */
  leftOutOf: (names: NameBook) => NameBook;
};

/** Edges of which nothing is known yet. */
export const createSilentEdges = (): SilentEdges => {
  const [alive, silent] = [new Set<string>(), new Set<string>()];
  const isSilent = (address: string): boolean => silent.has(address) && !alive.has(address);
  const leftOutOf = (names: NameBook): NameBook => ({
    system: async (name, attempt) => {
      const found = await names.system(name, attempt);
      const others = found.addresses.filter((address) => !isSilent(address));
      return others.length > 0 ? { ...found, addresses: others } : found;
    },
    emptied: () => leftOutOf(names.emptied()),
  });
  return {
    notice: ({ facts, status }) => {
      if (facts.kind === 'edge') (status === 'fault' ? silent : alive).add(facts.address);
    },
    leftOutOf,
  };
};
