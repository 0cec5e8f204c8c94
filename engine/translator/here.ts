// What is so here and now, sentence by sentence: the verdict in its own words, and what it has to do with the message.
import type { OpenComplaint } from '../../contract/complaint.ts';
import { linkSentence } from '../../contract/link-sentence.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { Feature, Verdict, VerdictCode } from '../../contract/verdict.ts';
import { complaintRows } from './complaints.ts';
import { effectOf, placeOf } from './effects.ts';
import type { Present } from './hints.ts';
import { hitBy } from './reason.ts';
import type { Reason } from './reason.ts';

const named = (features: readonly Feature[]): MessageId[] => features.map((feature): MessageId => `feature.${feature}`);

const wellOf = (complaint: OpenComplaint, { features }: Verdict): Feature[] =>
  complaintRows[complaint].concerns.filter((feature) => features[feature] === 'ok');

/** Why a feature that matters here was not even asked for, where the user can change that. */
const notAsked = (complaint: OpenComplaint, { notJudged }: Verdict): Message[] =>
  notJudged
    .filter(({ what }) => (complaintRows[complaint].concerns as readonly string[]).includes(what))
    .flatMap(({ because }) => (because.id === 'because.ingest-not-asked' ? [because] : []));

const again = ({ looking }: Present): Message[] => (looking ? [message('here.looking')] : []);

const besides = (by: VerdictCode | null, { code }: Verdict): Message[] => {
  const what = by === null || by === code ? null : linkSentence(by, 'degraded');
  return what === null ? [] : [message('here.besides', { what: [what] })];
};

// What is only here says nothing about a phone; what hits a few parts explains a general message only where these are meant.
const conclusion = (complaint: OpenComplaint, { verdict }: Present, { by, sure }: Reason): Message => {
  if (by !== verdict.code) return message('here.found.likely');
  const place = placeOf(verdict);
  if (place === 'computer' || place === 'link') return message('here.found.computer');
  if (sure === 'cannot-tell') return message('here.found.cannot-tell');
  if (effectOf(verdict) === 'parts' && complaintRows[complaint].isGeneral)
    return message('here.found.with', { features: named(hitBy(verdict, complaint)) });
  return message(`here.found.${sure}`);
};

const found = (complaint: OpenComplaint, present: Present, reason: Reason): Message[] => [
  present.verdict.message,
  ...besides(reason.by, present.verdict),
  ...(present.verdict.notes.includes('flapping') ? [message('note.flapping')] : []),
  conclusion(complaint, present, reason),
];

const elsewhere = (complaint: OpenComplaint, { verdict }: Present): Message[] => {
  const { concerns, left } = complaintRows[complaint];
  if (effectOf(verdict) !== 'parts') return [verdict.message, message('here.elsewhere.line')];
  const well = wellOf(complaint, verdict);
  const said = well.length > 0 ? 'here.elsewhere.parts' : 'here.elsewhere.unseen';
  return [
    verdict.message,
    message(said, { features: named(well.length > 0 ? well : concerns) }),
    ...notAsked(complaint, verdict),
    message(left),
  ];
};

const nothing = (complaint: OpenComplaint, { verdict }: Present): Message[] => {
  const { concerns, left } = complaintRows[complaint];
  const well = wellOf(complaint, verdict);
  const said = well.length > 0 ? 'here.nothing.seen' : 'here.nothing.unseen';
  return [
    message(said, { features: named(well.length > 0 ? well : concerns) }),
    ...notAsked(complaint, verdict),
    message(left),
  ];
};

const hinted = (complaint: OpenComplaint, { verdict }: Present, { hint }: Reason): Message[] => {
  const isSaid = hint?.said.id === verdict.message.id;
  return [
    verdict.message,
    ...(hint && !isSaid ? [hint.said] : []),
    message('here.hint'),
    ...notAsked(complaint, verdict),
  ];
};

/** The sentences, in the order in which they are read. */
export const hereFor = (complaint: OpenComplaint, present: Present, reason: Reason): Message[] => {
  switch (reason.bearing) {
    case 'found':
      return [...found(complaint, present, reason), ...again(present)];
    case 'hint':
      return [...hinted(complaint, present, reason), ...again(present)];
    case 'elsewhere':
      return [...elsewhere(complaint, present), ...again(present)];
    case 'nothing':
      return [...nothing(complaint, present), ...again(present)];
    case 'unknown':
      return [present.verdict.message, message('here.unknown')];
  }
};
