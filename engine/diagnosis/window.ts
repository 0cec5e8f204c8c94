// The evidence at hand: for each question the latest reading, and how many looks in a row said the same.
// Pure and immutable; readings may arrive in any order.
import type { FactsKind, Reading, ReadingOf } from '../../contract/reading.ts';

/** The latest reading of one question; `streak` counts looks in a row with its status, since `firstAt`. */
export type Entry = { latest: Reading; streak: number; firstAt: string; failedBefore: boolean };

/** Entries by reading key. */
export type Window = ReadonlyMap<string, Entry>;

/** A fault counts only after this many looks in a row: one bad answer in fifty is normal life. */
export const CONFIRMING_STREAK = 2;

/** A window that has seen nothing. */
export const emptyWindow: Window = new Map();

const isFault = (reading: Reading): boolean => reading.status === 'fault';

const nextEntry = (present: Entry | undefined, reading: Reading): Entry => {
  const fresh = { latest: reading, streak: 1, firstAt: reading.at, failedBefore: false };
  if (!present) return fresh;
  const same = isFault(present.latest) === isFault(reading);
  // A slow try that began earlier never overrules a later one; it can only agree with it.
  if (reading.startedAt < present.latest.startedAt) return same ? { ...present, streak: present.streak + 1 } : present;
  if (same) return { ...present, latest: reading, streak: present.streak + 1 };
  return { ...fresh, failedBefore: isFault(present.latest) };
};

/** The window with one more reading. */
export const withReading = (window: Window, reading: Reading): Window =>
  new Map(window).set(reading.key, nextEntry(window.get(reading.key), reading));

/** The window without readings from before `isoTime`: old evidence must not speak about now. */
export const since = (window: Window, isoTime: string): Window =>
  new Map([...window].filter(([, entry]) => entry.latest.at >= isoTime));

/** An entry whose facts are of one kind. */
export type EntryOf<K extends FactsKind> = Omit<Entry, 'latest'> & { latest: ReadingOf<K> };

/** All entries whose facts are of the given kind. */
export const entriesOf = <K extends FactsKind>(window: Window, kind: K): EntryOf<K>[] =>
  [...window.values()].filter((entry): entry is EntryOf<K> & Entry => entry.latest.facts.kind === kind);

/** True when enough looks in a row agree with the latest one. */
export const isConfirmed = ({ streak }: { streak: number }): boolean => streak >= CONFIRMING_STREAK;

/** True for an entry whose latest reading is a fault. */
export const isFaulty = ({ latest }: { latest: { status: string } }): boolean => latest.status === 'fault';
