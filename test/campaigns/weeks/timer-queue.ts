/** Something that is due at a moment (milliseconds), unless it was called off. */
export type Timer = { dueMs: number; order: number; isOff: boolean; ring: () => void };

/** Timers in the order in which they are due; of two that are due at once, the one that was added first. */
export type TimerQueue = {
  add: (dueMs: number, ring: () => void) => Timer;
  /** The next timer that was not called off; null when there is none. It stays in the queue. */
  peek: () => Timer | null;
  /** Takes the timer out that `peek` shows. */
  take: () => void;
};

const isBefore = (a: Timer, b: Timer): boolean => a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);

const rise = (heap: Timer[], start: number): void => {
  let index = start;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!isBefore(heap[index]!, heap[parent]!)) return;
    [heap[index], heap[parent]] = [heap[parent]!, heap[index]!];
    index = parent;
  }
};

const sink = (heap: Timer[]): void => {
  let index = 0;
  for (;;) {
    let first = index;
    for (const child of [2 * index + 1, 2 * index + 2]) {
      if (child < heap.length && isBefore(heap[child]!, heap[first]!)) first = child;
    }
    if (first === index) return;
    [heap[index], heap[first]] = [heap[first]!, heap[index]!];
    index = first;
  }
};

/** An empty queue: a binary heap, because a virtual week has millions of timers and only a few at a time. */
export const createTimerQueue = (): TimerQueue => {
  const heap: Timer[] = [];
  let added = 0;
  const take = (): void => {
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    sink(heap);
  };
  return {
    take,
    add: (dueMs, ring) => {
      const timer = { dueMs, order: added, isOff: false, ring };
      added += 1;
      heap.push(timer);
      rise(heap, heap.length - 1);
      return timer;
    },
    peek: () => {
      while (heap[0]?.isOff === true) take();
      return heap[0] ?? null;
    },
  };
};
