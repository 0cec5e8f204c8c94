// Which incidents there is something to tell of, and what: by what changed, and by the time that went by. Pure.
import { MINUTE_MS } from '../../contract/durations.ts';
import type { IncidentOccasion } from '../../contract/alert.ts';
import type { Incident } from '../../contract/incident.ts';
import { OUTLIVED_MS } from './alert-policy.ts';
import type { Case, Circumstances } from './alert-policy.ts';
import { MERGE_MS } from './incident-book.ts';
import type { Change } from './incident-book.ts';
import { quietMinutesLeft } from './quiet-hours.ts';
import { newsIn, nothingTold } from './telling.ts';

const idOf = ({ details }: Pick<Change, 'details'>): number => details.incident.id;

const parentEndedMs = (cases: readonly Case[], { details: { incident } }: Change): number | null => {
  if (incident.parent === null) return null;
  return cases.find((one) => idOf(one) === incident.parent)?.endedMs ?? Date.parse(incident.startedAt);
};

/** The cases after a change; `atMs` in epoch milliseconds. */
export const casesAfter = (cases: readonly Case[], change: Change, atMs: number): readonly Case[] => {
  const known = cases.find((one) => idOf(one) === idOf(change));
  const next: Case = {
    details: change.details,
    telling: known?.telling ?? nothingTold,
    parentEndedMs: known ? known.parentEndedMs : parentEndedMs(cases, change),
    endedMs: change.what === 'ended' ? atMs : null,
  };
  return [...cases.filter((one) => one !== known), next];
};

// An incident that the user does not know of is weighed again whenever there is another reason to.
const untoldOccasion = ({ telling: { last } }: Case): IncidentOccasion => {
  if (last === null || last.reason === 'alert.not.wake') return 'began';
  return last.reason === 'alert.not.mild' ? 'worse' : 'goes-on';
};

const isReminderDue = ({ telling }: Case, { settings, atMs }: Pick<Circumstances, 'settings' | 'atMs'>): boolean =>
  settings.remindAfterMinutes !== null &&
  telling.toldAtMs !== null &&
  atMs - telling.toldAtMs >= settings.remindAfterMinutes * MINUTE_MS;

const openOccasion = (
  about: Case,
  change: Change | undefined,
  around: Pick<Circumstances, 'settings' | 'atMs' | 'inSight'>,
): IncidentOccasion | null => {
  const { telling, details } = about;
  // Who told of it now would claim what nobody sees: after sleep, on another network, before the first look of a run.
  if (details.incident.id !== around.inSight) return null;
  if (telling.isSummedUp && !telling.isKnown) return null;
  if (!telling.isKnown) return untoldOccasion(about);
  if (change?.what === 'came-back') return 'came-back';
  const news = change?.what === 'changed' ? newsIn(telling, details.incident) : null;
  if (news !== null) return news;
  return telling.isHeldBack || isReminderDue(about, around) ? 'goes-on' : null;
};

// Who starts the program again, or looks away for a moment, soon sees how things are.
const maySeeIt = ({ end, endedAt }: Incident, { atMs, present }: Pick<Circumstances, 'atMs' | 'present'>): boolean =>
  end === 'not-watched' && !present.isWell && endedAt !== null && atMs - Date.parse(endedAt) < MERGE_MS;

// The end of what comes and goes is told once it has stayed away; the end of what another fault replaced, once it is clear
// whether that one is told.
const endWaits = (
  { details: { incident }, endedMs }: Case,
  cases: readonly Case[],
  around: Pick<Circumstances, 'atMs' | 'present'>,
): boolean => {
  const { atMs } = around;
  if (maySeeIt(incident, around)) return true;
  const comesAndGoes = incident.end !== 'not-watched' && incident.flaps > 0;
  if (comesAndGoes && endedMs !== null && atMs - endedMs < MERGE_MS) return true;
  const heir = cases.find((one) => one.endedMs === null);
  return incident.end === 'replaced' && heir?.telling.last?.reason === 'alert.not.wake';
};

const isEndDecided = ({ telling: { last } }: Case): boolean => last?.occasion === 'over';

/** What there is to tell of a case now; null when nothing. */
export const dueOccasion = (
  about: Case,
  cases: readonly Case[],
  changes: readonly Change[],
  around: Pick<Circumstances, 'settings' | 'atMs' | 'inSight' | 'present'>,
): IncidentOccasion | null => {
  const change = changes.findLast((one) => idOf(one) === idOf(about));
  if (about.endedMs === null) return openOccasion(about, change, around);
  return isEndDecided(about) || endWaits(about, cases, around) ? null : 'over';
};

/** True when nothing more can come of a case: its end is decided, and it can no longer come back. */
export const isDone = (about: Case, atMs: number): boolean =>
  about.endedMs !== null && isEndDecided(about) && atMs - about.endedMs >= MERGE_MS;

const ownMoments = (
  { details: { incident }, telling, endedMs, parentEndedMs: wakeMs }: Case,
  { remindAfterMinutes }: Circumstances['settings'],
): Array<number | null> => {
  if (endedMs !== null) return [endedMs + MERGE_MS];
  const remindMs = remindAfterMinutes === null ? null : remindAfterMinutes * MINUTE_MS;
  return [
    !telling.isKnown && incident.parent !== null && wakeMs !== null ? wakeMs + OUTLIVED_MS : null,
    remindMs !== null && telling.toldAtMs !== null ? telling.toldAtMs + remindMs : null,
  ];
};

/** When something becomes due by itself (epoch ms): a reminder, the end of a snooze or of quiet hours; null when nothing does. */
export const nextMoment = (
  cases: readonly Case[],
  {
    atMs,
    localMinutes,
    settings,
    snoozedUntilMs,
  }: Pick<Circumstances, 'atMs' | 'localMinutes' | 'settings' | 'snoozedUntilMs'>,
): number | null => {
  if (cases.length === 0) return null;
  const quietMinutes = quietMinutesLeft(settings.quietHours, localMinutes);
  const quietEndMs = quietMinutes === 0 ? null : atMs - (atMs % MINUTE_MS) + quietMinutes * MINUTE_MS;
  const moments = [...cases.flatMap((about) => ownMoments(about, settings)), snoozedUntilMs, quietEndMs];
  const later = moments.filter((moment) => moment !== null && moment > atMs).map(Number);
  return later.length === 0 ? null : Math.min(...later);
};
