// A heartbeat in a world that a test holds in its hand.
import type { NetworkState, Os, PingOptions } from '../../../engine/os/os.ts';
import { PULSE_MS } from '../../../engine/schedule/cadence.ts';
import { createHeartbeat } from '../../../engine/schedule/heartbeat.ts';
import { anchorOf, canaryOf } from '../support/catalog-entries.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { closedPort } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import type { RedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork, pingWith } from '../support/stub-os.ts';

/** The anchors that are felt. */
export const anchors = [anchorOf(1), anchorOf(2), anchorOf(3)];
/** The names that the resolver is asked for. */
export const canaries = [canaryOf(1), canaryOf(2)];
/** The router at home. */
export const router = '192.168.1.1';

/** What surrounds the heart; a test changes it as it goes. */
export type World = {
  network: NetworkState | null;
  /** Addresses that do not answer. */
  dead: Set<string>;
  /** So many of the next echo requests get lost. */
  lost: number;
  /** Of each address's echo requests, every one whose number this says. */
  loses: (address: string, number: number) => boolean;
  ping: boolean;
  resolvers: string[];
  rttMs: number;
};

/** A beating heart: its world, what it asked and whom it called; `beats` lets it beat so many times. */
export type BeatingHeart = {
  world: World;
  clock: HandClock;
  net: RedirectedNet;
  pinged: string[];
  calls: string[];
  gaps: Array<number | null>;
  stop: AbortController;
  ended: Promise<void>;
  beats: (count: number) => Promise<void>;
};

/** A heart that beats by a clock in the test's hand; `parts` replaces any of its system. */
export const start = (usualRttMs: number | null = null, parts: Partial<Os> = {}): BeatingHeart => {
  const world: World = {
    network: homeNetwork(),
    dead: new Set(),
    lost: 0,
    loses: () => false,
    ping: true,
    resolvers: [],
    rttMs: 10,
  };
  const clock = createHandClock();
  const net = createRedirectedNet();
  for (const { ipv4 } of anchors) net.move('tcp', ipv4, 443, closedPort);
  const pinged: string[] = [];
  const requests = new Map<string, number>();
  const echo = ({ address, count }: PingOptions): ReadonlyArray<number | null> | 'unavailable' => {
    pinged.push(address);
    if (!world.ping) return 'unavailable';
    return Array.from({ length: count }, () => {
      const number = (requests.get(address) ?? 0) + 1;
      requests.set(address, number);
      world.lost -= 1;
      const isLost = world.lost >= 0 || world.dead.has(address) || world.loses(address, number);
      return isLost ? null : world.rttMs;
    });
  };
  const os = createStubOs({
    networkState: () => Promise.resolve(world.network),
    resolvers: () => Promise.resolve(world.resolvers),
    ping: pingWith(echo),
    ...parts,
  });
  const calls: string[] = [];
  const gaps: Array<number | null> = [];
  const stop = new AbortController();
  const beat = createHeartbeat({ clock, net, os }, { anchors, canaries }, () => usualRttMs, {
    onNetworkChange: (reason) => calls.push(`network ${reason ?? 'lost'}`),
    onLifeChange: () => calls.push('life'),
    onRoaming: () => undefined,
    onSuspicion: (suspicion) => calls.push(suspicion),
    onRtt: () => undefined,
    onEcho: () => undefined,
    onNetworkName: () => undefined,
    onGap: (reason, since) => {
      calls.push(reason);
      gaps.push(since);
    },
  });
  const ended = beat(stop.signal);
  const beats = (count: number): Promise<void> => clock.advance(count * PULSE_MS);
  return { world, clock, net, pinged, calls, gaps, stop, ended, beats };
};
