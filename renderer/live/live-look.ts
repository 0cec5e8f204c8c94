// Which shape stands for what of a LIVE: how it fares, what a pre-flight says, how a past one went. One exhaustive table for each.
import type { ObsState } from '../../contract/obs.ts';
import type { PreflightAnswer, ReasonWeight } from '../../contract/preflight.ts';
import { severityOfHealth } from '../../contract/session.ts';
import type { HealthState } from '../../contract/session.ts';
import { pausedLook, severityLook } from '../shapes/look.ts';
import type { Look } from '../shapes/look.ts';

/** How the stream fares. */
export const healthLook = (state: HealthState): Look => severityLook[severityOfHealth[state]];

/** What a pre-flight comes to. */
export const answerLook: Record<PreflightAnswer, Look> = {
  go: severityLook.ok,
  careful: severityLook.degraded,
  'no-go': severityLook.down,
  unknown: severityLook.unknown,
};

/** How much a reason weighs; a note is no status. */
export const weightLook: Record<ReasonWeight, Look> = {
  'no-go': severityLook.down,
  careful: severityLook.degraded,
  unknown: severityLook.unknown,
  note: { shape: 'half', tone: 'quiet' },
};

/** How a session went, by its score. */
export const scoreGrades = ['good', 'fair', 'poor', 'none'] as const;

export type ScoreGrade = (typeof scoreGrades)[number];

/** From these scores on; they are our own: below the first viewers saw something, below the second they saw a lot. */
const [GOOD, FAIR] = [85, 60] as const;

/** The grade of a score from 0 to 100; null is none. */
export const gradeOf = (score: number | null): ScoreGrade => {
  if (score === null) return 'none';
  return score >= GOOD ? 'good' : score >= FAIR ? 'fair' : 'poor';
};

/** How a grade looks. */
export const gradeLook: Record<ScoreGrade, Look> = {
  good: severityLook.ok,
  fair: severityLook.degraded,
  poor: severityLook.down,
  none: severityLook.unknown,
};

/** How the link to OBS looks. That OBS is not there is no fault. */
export const obsLook = (obs: ObsState): Look => {
  if (obs.link === 'off') return pausedLook;
  if (obs.link === 'up') return obs.reconnecting === true ? severityLook.degraded : severityLook.ok;
  const needsHand = obs.link === 'apart' && (obs.why === 'wrong-password' || obs.why === 'password-needed');
  return needsHand ? severityLook.degraded : severityLook.unknown;
};
