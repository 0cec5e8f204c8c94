// Questions that are asked only when something fails: the truth about a name, a known-good address, another name at the
// same address, and where packets end. Each host is suspected once per look, and only while the internet answers.
import type { Anchor, Target } from '../../contract/catalog.ts';
import type { FactsOf, Reading, ReadingOf } from '../../contract/reading.ts';
import { anchorAddress } from '../probes/anchor-probe.ts';
import { lookTwice } from '../probes/attempts.ts';
import { readExchange } from '../probes/exchange-probe.ts';
import { probeHops } from '../probes/hops-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import { probeSni } from '../probes/sni-probe.ts';
import { probeTruth } from '../probes/truth-probe.ts';
import { createControls } from './controls.ts';

/** Two hosts are enough for "2 of 2"; more would only make noise on a line that is already in trouble. */
const MAX_SUSPECTS = 2;
/** Packets to TikTok are compared with packets to controls of this many owners. */
const TRACED_CONTROLS = 2;

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

const traceControl = async (context: LookContext, control: Anchor, likeAddress: string): Promise<void> => {
  const address = anchorAddress(control, likeAddress.includes(':') ? 6 : 4);
  await probeHops(context, { to: 'control', host: control.owner, content: false, address }, context.signal);
};

// Anchors that answered in this look come first: a dead one is no control.
const createControlList = ({ catalog }: LookContext): { notice: (reading: Reading) => void; best: () => Anchor[] } => {
  const answering = new Set<string>();
  return {
    notice: ({ facts, status }) => {
      if (facts.kind === 'anchor' && status === 'ok') answering.add(facts.owner);
    },
    best: () => catalog.anchors.toSorted((a, b) => Number(answering.has(b.owner)) - Number(answering.has(a.owner))),
  };
};

/** Watches the readings of one look and asks what the failures call for. */
export const createSuspicion = (context: LookContext): Suspicion => {
  const running = new Set<Promise<void>>();
  const suspected = { names: new Set<string>(), inTls: new Set<string>(), road: new Set<string>() };
  const controlList = createControlList(context);
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
  const compareNames = async (host: string, address: string): Promise<void> => {
    const [control] = controlList.best();
    if (control) await probeSni(context, host, address, control, context.signal);
  };
  const traceControls = async (likeAddress: string): Promise<void> => {
    const controls = controlList.best().slice(0, TRACED_CONTROLS);
    await Promise.all(controls.map((control) => traceControl(context, control, likeAddress)));
  };
  const followUp = ({ facts }: FailedExchange): void => {
    const { host, content, address, stage } = facts;
    const target = context.catalog.targets.find((candidate) => candidate.host === host);
    if (!target) return;
    once(suspected.names, host, Infinity, () => knownGood(context, target));
    if (address === null) return;
    if (stage === 'tls' && facts.identity === null) {
      once(suspected.inTls, host, MAX_SUSPECTS, () => compareNames(host, address));
    }
    if (stage !== 'connect') return;
    if (suspected.road.size === 0) start(() => traceControls(address));
    // One host of each of TikTok's networks: its own, and the content edges'.
    once(suspected.road, content ? 'content' : 'own', MAX_SUSPECTS, () =>
      probeHops(context, { to: 'tiktok', host, content, address }, context.signal),
    );
  };
  const controls = createControls(context, (question) => track(question()));
  return {
    notice: (reading) => {
      controls.notice(reading);
      controlList.notice(reading);
      if (isFailedExchange(reading) && stoppedOnTheRoad(reading)) followUp(reading);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
