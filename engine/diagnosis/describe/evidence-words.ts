// What one reading says, as a sentence a person can follow: what was asked, and how it ended.
import { targetWords } from '../../../contract/asked-words.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId, MessageParam } from '../../../contract/message.ts';
import type { FactsOf, Reading } from '../../../contract/reading.ts';
import { outsideSentence } from './outside-words.ts';
import { phoneSentence } from './phone-words.ts';

const ofLookup = ({ fault, facts }: Reading & { facts: FactsOf<'lookup'> }): Message =>
  message('evidence.lookup', {
    name: facts.name,
    family: [facts.recordType === 'A' ? 'evidence.ipv4' : 'evidence.ipv6'],
    who: [`evidence.by-${facts.via}`],
    said: [
      fault ? (`fault.${fault.kind}` as const) : facts.outcome === 'answer' ? 'evidence.found' : 'fault.no-records',
    ],
  });

const passing: Record<FactsOf<'sizes'>['small'], MessageId> = {
  yes: 'evidence.arrive',
  no: 'evidence.vanish',
  unknown: 'evidence.not-known',
};

const ofTransfer = (target: MessageParam, { stalled, kbitS }: FactsOf<'throughput'>): Message | null => {
  if (stalled) return message('evidence.stalled', { target });
  return kbitS === null ? null : message('evidence.throughput', { target, kbit: Math.round(kbitS) });
};

const ofExchange = ({ fault }: Reading, target: MessageParam, facts: FactsOf<'exchange'>): Message | null =>
  facts.httpStatus === null
    ? null
    : message(fault ? 'evidence.http-fault' : 'evidence.http-answer', {
        target,
        status: facts.httpStatus,
        signed: facts.marks.length > 0 ? ['evidence.signed'] : ['evidence.unsigned'],
      });

const ofQuality = (target: MessageParam, { sent, received, rttMs }: FactsOf<'quality'>): Message =>
  message('evidence.quality', { target, lost: sent - received, sent, ms: Math.round(rttMs ?? 0) });

const ofHops = (target: MessageParam, { reached, hops }: FactsOf<'hops'>): Message =>
  reached
    ? message('evidence.hops-reached', { target })
    : message('evidence.hops-end', { target, hop: hops.findLastIndex((hop) => hop !== null) + 1 });

// The sentence of a kind of facts that has one of its own; null for the common words.
const ownWords = (reading: Reading): Message | null => {
  const { facts, status } = reading;
  const target = targetWords(reading.target);
  switch (facts.kind) {
    case 'exchange':
      return ofExchange(reading, target, facts);
    case 'sni':
      return message('evidence.handshake', { target, outcome: [`evidence.handshake-${facts.outcome}`] });
    case 'hops':
      return ofHops(target, facts);
    case 'link':
    case 'address':
    case 'route':
      return message(`evidence.${facts.kind}-${status === 'ok' ? 'ok' : 'missing'}`);
    case 'lookup':
      return ofLookup({ ...reading, facts });
    case 'quality':
      return ofQuality(target, facts);
    case 'throughput':
      return ofTransfer(target, facts);
    case 'sizes':
      return message('evidence.sizes', { target, small: [passing[facts.small]], large: [passing[facts.large]] });
    case 'load':
      return message('evidence.load', { up: Math.round(facts.sentKbitS), down: Math.round(facts.receivedKbitS) });
    case 'tunnel':
      return message(`evidence.tunnel-${facts.beneath}`);
    case 'phone':
      return phoneSentence(facts.says, 0);
    case 'vantage':
    case 'blocking':
    case 'outage':
    case 'cloud':
    case 'routes':
    case 'chatter':
    case 'ban':
      return outsideSentence(facts);
    case 'gateway':
    case 'anchor':
    case 'canary':
    case 'family':
    case 'proxy':
    case 'wifi':
    case 'edge':
    case 'ingest':
      return null;
  }
};

/** The sentence of one reading. */
export const evidenceSentence = (reading: Reading): Message => {
  const { status, fault, phasesMs } = reading;
  const target = targetWords(reading.target);
  const own = ownWords(reading);
  if (own) return own;
  if (fault) return message('evidence.fault', { target, fault: [`fault.${fault.kind}`] });
  if (status === 'fault') return message('evidence.failed', { target });
  return phasesMs.total === null
    ? message('evidence.answered', { target })
    : message('evidence.answered-in', { target, ms: Math.round(phasesMs.total) });
};
