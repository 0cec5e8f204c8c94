// What is on its way to the history. A batch that the disk refuses is kept and given again together with what came since, so
// that nothing is lost and nothing counts twice.
import { emptyBatch } from '../history/history.ts';
import type { Batch, History } from '../history/history.ts';
import { addedUp } from './line-keeper.ts';

/** While the disk refuses, so much is kept of each kind; then the oldest is given up. */
const MOST = { spans: 5000, readings: 20_000, line: 6000, incidents: 500, told: 1000 } as const;

/** Batches on their way. */
export type Outbox = {
  add: (part: Partial<Batch>) => void;
  /** Writes what there is; resolves when it was written or refused. */
  flush: () => Promise<void>;
};

// A row that was told again takes the place of the earlier one.
const latest = <T>(rows: readonly T[], keyOf: (row: T) => number): T[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];

const merged = (rows: Batch['line']): Batch['line'] => {
  const sums = new Map<string, Batch['line'][number]>();
  for (const row of rows) {
    const key = `${row.to} ${row.minuteMs}`;
    const before = sums.get(key);
    sums.set(key, before ? addedUp(before, row) : row);
  }
  return [...sums.values()];
};

/** Two batches as one; the second one is the later. */
export const together = (a: Batch, b: Partial<Batch>): Batch => ({
  spans: latest([...a.spans, ...(b.spans ?? [])], ({ id }) => id).slice(-MOST.spans),
  readings: [...a.readings, ...(b.readings ?? [])].slice(-MOST.readings),
  line: merged([...a.line, ...(b.line ?? [])]).slice(-MOST.line),
  incidents: latest([...a.incidents, ...(b.incidents ?? [])], ({ incident }) => incident.id).slice(-MOST.incidents),
  told: [...a.told, ...(b.told ?? [])].slice(-MOST.told),
});

const isEmpty = (batch: Batch): boolean => Object.values(batch).every((rows) => rows.length === 0);

/** An outbox to `history`; where none is kept, nothing is collected either. */
export const createOutbox = (history: Pick<History, 'state' | 'write'>): Outbox => {
  let waiting: Batch = emptyBatch;
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    const batch = waiting;
    waiting = emptyBatch;
    if (!(await history.write(batch))) waiting = together(batch, waiting);
  };
  const flush = async (): Promise<void> => {
    // What came while another batch was on its way goes out right after it.
    while (writing !== null) await writing;
    if (isEmpty(waiting)) return;
    writing = write().finally(() => {
      writing = null;
    });
    await writing;
  };
  return {
    add: (part) => {
      if (history.state().state !== 'off') waiting = together(waiting, part);
    },
    flush,
  };
};
