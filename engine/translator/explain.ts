// What TikTok showed, said in terms of what is known here and now. Pure: the same complaint and state, the same answer.
import type { Complaint, Explanation } from '../../contract/complaint.ts';
import { message } from '../../contract/message.ts';
import { complaintRows } from './complaints.ts';
import { effectOf } from './effects.ts';
import { hereFor } from './here.ts';
import type { Present } from './hints.ts';
import { lastsFor } from './lasts.ts';
import { phoneFor } from './phone.ts';
import { reasonFor } from './reason.ts';
import { explainStated, isStated } from './stated.ts';
import { todoFor } from './todo.ts';

/** Explains a complaint by the present state; it blames nobody whom the verdict does not, and is never surer. */
export const explain = (complaint: Complaint, present: Present): Explanation => {
  if (isStated(complaint)) return explainStated(complaint);
  const { verdict, looking } = present;
  const reason = reasonFor(complaint, present);
  return {
    complaint,
    means: message(`means.${complaint}`),
    bearing: reason.bearing,
    here: hereFor(complaint, present, reason),
    settled: verdict.settledAt !== null && !looking && effectOf(verdict) !== 'hidden',
    sure: reason.sure,
    concerns: [...complaintRows[complaint].concerns],
    todo: todoFor(complaint, present, reason),
    lasts: lastsFor(complaint, verdict, reason),
    phone: phoneFor(verdict, reason),
  };
};
