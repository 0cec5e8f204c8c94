// What is worth doing, best first, three things at most. Nobody is sent to the router for what the router cannot mend.
import type { OpenComplaint } from '../../contract/complaint.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { adviceFor, todoOf } from '../../contract/todo.ts';
import type { Verdict, VerdictCode } from '../../contract/verdict.ts';
import { complaintRows } from './complaints.ts';
import { effectOf, effects, placeOf } from './effects.ts';
import type { Place } from './effects.ts';
import type { Present } from './hints.ts';
import { placeOfReason } from './reason.ts';
import type { Reason } from './reason.ts';

const MOST = 3;

/** The verdict's own advice, or that of another code that it names. */
const leadOf = (verdict: Verdict, by: VerdictCode = verdict.code): MessageId =>
  by === verdict.code ? todoOf(verdict) : adviceFor(by);

/** What goes with a verdict's own advice: the way round a fault, or that there is none. */
const besideOf: Readonly<Record<Place, MessageId | null>> = {
  nowhere: null,
  computer: 'try.phone-otherwise',
  link: 'try.mobile-data-meanwhile',
  line: 'try.mobile-data-meanwhile',
  names: 'try.mobile-data-meanwhile',
  way: 'try.mobile-data-meanwhile',
  tiktok: 'try.no-restart',
};

// Where it may be a block as well, nobody knows what would help.
const beside = (verdict: Verdict, by: VerdictCode): MessageId | null => {
  const place = placeOfReason({ by }, verdict);
  return place === 'tiktok' && verdict.blame !== 'tiktok' ? null : besideOf[place];
};

/** What else goes with it; where only parts are hit, a general message may still have another reason. */
const meanwhile = (complaint: OpenComplaint, verdict: Verdict, by: VerdictCode): MessageId | null => {
  const { isGeneral, tries, meanwhile: always } = complaintRows[complaint];
  const isSending = complaint === 'network-unstable' || complaint === 'live-ended';
  if (isSending && effects[by].effect === 'unsteady') return 'try.lower-quality';
  if (isGeneral && by === verdict.code && effectOf(verdict) === 'parts') return tries[0] ?? null;
  return always ?? null;
};

const found = (complaint: OpenComplaint, verdict: Verdict, by: VerdictCode): Array<MessageId | null> => [
  leadOf(verdict, by),
  beside(verdict, by),
  meanwhile(complaint, verdict, by),
];

/** A fault of all comes first; one of other parts comes last, and not at all where there is nothing to do but wait. */
const elsewhere = (complaint: OpenComplaint, verdict: Verdict): MessageId[] => {
  const { tries } = complaintRows[complaint];
  const lead = leadOf(verdict);
  if (effectOf(verdict) !== 'parts') return [lead, ...tries];
  return placeOf(verdict) === 'tiktok' ? [...tries] : [...tries.slice(0, MOST - 1), lead];
};

const idsFor = (
  complaint: OpenComplaint,
  { verdict }: Present,
  { bearing, by, hint }: Reason,
): Array<MessageId | null> => {
  const { tries } = complaintRows[complaint];
  switch (bearing) {
    case 'found':
      return found(complaint, verdict, by ?? verdict.code);
    case 'hint':
      return [hint?.advice ?? null, ...tries];
    case 'elsewhere':
      return elsewhere(complaint, verdict);
    case 'nothing':
      return [...tries];
    case 'unknown':
      return [leadOf(verdict), ...tries.slice(0, 1)];
  }
};

/** The advice, best first. */
export const todoFor = (complaint: OpenComplaint, present: Present, reason: Reason): Message[] =>
  [...new Set(idsFor(complaint, present, reason))]
    .filter((id) => id !== null)
    .slice(0, MOST)
    .map((id) => message(id));
