// Questions that are asked only when something fails: the truth about a name, a known-good address, another name at the
// same address, and where packets end. Each host is suspected once per look, and only while the internet answers.
import type { Target } from '../../contract/catalog.ts';
import type { FactsOf, Reading, ReadingOf } from '../../contract/reading.ts';
import { lookTwice } from '../probes/attempts.ts';
import { readExchange } from '../probes/exchange-probe.ts';
import { probeHops } from '../probes/hops-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import { probeTruth } from '../probes/truth-probe.ts';
import { createComparisons } from './comparisons.ts';
import type { Comparisons } from './comparisons.ts';
import { createControls } from './controls.ts';
import { createHeavy } from './heavy.ts';
import { createHeavySuspicion } from './heavy-suspicion.ts';
import type { HeavyQuestions } from './heavy-suspicion.ts';

/** Two hosts are enough for "2 of 2"; more would only make noise on a line that is already in trouble. */
const MAX_SUSPECTS = 2;

type FailedExchange = ReadingOf<'exchange'>;

/** Follows up failed exchanges; `idle` resolves when everything it started has ended. */
export type Suspicion = { notice: (reading: Reading) => void; idle: () => Promise<void> };

const isFailedExchange = (reading: Reading): reading is FailedExchange & Reading =>
  reading.facts.kind === 'exchange' && reading.facts.addressesFrom === 'system' && reading.status === 'fault';

const stoppedOnTheRoad = ({ facts }: { facts: FactsOf<'exchange'> }): boolean => facts.judged === null;

const isSilentIngest = (reading: Reading): reading is ReadingOf<'ingest'> & Reading => {
  const { facts, fault } = reading;
  return facts.kind === 'ingest' && facts.to === 'tiktok' && fault?.kind === 'timeout';
};

const knownGood = async (context: LookContext, target: Target): Promise<void> => {
  const addresses = await probeTruth(context, target.host, 1, context.signal);
  if (addresses.length === 0) return;
  await lookTwice(context, (attempt, signal) =>
    readExchange(context, target, { from: 'truth', attempt, addresses }, signal),
  );
};

// An ingest drops pings, but the routers on the way to it answer: do packets get as far as others do?
const traceIngest = async (
  context: LookContext,
  comparisons: Comparisons,
  { host }: FactsOf<'ingest'>,
): Promise<void> => {
  const [address] = (await context.names.system(host, 1)).addresses;
  if (address === undefined) return;
  const ours = { to: 'tiktok', host, content: false, address } as const;
  await Promise.all([comparisons.ways(address), probeHops(context, ours, context.signal)]);
};

type FollowUps = {
  track: (asked: Promise<void>) => void;
  start: (question: () => Promise<void>) => void;
  /** Starts a question about something, once for each, and for so many at the most. */
  once: (about: string, what: string, limit: number, question: () => Promise<void>) => void;
  idle: () => Promise<void>;
};

// What is under way, and what was asked already in this look.
const createFollowUps = (context: LookContext): FollowUps => {
  const running = new Set<Promise<void>>();
  const asked = new Map<string, Set<string>>();
  const track = (question: Promise<void>): void => {
    const tracked: Promise<void> = question.finally(() => running.delete(tracked));
    running.add(tracked);
  };
  const start = (question: () => Promise<void>): void =>
    track(context.internetAnswers.then((answers) => (answers && !context.signal.aborted ? question() : undefined)));
  return {
    track,
    start,
    once: (about, what, limit, question) => {
      const before = asked.get(about) ?? new Set<string>();
      if (before.has(what) || before.size >= limit) return;
      asked.set(about, before.add(what));
      start(question);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};

/** Watches the readings of one look and asks what the failures call for. */
export const createSuspicion = (
  context: LookContext,
  questions: HeavyQuestions = { heavy: createHeavy(context, () => context.catalog.targets) },
): Suspicion => {
  const { track, start, once, idle } = createFollowUps(context);
  const comparisons = createComparisons(context);
  const followUp = ({ facts }: FailedExchange): void => {
    const { host, content, address, stage } = facts;
    const target = context.catalog.targets.find((candidate) => candidate.host === host);
    if (!target) return;
    once('names', host, Infinity, () => knownGood(context, target));
    if (address === null) return;
    if (stage === 'tls' && facts.identity === null) {
      once('inTls', host, MAX_SUSPECTS, () => comparisons.names(host, address));
    }
    if (stage !== 'connect') return;
    once('ways', 'controls', 1, () => comparisons.ways(address));
    // One host of each of TikTok's networks: its own, and the content edges'.
    once('road', content ? 'content' : 'own', MAX_SUSPECTS, () =>
      probeHops(context, { to: 'tiktok', host, content, address }, context.signal),
    );
  };
  const controls = createControls(context, (question) => track(question()));
  const noticeHeavy = createHeavySuspicion(questions, start);
  return {
    notice: (reading) => {
      controls.notice(reading);
      comparisons.notice(reading);
      noticeHeavy(reading);
      if (isSilentIngest(reading)) {
        once('ingest', reading.facts.host, 1, () => traceIngest(context, comparisons, reading.facts));
      }
      if (isFailedExchange(reading) && stoppedOnTheRoad(reading)) followUp(reading);
    },
    idle,
  };
};
