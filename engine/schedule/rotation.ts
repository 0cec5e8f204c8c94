// Which questions one look of a watch puts to TikTok. In quiet, a look asks a few hosts, each one question and once a minute at
// most, and the rest have their turns in the next looks. In doubt everything is asked. A host that answered "too many" or with a challenge is not asked that
// again for a while; whether it can be reached is still looked at, up to the TLS handshake.
import type { Target } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import type { Feature } from '../../contract/verdict.ts';
import type { Clock } from '../deps/clock.ts';
import { HORIZON_MS, QUIET_MOST_MS, QUIET_MS } from './cadence.ts';
import type { Cadence } from './cadence.ts';

/** A question that was pushed back is left alone this long. */
export const BACK_OFF_MS = 15 * 60_000;
/** A quiet look asks so many hosts at the most; a handshake and an answer of each are about 7 kB. */
export const QUIET_HOSTS = 6;
/** While the user is LIVE, what a stream needs goes first: ten seconds of trouble are what an audience forgives. */
const liveFeatures: readonly Feature[] = ['live', 'liveChat'];
/** Of that, what fails for everybody who watches: rooms and their chat. Pages and the Studio are seen before a LIVE. */
const audienceQuestions = /^live-(webcast|chat)/;
/** The one that is asked in every look, however much its handshake costs. */
const liveApi = 'live-webcast';
/**
 * An exchange over a session that is taken up costs 2 kB, any other 6 kB and more. A host that has refused so many in a row is dear; one
 * or two are those of a whole look, or of a session that has grown old.
 */
const DEAR_EXCHANGES = 3;
/** While the user is LIVE, one host of a kind that can wait is asked in so long, less what a look may come early. */
const LIVE_TURN_MS = 18_000;
/** Beside a question that fails, another one of its host is asked again once it has rested this long: is it the host? */
const WITNESS_MS = 20_000;
/** Asides come in one quiet look of so many: the families apart, the log hosts and the user's own LIVE server. */
export const ASIDES_EVERY = 5;

/** The questions of one look. */
export type Questions = {
  /** Asked in full. */
  ask: readonly Target[];
  /** Pushed back a while ago: only whether the host can be reached. */
  reach: readonly Target[];
  /** Compare the two families as well. */
  families: boolean;
  /** Hears of each question as it is asked. */
  onAsk: (target: Target) => void;
};

/** TikTok is not asked at all. */
export const nothingOfTikTok: Questions = { ask: [], reach: [], families: false, onAsk: () => undefined };

/** What a look is for: `all` leaves nothing out, `due` is one question a host and those of `failing`. */
export type Purpose = (
  | { ask: 'all' }
  | {
      ask: 'due';
      failing: ReadonlySet<string>;
      cadence: Cadence;
      /** While LIVE and nothing is wrong: little is asked. */
      isCalm?: boolean;
    }
) & { asides: boolean };

/** The questions of a watch over time. */
export type Rotation = {
  /** Chooses the questions of the look that begins now. */
  choose: (targets: readonly Target[], purpose: Purpose) => Questions;
  /** Learns from an answer that a question was pushed back, or is welcome again. */
  notice: (reading: Reading) => void;
  /** True for an older answer that still counts, because its question has not had its turn again. */
  keeps: (reading: Reading) => boolean;
};

// Not every filtered answer is a push-back: an empty list for somebody without an account is how TikTok is every day.
const isPushedBack = ({ facts }: Reading): boolean =>
  facts.kind === 'exchange' &&
  facts.judged === 'filtered' &&
  (facts.httpStatus === 429 || facts.retryAfterS != null || facts.marks.some((mark) => /bdturing/.test(mark)));

/** When questions were asked, by a clock that nobody sets; hosts count with all of their questions. */
const createMemory = (clock: Clock) => {
  const askedAtMs = new Map<string, number>();
  const pushedBackAtMs = new Map<string, number>();
  const wholeInARow = new Map<string, number>();
  const questionsOf = new Map<string, Set<string>>();
  const since = (at: ReadonlyMap<string, number>, name: string): number =>
    clock.monotonicMs() - (at.get(name) ?? -Infinity);
  return {
    meet: (targets: readonly Target[]): void => {
      for (const { host, id } of targets) questionsOf.set(host, (questionsOf.get(host) ?? new Set()).add(id));
    },
    asked: ({ id, host }: Target): void => {
      for (const name of [`question ${id}`, `host ${host}`]) askedAtMs.set(name, clock.monotonicMs());
    },
    pushedBack: (id: string): void => void pushedBackAtMs.set(id, clock.monotonicMs()),
    welcome: (id: string): void => void pushedBackAtMs.delete(id),
    exchanged: (host: string, isWhole: boolean): void =>
      void wholeInARow.set(host, isWhole ? (wholeInARow.get(host) ?? 0) + 1 : 0),
    isCheap: (host: string): boolean => (wholeInARow.get(host) ?? 0) < DEAR_EXCHANGES,
    isBackedOff: (id: string): boolean => since(pushedBackAtMs, id) < BACK_OFF_MS,
    restedMs: (host: string): number => since(askedAtMs, `host ${host}`),
    questionRestedMs: (id: string): number => since(askedAtMs, `question ${id}`),
    lastAskedMs: (id: string): number => askedAtMs.get(`question ${id}`) ?? -Infinity,
    turnsMs: (host: string): number => {
      const looks = Math.ceil(questionsOf.size / QUIET_HOSTS) * (questionsOf.get(host)?.size ?? 1);
      return looks * QUIET_MOST_MS + HORIZON_MS;
    },
  };
};

