// The evidence at hand: for each question the latest reading, and how many looks in a row said the same.
// Pure and immutable; readings may arrive in any order.
import type { FactsKind, Reading, ReadingOf } from '../../contract/reading.ts';

/** The latest reading of one question; `streak` counts looks in a row with its status, since `firstAt`. */
export type Entry = {
  latest: Reading;
  /** The remembered looks in the order in which they began, the latest last. */
  looks: readonly Reading[];
  streak: number;
  firstAt: string;
  failedBefore: boolean;
};

/** Entries by reading key. */
export type Window = ReadonlyMap<string, Entry>;

/** A fault counts only after this many looks in a row: one bad answer in fifty is normal life. */
export const CONFIRMING_STREAK = 2;

/** Looks of one question overlap by two or three; more than this are never needed to put them in order. */
const REMEMBERED_LOOKS = 16;
/** What this machine carried, and how promptly others answered meanwhile, tells minutes later whether it fills the line. */
const LONG_REMEMBERED_LOOKS = 128;
const longRemembered: readonly FactsKind[] = ['load', 'anchor', 'quality'];

/** A window that has seen nothing. */
export const emptyWindow: Window = new Map();

const isFault = (reading: Reading): boolean => reading.status === 'fault';

/** The entry for `latest` when these `looks`, in order and `latest` among them, are all that counts. */
export const entryFrom = (latest: Reading, looks: readonly Reading[]): Entry => {
  const turn = looks.findLastIndex((look) => isFault(look) !== isFault(latest));
  const alike = looks.slice(turn + 1);
  return {
    latest,
    looks,
    streak: alike.length,
    firstAt: alike[0]?.at ?? latest.at,
    failedBefore: turn >= 0 && !isFault(latest),
  };
};

// A slow try that began earlier takes its place among the earlier looks and never overrules a later one; what began at
// the same moment is the same look, told again.
const nextEntry = (present: Entry | undefined, reading: Reading): Entry => {
  const looks = (present?.looks ?? []).filter(({ startedAt }) => startedAt !== reading.startedAt);
  const place = looks.findLastIndex(({ startedAt }) => startedAt < reading.startedAt) + 1;
  const latest = present && place < looks.length ? present.latest : reading;
  const remembered = longRemembered.includes(reading.facts.kind) ? LONG_REMEMBERED_LOOKS : REMEMBERED_LOOKS;
  return entryFrom(latest, looks.toSpliced(place, 0, reading).slice(-remembered));
};

/** The window with one more reading. */
export const withReading = (window: Window, reading: Reading): Window =>
  new Map(window).set(reading.key, nextEntry(window.get(reading.key), reading));

/**
 * The window without readings from before `isoTime`: old evidence must not speak about now. What `keep` holds on to has not
 * had its turn again.
 */
export const since = (window: Window, isoTime: string, keep: (reading: Reading) => boolean = () => false): Window =>
  new Map([...window].filter(([, { latest }]) => latest.at >= isoTime || keep(latest)));

/** An entry whose facts are of one kind. */
export type EntryOf<K extends FactsKind> = Omit<Entry, 'latest' | 'looks'> & {
  latest: ReadingOf<K>;
  looks: readonly ReadingOf<K>[];
};

// What was not asked, or stopped by us, says nothing.
const saysSomething = ({ status, fault }: Reading): boolean => status !== 'skipped' && fault?.kind !== 'cancelled';

/** All entries that say something and whose facts are of the given kind. */
export const entriesOf = <K extends FactsKind>(window: Window, kind: K): EntryOf<K>[] =>
  [...window.values()].filter(
    (entry): entry is EntryOf<K> & Entry => entry.latest.facts.kind === kind && saysSomething(entry.latest),
  );

/** True when enough looks in a row agree with the latest one. */
export const isConfirmed = ({ streak }: { streak: number }): boolean => streak >= CONFIRMING_STREAK;

/** When the first of the looks in a row that agree with the latest one began, ISO 8601. */
export const streakBegan = ({ looks, streak, latest }: Pick<Entry, 'looks' | 'streak' | 'latest'>): string =>
  (streak > 0 ? looks.at(-streak)?.startedAt : undefined) ?? latest.startedAt;

/** True for an entry whose latest reading is a fault. */
export const isFaulty = ({ latest }: { latest: { status: string } }): boolean => latest.status === 'fault';
