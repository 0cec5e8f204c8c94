import type { EngineEdges } from '../deps.ts';

/** Edges by which nothing can be bound, and which know nothing about single networks. */
export const noNetworks: NonNullable<EngineEdges['networks']> = {
  bind: () => Promise.resolve(null),
  details: {
    hints: () => Promise.resolve(new Map()),
    resolversOf: () => Promise.resolve([]),
    dropsReplies: () => Promise.resolve(false),
  },
};
