// Asks others. Which of them may be asked is the user's word, how often is the ledger's; whatever they do, the asking ends on
// time and nothing else waits for it.
import type { Catalog } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import type { OutsideSourceId } from '../../contract/outside-sources.ts';
import type { Settings } from '../../contract/settings.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { makeReading } from '../probes/make-reading.ts';
import { banIn, LISTED_AT } from './known-bans.ts';
import { createLedger } from './ledger.ts';
import type { Ledger, Why } from './ledger.ts';
import { onTime } from '../deps/on-time.ts';
import { createPlaceFinder } from './place.ts';
import { trouble } from './source.ts';
import type { Answered, Asking, Heard, OutsideSource, Question } from './source.ts';
import { sources } from './sources.ts';
import { openWayOut } from './way-out.ts';
import type { Out } from './way-out.ts';

/** What is to be asked: `byUser` when somebody pressed the button. */
export type Wanted = { settings: Settings; question: Question; byUser: boolean };

/** Who says something: a source, or the dated list of bans, for which nobody is asked. */
export type Voice = OutsideSourceId | 'list';

/** Hears all that one voice says, which takes the place of what it said before, and when an asking begins and ends. */
export type OutsideListener = { onAnswer: (voice: Voice, readings: readonly Reading[]) => void; onChange?: () => void };

/** Those outside. */
export type Outside = {
  /** Asks every source that is allowed, fits and may be asked; each answer is handed on as it comes. */
  ask: (wanted: Wanted, listener: OutsideListener, signal: AbortSignal) => Promise<void>;
  /** True while an answer is waited for. */
  isAsking: () => boolean;
  /** What was heard counts no more: all is well again. */
  forgetAnswers: () => void;
  /** This is another network: where the user is has to be found out anew, too. */
  forgetPlace: () => void;
  healthOf: Ledger['healthOf'];
};

/** An answer counts so many times as long as its source is left alone, so that it lasts until the next one. */
const KEPT_TIMES = 1.5;
/** The list of bans changes with the version of this program. */
const LIST_MS = 60 * 60_000;

const PREFIX = 'outside.';

const probeOf = (voice: Voice): string => `${PREFIX}${voice}`;

/** True for a reading of any voice. */
export const isFromOutside = ({ probe }: Reading): boolean => probe.startsWith(PREFIX);

/** True for a reading of this voice. */
export const isFrom =
  (voice: Voice) =>
  ({ probe }: Reading): boolean =>
    probe === probeOf(voice);

/** True for something heard from outside that still counts at a moment (epoch ms). */
export const keepsOutside = (reading: Reading, nowMs: number): boolean => {
  const source = sources.find(({ id }) => isFrom(id)(reading));
  const freshMs = source?.freshMs ?? (isFrom('list')(reading) ? LIST_MS : 0);
  return nowMs - Date.parse(reading.at) < KEPT_TIMES * freshMs;
};

const readingsOf = (edges: ProbeEdges, voice: Voice, heard: readonly Heard[], startedAt: number): Reading[] =>
  heard.map(({ layer, about, facts }) =>
    makeReading(edges.clock, {
      ...{
        probe: probeOf(voice),
        layer,
        target: about,
        attempt: 1,
        startedAt,
        status: 'ok',
        detail: facts.kind,
        facts,
      },
    }),
  );

const listed = (edges: ProbeEdges, country: string | null): Reading[] => {
  const ban = banIn(country);
  if (!ban) return [];
  const facts = { kind: 'ban', ...ban, listedAt: LISTED_AT } as const;
  return readingsOf(edges, 'list', [{ layer: 'path', about: 'list of bans', facts }], edges.clock.now());
};

type Asked = { edges: ProbeEdges; ledger: Ledger; out: Out; asking: Omit<Asking, 'signal' | 'way'> };

const askOne = async (
  { edges, ledger, out, asking }: Asked,
  source: OutsideSource,
  { onAnswer }: OutsideListener,
  signal: AbortSignal,
): Promise<void> => {
  const { clock } = edges;
  const { id, timeoutMs } = source;
  const startedAt = clock.now();
  const deadline = { clock, timeoutMs, signal, late: trouble('silent') };
  const answered = await onTime<Answered>(deadline, (both) => source.ask({ ...asking, way: out.way, signal: both }));
  // What was cut off by us says nothing about the source.
  if (signal.aborted) return;
  ledger.noteAnswer(source, answered);
  if (answered.type === 'heard') onAnswer(id, readingsOf(edges, id, answered.heard, startedAt));
};

/** Makes those outside, of whom nobody has been asked yet. */
export const createOutside = (edges: ProbeEdges, catalog: Catalog): Outside => {
  const ledger = createLedger(edges.clock);
  const finder = createPlaceFinder(edges.clock, catalog);
  const mayBeAsked = ({ settings, question, byUser }: Wanted, why: Why): OutsideSource[] =>
    sources
      .filter(({ id }) => settings.outside.allowed.includes(id))
      .filter(({ codes }) => byUser || codes.includes(question.code))
      .filter((source) => ledger.mayAsk(source, why));
  const askThese = async (
    asked: readonly OutsideSource[],
    { settings, question }: Wanted,
    listener: OutsideListener,
    signal: AbortSignal,
  ): Promise<void> => {
    const out = await openWayOut(edges, signal);
    if (!out || signal.aborted) return;
    asked.forEach(ledger.noteAsked);
    const place = await finder.find(out, settings, signal);
    if (signal.aborted) return;
    listener.onAnswer('list', listed(edges, place.country));
    const asking = { catalog, place, question };
    await Promise.all(asked.map((source) => askOne({ edges, ledger, out, asking }, source, listener, signal)));
  };
  let running = 0;
  let lastHost: string | null = null;
  return {
    ask: async (wanted, listener, signal) => {
      // What was said about another host is no answer to this question.
      const isAnother = lastHost !== null && wanted.question.host !== lastHost;
      const asked = mayBeAsked(wanted, wanted.byUser ? 'user' : isAnother ? 'another-question' : 'suspicion');
      if (asked.length === 0) return;
      lastHost = wanted.question.host;
      running += 1;
      listener.onChange?.();
      try {
        await askThese(asked, wanted, listener, signal);
      } finally {
        running -= 1;
        listener.onChange?.();
      }
    },
    isAsking: () => running > 0,
    forgetAnswers: ledger.forgetAnswers,
    forgetPlace: () => {
      finder.forget();
      ledger.forgetAnswers();
    },
    healthOf: ledger.healthOf,
  };
};
