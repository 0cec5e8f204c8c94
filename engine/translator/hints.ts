// What is no fault and may still be the reason: a weak signal, some loss, a fault that is over.
import type { Complaint } from '../../contract/complaint.ts';
import { linkSentence } from '../../contract/link-sentence.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { Snapshot, Span } from '../../contract/report.ts';
import type { NoteCode } from '../../contract/verdict.ts';
import { complaintRows } from './complaints.ts';
import { effects } from './effects.ts';
import type { Effect } from './effects.ts';

/** What an answer rests on: the present state and what has just been. */
export type Present = Pick<Snapshot, 'verdict' | 'looking' | 'at' | 'recent'>;

/** What may be the reason, in a sentence, and what to do about it. */
export type Hint = { said: Message; advice: MessageId | null };

/** A fault that has been over for longer is not what somebody asks about. */
const JUST_NOW_MS = 15 * 60_000;
const MINUTE_MS = 60_000;

type NoteRow = { effect: Effect; advice: MessageId };

const notes: Readonly<Partial<Record<NoteCode, NoteRow>>> = {
  'wifi-weak': { effect: 'unsteady', advice: 'todo.lan.degraded' },
  'slow-line': { effect: 'unsteady', advice: 'try.pause-others' },
  'resolver-flaky': { effect: 'late', advice: 'try.other-dns' },
  'vpn-in-use': { effect: 'cut', advice: 'try.vpn-off-here' },
};

const noteOf = (complaint: Complaint, { verdict }: Present): Hint | null => {
  const { fits } = complaintRows[complaint];
  for (const note of verdict.notes) {
    const row = notes[note];
    if (row && fits[row.effect] !== undefined) return { said: message(`note.${note}`), advice: row.advice };
  }
  return null;
};

const lossOf = (complaint: Complaint, { verdict }: Present): Hint | null =>
  verdict.message.id === 'ok.with-loss' && complaintRows[complaint].fits.unsteady !== undefined
    ? { said: verdict.message, advice: 'try.pause-others' }
    : null;

const fits = (complaint: Complaint, { code, severity }: Span): boolean => {
  if (code === null || (severity !== 'down' && severity !== 'degraded')) return false;
  // Which parts were hit is not kept.
  const { effect } = effects[code];
  return effect !== 'parts' && complaintRows[complaint].fits[effect] !== undefined;
};

/** A fault that would explain it and has just ended; the last span is the present state. */
const justNow = (complaint: Complaint, { at, recent }: Present): Hint | null => {
  const nowMs = Date.parse(at);
  for (const [index, span] of [...recent.entries()].slice(0, -1).toReversed()) {
    const agoMs = nowMs - Date.parse(recent[index + 1]?.from ?? at);
    if (agoMs > JUST_NOW_MS) return null;
    const what =
      fits(complaint, span) &&
      span.code &&
      linkSentence(span.code, span.severity === 'down' ? 'down' : 'degraded', span.blame);
    if (what)
      return {
        said: message('here.was', { minutes: Math.max(1, Math.round(agoMs / MINUTE_MS)), what: [what] }),
        advice: null,
      };
  }
  return null;
};

/** The likeliest reason among what is no fault now: what has just been, then loss, then what is merely noted. */
export const hintFor = (complaint: Complaint, present: Present): Hint | null =>
  justNow(complaint, present) ?? lossOf(complaint, present) ?? noteOf(complaint, present);
