// What others' words amount to about a silence here: it is theirs too, the servers for here are dead, or it stops on the way.
import type { Findings } from '../findings/findings.ts';
import type { TargetFinding } from '../findings/targets.ts';
import { silentTargets } from './silence.ts';

/** True where only TikTok's content hosts are meant. */
export const isContent = (silent: readonly TargetFinding[]): boolean => silent.every(({ content }) => content);

/** The silent hosts, where others were asked about one of them and silence counts at all; none otherwise. */
export const silentAndAskedAbout = (findings: Findings): TargetFinding[] => {
  const { internet, quality, outside } = findings;
  const silent = silentTargets(findings);
  // One edge of the content network does not stand for TikTok's own hosts.
  const isOneOfThem = silent.some(({ host, content }) => host === outside.host && (!content || isContent(silent)));
  return isOneOfThem && internet.state === 'up' && !quality.isLossy ? silent : [];
};

// Those near by share the user's way and TikTok's servers for it: where they reach it, it is not down.
const nobodyNearReachesIt = ({ outside: { byName } }: Findings): boolean =>
  byName.network !== 'works' && byName.country !== 'works';

/** True where others, whose own connection is fine, cannot reach TikTok by its name. */
export const failsForOthers = (findings: Findings): boolean =>
  findings.outside.byName.world === 'fails' && findings.outside.byAddress !== 'works' && nobodyNearReachesIt(findings);

/**
 * True where nobody reaches the servers for here; TikTok sends each country to servers of its own, and others may be well. A
 * resolver that lies may give a dead address too, so the addresses learned over HTTPS must have been tried, and be silent.
 */
export const serversHereAreDead = (findings: Findings, silent: readonly TargetFinding[]): boolean =>
  nobodyNearReachesIt(findings) && isDeadForAll(findings, silent);

const isDeadForAll = ({ outside }: Findings, silent: readonly TargetFinding[]): boolean =>
  outside.byAddress === 'fails' &&
  outside.byName.world === 'works' &&
  silent.every(({ state }) => state === 'unreachable') &&
  silent.some(({ host, atKnownGood }) => host === outside.host && atKnownGood === 'unreachable') &&
  silent.every(({ livesElsewhere }) => !livesElsewhere);

/** True where the very server that is silent here answers others. */
export const reachedByOthers = ({ outside }: Findings): boolean =>
  outside.byAddress === 'works' && outside.byName.world !== 'fails';

/** How near TikTok still gets through. */
export type Place = 'home' | 'provider' | 'country' | 'outside';

/** Where TikTok stops getting through, by the nearest circle of others whom it reaches. */
export const placeOfTheBlock = ({ outside: { byName } }: Findings): Place => {
  // Those with the same provider reach it and the country does not, or the other way round with few to ask: nobody can tell.
  if (byName.network === 'works') return byName.country === 'fails' ? 'outside' : 'home';
  if (byName.network === 'fails' && byName.country === 'works') return 'provider';
  return byName.country === 'fails' ? 'country' : 'outside';
};
