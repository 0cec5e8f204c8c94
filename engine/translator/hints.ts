// What is no fault and may still be the reason: a weak signal, some loss, a fault that is over.
import { MINUTE_MS } from '../../contract/durations.ts';
import type { OpenComplaint } from '../../contract/complaint.ts';
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

type NoteRow = { effect: Effect; advice: MessageId };

const notes: Readonly<Partial<Record<NoteCode, NoteRow>>> = {
  'wifi-weak': { effect: 'unsteady', advice: 'todo.lan.degraded' },
  'slow-line': { effect: 'unsteady', advice: 'try.pause-others' },
  'resolver-flaky': { effect: 'late', advice: 'try.other-dns' },
  'vpn-in-use': { effect: 'cut', advice: 'try.vpn-off-here' },
};

const noteOf = (complaint: OpenComplaint, { verdict }: Present): Hint | null => {
  const { fits } = complaintRows[complaint];
  for (const note of verdict.notes) {
    const row = notes[note];
    if (row && fits[row.effect] !== undefined) return { said: message(`note.${note}`), advice: row.advice };
  }
  return null;
};

const lossOf = (complaint: OpenComplaint, { verdict }: Present): Hint | null =>
  verdict.message.id === 'ok.with-loss' && complaintRows[complaint].fits.unsteady !== undefined
    ? { said: verdict.message, advice: 'try.pause-others' }
    : null;

/** What a past fault was, in a few words, where it would explain the complaint. */
const pastOf = (complaint: OpenComplaint, { code, severity, blame }: Span): MessageId | null => {
  if (code === null || (severity !== 'down' && severity !== 'degraded')) return null;
  const { effect } = effects[code];
  // Which parts were hit is not kept.
  if (effect === 'parts' || complaintRows[complaint].fits[effect] === undefined) return null;
  return linkSentence(code, severity, blame);
};

/** The latest fault that would explain it and has just ended; the last span is the present state. */
const justNow = (complaint: OpenComplaint, { at, recent }: Present): Hint | null => {
  const ended = recent.slice(0, -1).map((span, index) => ({
    what: pastOf(complaint, span),
    agoMs: Date.parse(at) - Date.parse(recent[index + 1]?.from ?? at),
  }));
  const latest = ended.findLast(({ what, agoMs }) => what !== null && agoMs <= JUST_NOW_MS);
  if (!latest?.what) return null;
  const minutes = Math.max(1, Math.round(latest.agoMs / MINUTE_MS));
  return { said: message('here.was', { minutes, what: [latest.what] }), advice: null };
};

/** The likeliest reason among what is no fault now: what has just been, then loss, then what is merely noted. */
export const hintFor = (complaint: OpenComplaint, present: Present): Hint | null =>
  justNow(complaint, present) ?? lossOf(complaint, present) ?? noteOf(complaint, present);