type Memory = ReturnType<typeof createMemory>;

// The one that has waited longest; one that was pushed back only when there is no other.
const nextOf = ({ isBackedOff, lastAskedMs }: Memory, questions: readonly Target[]): Target[] => {
  const welcome = questions.filter(({ id }) => !isBackedOff(id));
  const candidates = welcome.length > 0 ? welcome : questions;
  const earliest = Math.min(...candidates.map(({ id }) => lastAskedMs(id)));
  return candidates.filter(({ id }) => lastAskedMs(id) === earliest).slice(0, 1);
};

// How its host answered other questions minutes ago says nothing about now.
const witnessFor = (memory: Memory, questions: readonly Target[], doubtful: readonly Target[]): Target[] => {
  const others = questions.filter((question) => !doubtful.includes(question));
  return nextOf(
    memory,
    others.filter(({ id }) => memory.questionRestedMs(id) >= WITNESS_MS),
  );
};

type Due = Extract<Purpose, { ask: 'due' }>;

type Host = { host: string; questions: Target[]; doubtful: Target[]; pressing: Target[]; restedMs: number };

const restedLongest = (hosts: readonly Host[]): Host[] => hosts.toSorted((a, b) => b.restedMs - a.restedMs);

const oneInTurn = (hosts: readonly Host[]): Host[] => {
  const isTurn = hosts.every(({ restedMs }) => restedMs >= LIVE_TURN_MS);
  return isTurn ? restedLongest(hosts).slice(0, 1) : [];
};

// What the audience needs in every look, where that is cheap; of the rest of what a stream needs, and of all else, one now and then.
const calmOf = (memory: Memory, hosts: readonly Host[]): Host[] => {
  const isSteady = ({ host, pressing }: Host): boolean =>
    pressing.some(({ id }) => id === liveApi || (audienceQuestions.test(id) && memory.isCheap(host)));
  const pressing = hosts.filter((host) => host.pressing.length > 0);
  const others = hosts.filter((host) => host.pressing.length === 0);
  const inTurn = [...oneInTurn(pressing.filter((host) => !isSteady(host))), ...oneInTurn(others)];
  return [
    ...pressing.filter(isSteady),
    ...inTurn.filter((host) => host.pressing.length > 0 || host.restedMs >= QUIET_MS),
  ];
};

// Those that have rested longest go first; what a stream needs goes before everything while there is one.
const dueOf = (memory: Memory, targets: readonly Target[], { failing, cadence, isCalm = false }: Due): Target[] => {
  const isPressing = ({ feature }: Target): boolean => cadence === 'live' && liveFeatures.includes(feature);
  const hosts = [...Map.groupBy(targets, ({ host }) => host)].map(([host, questions]) => ({
    host,
    questions,
    doubtful: questions.filter(({ id }) => failing.has(id)),
    pressing: questions.filter(isPressing),
    restedMs: memory.restedMs(host),
  }));
  const free = hosts.filter(({ doubtful }) => doubtful.length === 0);
  const others = free.filter(({ pressing, restedMs }) => pressing.length === 0 && restedMs >= QUIET_MS);
  const chosen = isCalm
    ? calmOf(memory, free)
    : [...free.filter(({ pressing }) => pressing.length > 0), ...restedLongest(others).slice(0, QUIET_HOSTS)];
  return hosts.flatMap((host) => {
    const { questions, doubtful, pressing } = host;
    if (doubtful.length > 0) return [...doubtful, ...witnessFor(memory, questions, doubtful)];
    return chosen.includes(host) ? nextOf(memory, pressing.length > 0 ? pressing : questions) : [];
  });
};

// What is asked in some looks only lasts until it must have been asked again.
const lastsMs = (memory: Memory, { facts }: Reading): number => {
  const isAside =
    facts.kind === 'family' || facts.kind === 'ingest' || (facts.kind === 'lookup' && facts.about === 'log');
  if (isAside) return ASIDES_EVERY * QUIET_MOST_MS + HORIZON_MS;
  if (facts.kind !== 'exchange' || facts.addressesFrom !== 'system') return 0;
  return memory.turnsMs(facts.host) + (memory.isBackedOff(facts.question) ? BACK_OFF_MS : 0);
};

/** A rotation in which nothing has been asked yet. */
export const createRotation = (clock: Clock): Rotation => {
  const memory = createMemory(clock);
  return {
    choose: (targets, purpose) => {
      memory.meet(targets);
      const chosen = purpose.ask === 'all' ? targets : dueOf(memory, targets, purpose);
      return {
        ask: chosen.filter(({ id }) => !memory.isBackedOff(id)),
        reach: chosen.filter(({ id }) => memory.isBackedOff(id)),
        families: purpose.asides,
        onAsk: memory.asked,
      };
    },
    notice: (reading) => {
      if (reading.facts.kind !== 'exchange' || reading.facts.httpStatus === null) return;
      memory.exchanged(reading.facts.host, reading.facts.resumed !== true);
      if (isPushedBack(reading)) memory.pushedBack(reading.facts.question);
      else memory.welcome(reading.facts.question);
    },
    keeps: (reading) => reading.status !== 'fault' && clock.now() - Date.parse(reading.at) < lastsMs(memory, reading),
  };
};
