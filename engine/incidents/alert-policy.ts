// Whether the user is told of something, and why: once, when it matters, never at the wrong time. Pure: the same occasion in the
// same circumstances always gets the same answer, and every answer has its reason.
import type { IncidentOccasion } from '../../contract/alert.ts';
import type { IncidentDetails } from '../../contract/incident.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { Settings } from '../../contract/settings.ts';
import { badness } from './incident-facts.ts';
import { concernsLive, mattersToCreator } from './matters.ts';
import { summaryWording, wordingFor } from './notice.ts';
import type { Wording } from './notice.ts';
import { quietMinutesLeft } from './quiet-hours.ts';
import { newsIn } from './telling.ts';
import type { Telling } from './telling.ts';

/** A cause that came in the wake of another is told as its own once it has outlived that by so long, in milliseconds. */
export const OUTLIVED_MS = 60_000;

/** An incident as the policy knows it; moments are epoch milliseconds. */
export type Case = {
  details: IncidentDetails;
  telling: Telling;
  /** When the incident ended in whose wake it came; null when it came by itself. */
  parentEndedMs: number | null;
  /** When it ended; null while it goes on. */
  endedMs: number | null;
};

/** What may be told: something about an incident, or that there is too much to tell. `heirIsKnown` when the user knows what goes on now. */
export type Occasion =
  { what: IncidentOccasion; about: Case; heirIsKnown: boolean } | { what: 'many'; isTold: boolean };

/** What there is around an occasion. `localMinutes` is the minute of the day on the user's clock. */
export type Circumstances = {
  atMs: number;
  localMinutes: number;
  settings: Settings['alerts'];
  snoozedUntilMs: number | null;
  live: boolean;
  discreet: boolean;
  /** The id of the incident that is seen to go on at this moment; null while none is. */
  inSight: number | null;
  /** What the verdict says now. */
  present: { isWell: boolean; message: Message };
  /** How many notices were shown today. */
  toldToday: number;
};

/** What was decided, and why; the wording when it is to be told. */
export type Decision = { told: boolean; reason: Message; wording: Wording | null };

type About = Exclude<Occasion, { what: 'many' }>;

const isSnoozed = ({ snoozedUntilMs, atMs }: Circumstances): boolean =>
  snoozedUntilMs !== null && atMs < snoozedUntilMs;

const isQuiet = ({ settings, localMinutes }: Circumstances): boolean =>
  quietMinutesLeft(settings.quietHours, localMinutes) > 0;

const inWake = ({ parentEndedMs }: Case, atMs: number): boolean =>
  parentEndedMs !== null && atMs - parentEndedMs < OUTLIVED_MS;

// What the end of an incident must be to be worth a word: the beginning was told, somebody saw it or sees now that all is well,
// and nothing else that was told took its place.
const againstEnd = ({ about: { details, telling }, heirIsKnown }: About, around: Circumstances): MessageId | null => {
  const { end } = details.incident;
  if (!telling.isKnown) return 'alert.not.beginning';
  // It came back meanwhile, which was not told.
  if (telling.isEndTold) return 'alert.not.same';
  if (end === 'lost-sight' || (end === 'not-watched' && !around.present.isWell)) return 'alert.not.unseen';
  return end === 'replaced' && heirIsKnown ? 'alert.not.replaced' : null;
};

const againstFault = ({ what, about }: About, around: Circumstances): MessageId | null => {
  const { incident } = about.details;
  const { settings, live, discreet } = around;
  if (badness[incident.severity] < badness[settings.floor]) return 'alert.not.mild';
  if (!mattersToCreator(incident)) return 'alert.not.creator';
  if (settings.onlyWhileLive && !live) return 'alert.not.live';
  if (live && discreet && !concernsLive(incident)) return 'alert.not.about-live';
  if (inWake(about, around.atMs)) return 'alert.not.wake';
  if (what === 'came-back' && about.telling.isReturnTold) return 'alert.not.flapping';
  if (what === 'came-back' && !about.telling.isEndTold) return 'alert.not.same';
  if ((what === 'worse' || what === 'sharper') && about.telling.isKnown)
    return newsIn(about.telling, incident) === null ? 'alert.not.same' : null;
  return null;
};

/** Why nothing is told now, whatever it is about; these pass by themselves. */
export const againstNow = (around: Circumstances): MessageId | null => {
  if (isSnoozed(around)) return 'alert.not.snoozed';
  if (isQuiet(around)) return 'alert.not.quiet';
  return around.toldToday >= around.settings.dailyCap ? 'alert.not.cap' : null;
};

const against = (occasion: About, around: Circumstances): MessageId | null => {
  const { settings } = around;
  if (!settings.enabled) return 'alert.not.off';
  if (settings.muted.includes(occasion.about.details.incident.code)) return 'alert.not.muted';
  const own = occasion.what === 'over' ? againstEnd(occasion, around) : againstFault(occasion, around);
  return own ?? againstNow(around);
};

const reasonFor = ({ what, about }: About, { settings }: Circumstances): Message => {
  if (what === 'began' && about.parentEndedMs !== null) return message('alert.told.outlived');
  if (what !== 'goes-on') return message(`alert.told.${what}`);
  return about.telling.isKnown && !about.telling.isHeldBack
    ? message('alert.told.reminder', { minutes: settings.remindAfterMinutes ?? 0 })
    : message('alert.told.held-back');
};

/** Decides whether the user is told. */
export const decide = (occasion: Occasion, around: Circumstances): Decision => {
  if (occasion.what === 'many')
    return occasion.isTold
      ? { told: false, reason: message('alert.not.cap'), wording: null }
      : { told: true, reason: message('alert.told.many'), wording: summaryWording(around.toldToday) };
  const refusal = against(occasion, around);
  if (refusal !== null) return { told: false, reason: message(refusal), wording: null };
  const { discreet, live, settings } = around;
  const wording = wordingFor(occasion.what, occasion.about.details, around.present, {
    ...{ discreet, live, sound: settings.sound },
  });
  return { told: true, reason: reasonFor(occasion, around), wording };
};
