// Whether the router gives a sign of life. A reachable neighbour entry alone is not one: the system keeps it for up to
// 45 s after a router has died, so it may only stop us from claiming proof.
import { spellOf } from '../spell.ts';
import type { Spell } from '../spell.ts';
import type { WayOutFindings } from './way-out.ts';
import { entriesOf, isConfirmed, isFaulty } from '../window.ts';
import type { Entry, Window } from '../window.ts';

/** The router's signs of life. */
export type RouterFindings = {
  /** `none`: the way out has no router of its own, as with a tunnel. `hidden`: the system lets this program see none. */
  state: 'alive' | 'silent' | 'hidden' | 'none' | 'unknown';
  /** The link layer itself says that nobody answers. */
  neighbourFailed: boolean;
  answersPing: boolean;
  confirmed: boolean;
  /** When it was seen to work; null unless it is alive. */
  works: Spell | null;
  entries: readonly Entry[];
};

/** True where the system keeps this program from its own network: what is silent there was never asked. */
export const isBarred = (window: Window): boolean => {
  const gateways = entriesOf(window, 'gateway');
  return gateways.every(isFaulty) && gateways.some(({ latest }) => latest.facts.barred === true);
};

/** Reads the gateways from the window; any gateway of any family that lives makes the router alive. */
export const findRouter = (window: Window, hasRoute: boolean): RouterFindings => {
  const gateways = entriesOf(window, 'gateway');
  const alive = gateways.filter((entry) => !isFaulty(entry));
  const unseen = isBarred(window) ? 'hidden' : 'silent';
  const state = gateways.length === 0 ? (hasRoute ? 'none' : 'unknown') : alive.length > 0 ? 'alive' : unseen;
  return {
    state,
    neighbourFailed: gateways.some(({ latest }) => latest.facts.neighbour === 'failed'),
    answersPing: gateways.some(({ latest }) => latest.facts.icmp === 'yes'),
    confirmed: alive.length > 0 || gateways.every(isConfirmed),
    works: spellOf(alive),
    entries: alive.length > 0 ? alive : gateways,
  };
};

/**
 * The router on the line below a tunnel: what the tunnel itself leads to is nobody's router. It lives if anything on the
 * line below answers; that it does not is more than a tunnel's own rules let us know.
 */
export const routerBeneath = ({ beneathTunnel, tunnel }: WayOutFindings): RouterFindings => {
  const lives = beneathTunnel === 'internet' || beneathTunnel === 'router';
  return {
    state: lives ? 'alive' : 'none',
    neighbourFailed: false,
    answersPing: lives,
    confirmed: true,
    // Only its own freshness counts, see beneathTunnelSince.
    works: null,
    entries: tunnel,
  };
};
