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
import { createControls } from './controls.ts';

/** Two hosts are enough for "2 of 2"; more would only make noise on a line that is already in trouble. */
const MAX_SUSPECTS = 2;

type FailedExchange = ReadingOf<'exchange'>;

/** Follows up failed exchanges; `idle` resolves when everything it started has ended. */
export type Suspicion = { notice: (reading: Reading) => void; idle: () => Promise<void> };

const isFailedExchange = (reading: Reading): reading is FailedExchange & Reading =>
  reading.facts.kind === 'exchange' && reading.facts.addressesFrom === 'system' && reading.status === 'fault';

const stoppedOnTheRoad = ({ facts }: { facts: FactsOf<'exchange'> }): boolean => facts.judged === null;

const knownGood = async (context: LookContext, target: Target): Promise<void> => {
  const addresses = await probeTruth(context, target.host, 1, context.signal);
  if (addresses.length === 0) return;
  await lookTwice(context, (attempt, signal) =>
    readExchange(context, target, { from: 'truth', attempt, addresses }, signal),
  );
};

/** Watches the readings of one look and asks what the failures call for. */
export const createSuspicion = (context: LookContext): Suspicion => {
  const running = new Set<Promise<void>>();
  const suspected = { names: new Set<string>(), inTls: new Set<string>(), road: new Set<string>() };
  const comparisons = createComparisons(context);
  const track = (asked: Promise<void>): void => {
    const tracked: Promise<void> = asked.finally(() => running.delete(tracked));
    running.add(tracked);
  };
  const start = (question: () => Promise<void>): void =>
    track(context.internetAnswers.then((answers) => (answers && !context.signal.aborted ? question() : undefined)));
  const once = (set: Set<string>, host: string, limit: number, question: () => Promise<void>): void => {
    if (set.has(host) || set.size >= limit) return;
    set.add(host);
    start(question);
  };
  const followUp = ({ facts }: FailedExchange): void => {
    const { host, content, address, stage } = facts;
    const target = context.catalog.targets.find((candidate) => candidate.host === host);
    if (!target) return;
    once(suspected.names, host, Infinity, () => knownGood(context, target));
    if (address === null) return;
    if (stage === 'tls' && facts.identity === null) {
      once(suspected.inTls, host, MAX_SUSPECTS, () => comparisons.names(host, address));
    }
    if (stage !== 'connect') return;
    if (suspected.road.size === 0) start(() => comparisons.ways(address));
    // One host of each of TikTok's networks: its own, and the content edges'.
    once(suspected.road, content ? 'content' : 'own', MAX_SUSPECTS, () =>
      probeHops(context, { to: 'tiktok', host, content, address }, context.signal),
    );
  };
  const controls = createControls(context, (question) => track(question()));
  return {
    notice: (reading) => {
      controls.notice(reading);
      comparisons.notice(reading);
      if (isFailedExchange(reading) && stoppedOnTheRoad(reading)) followUp(reading);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
