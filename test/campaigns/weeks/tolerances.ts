// How soon a watch owes a word about each kind of fault, and about its end. The numbers are the engine's promises; what a
// promise is made of stands beside it.
import type { VerdictCode } from '../../../contract/verdict.ts';
import { QUIET_MOST_MS } from '../../../engine/schedule/cadence.ts';
import { BACK_OFF_MS, QUIET_HOSTS } from '../../../engine/schedule/rotation.ts';
import type { WatchedWeek } from './run-week.ts';
import type { Incident } from './incident.ts';
import { weekCatalog } from './week-catalog.ts';

/** On another network everything is seen anew: the first look there says what it finds, and loss takes longer to find. */
export const ARRIVING_MS = 10_000;

/** The pulse feels what is near every two seconds; silence is then proven twice, in up to five more. */
export const NEAR_FOUND_MS = 10_000;
/** Three windows of four seconds, once the pulse has lost enough echoes to tell it from chance. */
export const LOSS_FOUND_MS = 60_000;
/** A fault of TikTok's waits for the look that asks for it; the second interval is for a look that met it half. */
export const LOOKS_TO_FIND = 2;
/** The first look after a sleep is doubted until a second one agrees, half a minute at the longest. */
export const WAKING_MS = 30_000;

/** What the pulse feels is over as soon as a look agrees. */
export const NEAR_OVER_MS = 30_000;
/** A long outage is looked at twice a minute, and everything that failed must answer twice. */
export const FAR_OVER_MS = 45_000;
/** Three good windows, seven seconds apart, after those that saw the loss. */
export const LOSS_OVER_MS = 60_000;

/** A look that met a fault which then ended may still speak of it for so long. */
export const STILL_SPOKEN_MS = 10_000;

const isSeenByLooks = (code: VerdictCode): boolean => code.startsWith('tiktok.') || code === 'dns.tiktok-blocked';

// The questions to one host take turns, and so do the hosts where there are many.
const turnsOf = (questions: readonly string[]): number => {
  const hosts = weekCatalog.targets.filter(({ id }) => questions.includes(id)).map(({ host }) => host);
  const turns = hosts.map((host) => weekCatalog.targets.filter((target) => target.host === host).length);
  const hostsInTurn = new Set(weekCatalog.targets.map(({ host }) => host)).size;
  return Math.min(...turns) * Math.ceil(hostsInTurn / QUIET_HOSTS);
};

// A question that TikTok pushed back is not asked again for a while, and what only it would show stays unseen.
const backedOffMs = ({ fromMs, untilMs, change }: Incident, pushedBack: WatchedWeek['pushedBack']): number => {
  const { failing = [] } = change;
  const until = failing.map((id) =>
    Math.max(
      0,
      ...pushedBack
        .filter(({ question, atMs }) => question === id && atMs > fromMs - BACK_OFF_MS && atMs < untilMs)
        .map(({ atMs }) => atMs + BACK_OFF_MS - fromMs),
    ),
  );
  return Math.min(...until);
};

/** Milliseconds from the beginning of an incident, as far as somebody watches, until it must be told. */
export const foundWithinMs = (incident: Incident, pushedBack: WatchedWeek['pushedBack']): number => {
  const { code, change } = incident;
  if (code === 'internet.loss') return LOSS_FOUND_MS;
  if (!isSeenByLooks(code)) return NEAR_FOUND_MS;
  if (!change.failing) return LOOKS_TO_FIND * QUIET_MOST_MS;
  return LOOKS_TO_FIND * QUIET_MOST_MS * turnsOf(change.failing) + backedOffMs(incident, pushedBack);
};

/** Milliseconds from the end of an incident until all must be well again. */
export const overWithinMs = ({ code }: Incident): number => {
  if (code === 'internet.loss') return LOSS_OVER_MS;
  return isSeenByLooks(code) ? FAR_OVER_MS : NEAR_OVER_MS;
};
