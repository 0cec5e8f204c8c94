// Which answers of one look call for a heavy question. Content that stalls or comes late: from which edge, how fast, and do
// full packets pass at all? Connections to TikTok that needed a second packet: how many get lost on that way?
import type { Reading, ReadingOf } from '../../contract/reading.ts';
import { ATTEMPT_DELAY_MS } from '../probes/dial.ts';
import type { Heavy } from './heavy.ts';

/** A fetch that takes longer than this has waited for something. */
const LATE_MS = 2000;
/** One slow connection is one lost packet; of two hosts it is a way that loses packets … */
const SLOW_HOSTS = 2;
/** … unless every host is slow alike, as where one family is dead and each connection waits for the other. */
const PROMPT_HOSTS = 2;

/** A connection that took so much longer than the quickest needed another SYN: RFC 8305's delay between two. */
const SECOND_SYN_MS = ATTEMPT_DELAY_MS;

/**
 * The heavy questions of one look; `wayWasBad` when the way to TikTok lost packets in the last one, `lineWasBad` when the line
 * itself did or was late: a rate would only tell of that.
 */
export type HeavyQuestions = { heavy: Heavy; wayWasBad?: boolean; lineWasBad?: boolean };

type Exchange = ReadingOf<'exchange'> & Reading;

const isExchange = (reading: Reading): reading is Exchange =>
  reading.facts.kind === 'exchange' && reading.facts.addressesFrom === 'system';

// Everything small arrived, and what was to follow did not.
const stalled = ({ facts, fault }: Exchange): boolean =>
  fault?.kind === 'timeout' && (facts.stage === 'request' || facts.stage === 'body' || facts.stage === 'tls');

/** Watches the readings of one look; `start` runs what has to be asked and keeps track of it. */
export const createHeavySuspicion = (
  { heavy, wayWasBad = false, lineWasBad = false }: HeavyQuestions,
  start: (question: () => Promise<void>) => void,
): ((reading: Reading) => void) => {
  const connectMs = new Map<string, number>();
  const noticeWay = ({ facts, phasesMs }: Exchange): void => {
    const { address } = facts;
    if (address === null) return;
    if (wayWasBad) start(() => heavy.wayAgain(address));
    if (phasesMs.connect === null) return;
    connectMs.set(facts.host, phasesMs.connect);
    const quickest = Math.min(...connectMs.values());
    const slow = [...connectMs.values()].filter((ms) => ms >= quickest + SECOND_SYN_MS).length;
    if (slow >= SLOW_HOSTS && connectMs.size - slow >= PROMPT_HOSTS) start(() => heavy.wayLoss(address));
  };
  const noticeContent = (reading: Exchange): void => {
    const { facts, status, phasesMs } = reading;
    const isLate = status !== 'fault' && (phasesMs.total ?? 0) > LATE_MS;
    const isUnwell = isLate || (status === 'fault' && facts.judged === null && facts.stage !== 'dns');
    if (!facts.content || !isUnwell) return;
    start(() => heavy.edges(facts.host));
    if (!lineWasBad && (isLate || stalled(reading))) start(heavy.throughput);
  };
  return (reading) => {
    const { facts, fault } = reading;
    // A certificate is the first large thing that an anchor sends.
    if (facts.kind === 'anchor' && facts.tcp === 'ok' && fault?.kind === 'timeout') start(heavy.sizes);
    if (!isExchange(reading)) return;
    if (stalled(reading)) start(heavy.sizes);
    noticeContent(reading);
    noticeWay(reading);
  };
};
