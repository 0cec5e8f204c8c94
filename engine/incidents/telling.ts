// What the user was told of one incident so far. Pure.
import type { IncidentOccasion } from '../../contract/alert.ts';
import type { Incident } from '../../contract/incident.ts';
import type { MessageId } from '../../contract/message.ts';
import { todoOf } from '../../contract/todo.ts';
import { badness } from './incident-facts.ts';

type Said = Pick<Incident, 'severity' | 'blame'> & { todo: MessageId };

/** What was told of an incident, when, and what was held back. */
export type Telling = {
  /** He knows of it, by whatever notice. */
  isKnown: boolean;
  isEndTold: boolean;
  isReturnTold: boolean;
  /** When the last notice was shown, in epoch milliseconds. */
  toldAtMs: number | null;
  /** What the last notice said of it. */
  said: Said | null;
  /** Quiet hours or a snooze kept the last news of it back. */
  isHeldBack: boolean;
  /** It went into the summary of a day with too many notices. */
  isSummedUp: boolean;
  /** What was decided last, so that the log does not say it again and again. */
  last: { occasion: IncidentOccasion; reason: MessageId } | null;
};

/** Nothing was told yet. */
export const nothingTold: Telling = {
  ...{ isKnown: false, isEndTold: false, isReturnTold: false, toldAtMs: null, said: null },
  ...{ isHeldBack: false, isSummedUp: false, last: null },
};

const saidOf = (incident: Incident): Said => ({
  severity: incident.severity,
  blame: incident.blame,
  todo: todoOf(incident),
});

/** The telling after a notice about the incident was shown. */
export const afterNotice = (
  before: Telling,
  occasion: IncidentOccasion,
  incident: Incident,
  toldAtMs: number,
): Telling => ({
  ...before,
  isKnown: true,
  isEndTold: occasion === 'over',
  isReturnTold: before.isReturnTold || occasion === 'came-back',
  ...{ toldAtMs, said: saidOf(incident), isHeldBack: false },
});

/** The telling after a notice about the incident was not shown, for this reason. */
export const afterSilence = (before: Telling, reason: MessageId): Telling => {
  const isHeldBack = before.isHeldBack || reason === 'alert.not.snoozed' || reason === 'alert.not.quiet';
  const isSummedUp = before.isSummedUp || reason === 'alert.not.cap';
  return { ...before, isHeldBack: isHeldBack && !isSummedUp, isSummedUp };
};

/** What news an incident that changed is to somebody who was told of it: worse, known better, or none. */
export const newsIn = ({ said }: Telling, incident: Incident): 'worse' | 'sharper' | null => {
  if (said === null) return null;
  if (badness[incident.severity] > badness[said.severity]) return 'worse';
  return incident.blame !== said.blame || todoOf(incident) !== said.todo ? 'sharper' : null;
};
