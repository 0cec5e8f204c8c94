// What the world is like at one moment, as plain data. Pure: the same world always answers the same, but for what chance
// loses on the way.

/** A network that the machine can be in. RTTs are milliseconds, without jitter. */
export type HomeNetwork = { address: string; gateway: string; routerRttMs: number; rttMs: number };

/** How a host of TikTok's takes connections. */
export type HostState = 'answers' | 'refuses' | 'silent';

/** The world. Whatever is not named is well. */
export type World = {
  network: HomeNetwork;
  hasLink: boolean;
  hasAddress: boolean;
  hasRoute: boolean;
  /** `mute` for a moment: packets get lost on the local link, and the router is still known there. */
  router: 'alive' | 'mute' | 'dead';
  /** `unreachable`: the router says that it has no way out. */
  internet: 'up' | 'silent' | 'unreachable';
  /** `denies` and `sinks` are about TikTok's names alone: no such name, or an address that leads nowhere. */
  resolver: 'works' | 'silent' | 'servfail' | 'denies' | 'sinks';
  /** TikTok's hosts that do not answer. */
  hosts: Readonly<Record<string, Exclude<HostState, 'answers'>>>;
  /** Questions, by id, to which TikTok writes an error, and which one. */
  failing: readonly string[];
  errorStatus: number;
  /** Packets lost on the provider's line and on the local link, from 0 to 1; a round trip counts as one. */
  lossShare: number;
  routerLossShare: number;
  /** What waiting adds to an RTT at most, in milliseconds. */
  jitterMs: number;
  /** An anchor, by id, that is dead for everybody. */
  deadAnchor: string | null;
  /** DNS answers that come late, from 0 to 1. */
  slowDnsShare: number;
  /** TikTok's answers that only say "too many", from 0 to 1. */
  filteredShare: number;
};

/** What a part of the time changes in the world. */
export type WorldChange = Partial<World>;

/** A machine at home, and everything well without a single lost packet. */
export const flawlessWorld: World = {
  network: { address: '192.168.1.10', gateway: '192.168.1.1', routerRttMs: 3, rttMs: 25 },
  hasLink: true,
  hasAddress: true,
  hasRoute: true,
  router: 'alive',
  internet: 'up',
  resolver: 'works',
  hosts: {},
  failing: [],
  errorStatus: 503,
  lossShare: 0,
  routerLossShare: 0,
  jitterMs: 0,
  deadAnchor: null,
  slowDnsShare: 0,
  filteredShare: 0,
};

/** The normal life of a line that nobody would call broken. */
export const normalLife: WorldChange = {
  lossShare: 0.01,
  routerLossShare: 0.002,
  jitterMs: 15,
  slowDnsShare: 0.004,
  filteredShare: 0.0005,
};
