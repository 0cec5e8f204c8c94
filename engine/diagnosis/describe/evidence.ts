// Turns readings into evidence a person can follow: what was asked, and how it ended.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { Reading } from '../../../contract/reading.ts';
import type { Evidence } from '../../../contract/verdict.ts';
import type { Entry } from '../window.ts';

/** More lines than this say nothing new; the probes themselves are all in the report. */
const MAX_EVIDENCE = 12;

const sentence = ({ target, status, fault, facts, phasesMs }: Reading): Message => {
  switch (facts.kind) {
    case 'exchange':
      if (facts.httpStatus !== null) {
        const id = fault ? 'evidence.http-fault' : 'evidence.http-answer';
        return message(id, {
          target,
          status: facts.httpStatus,
          signed: facts.marks.length > 0 ? ['evidence.signed'] : ['evidence.unsigned'],
        });
      }
      break;
    case 'sni':
      return message('evidence.handshake', { target, outcome: [`evidence.handshake-${facts.outcome}`] });
    case 'hops':
      return facts.reached
        ? message('evidence.hops-reached', { target })
        : message('evidence.hops-end', { target, hop: facts.hops.findLastIndex((hop) => hop !== null) + 1 });
    case 'link':
    case 'address':
    case 'route':
      return message(`evidence.${facts.kind}-${status === 'ok' ? 'ok' : 'missing'}`);
    case 'gateway':
    case 'anchor':
    case 'canary':
    case 'lookup':
    case 'family':
    case 'quality':
      break;
  }
  if (fault) return message('evidence.fault', { target, fault: [`fault.${fault.kind}`] });
  if (status === 'fault') return message('evidence.failed', { target });
  return phasesMs.total === null
    ? message('evidence.answered', { target })
    : message('evidence.answered-in', { target, ms: Math.round(phasesMs.total) });
};

const evidenceOf = (entry: Entry, stands: Evidence['stands']): Evidence => ({
  probe: entry.latest.probe,
  at: entry.latest.at,
  stands,
  message: sentence(entry.latest),
});

/** Evidence for and against, each reading once, the most telling first; at most twelve lines. */
export const evidenceFrom = (supporting: readonly Entry[], opposing: readonly Entry[]): Evidence[] => {
  const unique = [...new Set(supporting)];
  const against = [...new Set(opposing)].slice(0, MAX_EVIDENCE / 3);
  return [
    ...unique.slice(0, MAX_EVIDENCE - against.length).map((entry) => evidenceOf(entry, 'for')),
    ...against.map((entry) => evidenceOf(entry, 'against')),
  ];
};
