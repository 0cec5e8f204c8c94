// What an outside source is. Each one asks one service about one question, within its deadline, and says what it heard as
// facts, or why it heard nothing. Whether it may be asked, and how often, is decided elsewhere.
import type { Catalog, OutsideRole, Region } from '../../contract/catalog.ts';
import type { OutsideFacts } from '../../contract/facts-outside.ts';
import type { OutsideSourceId } from '../../contract/outside-sources.ts';
import type { Layer, VerdictCode } from '../../contract/verdict.ts';
import type { Way } from '../probes/look-context.ts';

/**
 * Where the user is, as far as it is known: a country (ISO 3166-1), the numbers of the provider's networks, and the region of
 * TikTok's that the settings name.
 */
export type Place = { country: string | null; asns: readonly number[]; region: Region | null };

/** What is to be found out: the code that is suspected, and the host of TikTok's that stands for it. */
export type Question = {
  code: VerdictCode;
  host: string;
  path: string;
  /** The address that it has here; null where none was learned, or where another one counts. */
  address: string | null;
};

/** What was heard, one for each thing that it is about; `about` keeps readings of one kind apart. */
export type Heard = { layer: Layer; about: string; facts: OutsideFacts };

/**
 * Why nothing was heard: no answer in time, a limit (with its end, where that was said), a refusal, nobody there to ask,
 * an answer that cannot be read, or too little known to ask at all.
 */
export type Trouble = {
  type: 'trouble';
  why: 'silent' | 'limited' | 'refused' | 'nobody' | 'garbled' | 'not-asked';
  restMs: number | null;
};

/** How an asking ended. */
export type Answered = { type: 'heard'; heard: readonly Heard[] } | Trouble;

/** What a source works with: the way out, the catalog, the place, and the signal that ends it. */
export type Asking = {
  way: Way;
  catalog: Catalog;
  place: Place;
  question: Question;
  signal: AbortSignal;
};

/** One outside source. */
export type OutsideSource = {
  id: OutsideSourceId;
  /** The codes on which it is asked by itself; none for a source that only the user may ask. */
  codes: readonly VerdictCode[];
  /** How long an answer counts and the source is left alone, in milliseconds. */
  freshMs: number;
  /** The most that is asked of it in an hour. */
  perHour: number;
  /** All of its asking ends by then, in milliseconds. */
  timeoutMs: number;
  ask: (asking: Asking) => Promise<Answered>;
};

/** Nothing was heard, for this reason. */
export const trouble = (why: Trouble['why'], restMs: number | null = null): Trouble => ({
  type: 'trouble',
  why,
  restMs,
});

/** What several questions to one source brought together: all that was heard, or why nothing was. */
export const gathered = async (questions: ReadonlyArray<Promise<Heard | Trouble>>): Promise<Answered> => {
  const answers = await Promise.all(questions);
  const heard = answers.filter((answer): answer is Heard => 'facts' in answer);
  const [failed = trouble('not-asked')] = answers.filter((answer): answer is Trouble => 'why' in answer);
  return heard.length > 0 ? { type: 'heard', heard } : failed;
};

/** Where one service of a source is; null where the catalog has none. */
export const hostOf = (
  { outsideHosts }: Catalog,
  outside: OutsideSourceId,
  role: OutsideRole,
): { host: string; path: string } | null =>
  outsideHosts.find((entry) => entry.outside === outside && entry.role === role) ?? null;
