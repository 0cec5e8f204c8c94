// The moment that somebody points at, and the stretch that is being marked from it; all strips and lines share them.

/** A moment of the sheet and the other end of what is marked (epoch ms); null where there is none. */
export type Pointer = { atMs: number | null; markedFromMs: number | null };

/** Nobody points anywhere. */
export const createPointer = (): Pointer => {
  const pointer = $state<Pointer>({ atMs: null, markedFromMs: null });
  return pointer;
};
