// What others' words amount to about a silence here: it is theirs too, the servers for here are dead, or it stops on the way.
import type { Findings } from '../findings/findings.ts';
import type { TargetFinding } from '../findings/targets.ts';
import { silentTargets } from './silence.ts';

/** The silent hosts, where others were asked about one of them and silence counts at all; none otherwise. */
export const silentAndAskedAbout = (findings: Findings): TargetFinding[] => {
  const { internet, quality, outside } = findings;
  const silent = silentTargets(findings);
  const isAskedAbout = silent.some(({ host }) => host === outside.host);
  return isAskedAbout && internet.state === 'up' && !quality.isLossy ? silent : [];
};

/** True where others, whose own connection is fine, cannot reach TikTok by its name. */
export const failsForOthers = ({ outside }: Findings): boolean =>
  outside.byName.world === 'fails' && outside.control === 'works' && outside.byAddress !== 'works';

/**
 * True where nobody reaches the servers for here; TikTok sends each country to servers of its own, and others may be well. A
 * resolver that lies may give a dead address too, so the addresses learned over HTTPS must have been tried, and be silent.
 */
export const serversHereAreDead = ({ outside }: Findings, silent: readonly TargetFinding[]): boolean =>
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
  if (byName.network === 'works') return 'home';
  if (byName.network === 'fails' && byName.country === 'works') return 'provider';
  return byName.country === 'fails' ? 'country' : 'outside';
};
