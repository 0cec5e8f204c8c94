// One incident as the book keeps it: what is told of it, and what is needed to go on. Pure.
import type { IncidentDetails, IncidentEnd } from '../../contract/incident.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import { firstFacts, moreFacts } from './incident-facts.ts';
import type { Sighting } from './incident-facts.ts';
import { elapsedMs, momentBefore, watchedUntilMs } from './moment.ts';
import type { Moment } from './moment.ts';

/** Since when an incident was out of sight, and why. */
export type Unseen = { since: Moment; why: Extract<IncidentEnd, 'not-watched' | 'lost-sight'> };

/** An incident and what the book remembers beside it. */
export type Kept = {
  details: IncidentDetails;
  /** Every code under which this cause was known. */
  codes: readonly VerdictCode[];
  /** Since when its verdict is doubted; null while nothing speaks against it. */
  fadingSince: Moment | null;
  /** Null while it is in sight, or over. */
  unseen: Unseen | null;
  /** Since when it is watched without a break; null while it is not. */
  inSightSince: Moment | null;
  /** How long it was watched before that, in milliseconds. */
  watchedBeforeMs: number;
  /** When it ended; null while it goes on. */
  ended: Moment | null;
};

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

const withWatched = (kept: Kept, at: Moment): Kept => {
  const { watchedBeforeMs, inSightSince, details } = kept;
  const sightMs = inSightSince === null ? 0 : Math.max(0, at.monotonicMs - inSightSince.monotonicMs);
  const watchedMs = Math.round(watchedBeforeMs + sightMs);
  return { ...kept, details: { ...details, incident: { ...details.incident, watchedMs } } };
};

// Stops counting at a moment by the wall clock that may lie before `at`.
const stopped = (kept: Kept, endWallMs: number, at: Moment): Kept => {
  const { inSightSince, watchedBeforeMs } = kept;
  if (inSightSince === null) return kept;
  const sightMs = watchedUntilMs(inSightSince, endWallMs, at);
  return withWatched({ ...kept, inSightSince: null, watchedBeforeMs: watchedBeforeMs + sightMs }, at);
};

/** The details as they stand at a moment. */
export const detailsAt = (kept: Kept, at: Moment): IncidentDetails => withWatched(kept, at).details;

/** An incident that is seen for the first time. */
export const begun = (sighting: Sighting, id: number, parent: number | null, at: Moment): Kept => {
  const { verdict } = sighting.picture;
  const settledAt = verdict.settledAt ?? iso(at.wallMs);
  const incident = firstFacts(sighting, { id, settledAt, parent });
  return {
    details: { incident, first: sighting.picture, last: sighting.picture },
    codes: [...new Set([verdict.code, ...sighting.sharpens])],
    ...{ fadingSince: null, unseen: null, ended: null, watchedBeforeMs: 0 },
    inSightSince: momentBefore(at, Date.parse(incident.startedAt)),
  };
};

/** True for the same cause, under whatever name it is known. */
export const isSame = (kept: Kept, { picture: { verdict }, sharpens }: Sighting): boolean =>
  kept.codes.includes(verdict.code) || sharpens.includes(kept.details.incident.code);

/** The incident with one more sight of it. */
export const seenAgain = (kept: Kept, sighting: Sighting, at: Moment): Kept => {
  const { details, codes } = kept;
  const incident = moreFacts(details.incident, sighting);
  return withWatched(
    {
      ...kept,
      details: { ...details, incident, last: sighting.picture },
      codes: [...new Set([...codes, sighting.picture.verdict.code])],
      ...{ fadingSince: null, unseen: null },
      inSightSince: kept.inSightSince ?? at,
    },
    at,
  );
};

/** The incident, of which nothing was seen from `sinceWallMs` on. */
export const outOfSight = (kept: Kept, why: Unseen['why'], sinceWallMs: number, at: Moment): Kept => {
  const since = kept.unseen?.since ?? momentBefore(at, sinceWallMs);
  const isUnwatched = why === 'not-watched' || kept.unseen?.why === 'not-watched';
  return { ...stopped(kept, sinceWallMs, at), unseen: { since, why: isUnwatched ? 'not-watched' : 'lost-sight' } };
};

/** The incident at its end, which the wall clock showed as `endWallMs`. */
export const endedAs = (kept: Kept, end: IncidentEnd, endWallMs: number, at: Moment): Kept => {
  const last = stopped(kept, endWallMs, at);
  const { incident } = last.details;
  // A clock that was set back must not make it end before it was seen.
  const endMs = Math.max(endWallMs, Date.parse(incident.startedAt) + incident.watchedMs);
  const ended = { ...momentBefore(at, endWallMs), wallMs: Math.min(endWallMs, at.wallMs) };
  return {
    ...last,
    details: { ...last.details, incident: { ...incident, end, endedAt: iso(endMs) } },
    ...{ unseen: null, fadingSince: kept.fadingSince ?? ended, ended },
  };
};

/** The incident going on after its end; that is a flap unless nobody watched in between. */
export const comeBack = (kept: Kept, sighting: Sighting, at: Moment): Kept => {
  const { details } = kept;
  const flaps = details.incident.flaps + (details.incident.end === 'not-watched' ? 0 : 1);
  const incident = { ...details.incident, endedAt: null, end: null, flaps };
  const began = momentBefore(at, Math.max(kept.ended?.wallMs ?? 0, Date.parse(sighting.picture.verdict.since)));
  return seenAgain({ ...kept, details: { ...details, incident }, ended: null, inSightSince: began }, sighting, at);
};

/** An incident of the last run, of which nothing was seen since `lastSeenMs` (epoch ms). */
export const fromLastRun = (details: IncidentDetails, lastSeenMs: number, at: Moment): Kept => {
  const { incident, first, last } = details;
  const endMs = Math.max(lastSeenMs, Date.parse(incident.settledAt));
  return {
    details,
    codes: [...new Set([incident.code, first.verdict.code, last.verdict.code])],
    ...{ fadingSince: null, inSightSince: null, watchedBeforeMs: incident.watchedMs },
    unseen: incident.endedAt === null ? { since: momentBefore(at, endMs), why: 'not-watched' } : null,
    ended: incident.endedAt === null ? null : momentBefore(at, Date.parse(incident.endedAt)),
  };
};

/** How long ago an incident ended or was last seen, in milliseconds; 0 while it is in sight. */
export const awayMs = ({ ended, unseen }: Kept, at: Moment): number => {
  const since = ended ?? unseen?.since;
  return since === undefined ? 0 : elapsedMs(since, at);
};
