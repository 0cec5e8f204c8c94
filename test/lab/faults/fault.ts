// The vocabulary of injections: each step is data, and each kind of step has one file that applies and clears it.
import type { NodeName } from '../addresses.ts';
import type { RelaySettings } from '../relay.ts';
import type { RouterManners } from '../servers/router-manners.ts';
import type { DnsRulesInput } from '../servers/dns-rules.ts';
import type { OutsideMannersInput } from '../servers/outside-manners.ts';
import type { ServiceModes } from '../servers/service-modes.ts';
import type { RelayName } from '../topology.ts';

/** Where packets meet a rule; `redirect` rules belong to prerouting. */
export type Hook = 'prerouting' | 'input' | 'forward' | 'output';

/** One thing done to the laboratory. */
export type Step =
  /**
   * nftables rules in a table of their own; with `lastsMs` they vanish by themselves, counted from the end of the
   * injection.
   */
  | { type: 'nft'; in: NodeName; hook: Hook; rules: readonly string[]; lastsMs?: number }
  /** One rule, given to iptables and ip6tables alike; for what nftables cannot match, such as strings. */
  | { type: 'iptables'; in: NodeName; rule: readonly string[] }
  /** `ip` commands. What the topology knows is restored by itself; what they add is taken away by `undo`. */
  | { type: 'ip'; in: NodeName; commands: readonly string[]; undo?: readonly string[] }
  /** One traffic-control root queue on a device. */
  | { type: 'tc'; in: NodeName; device: string; queue: readonly string[] }
  /** How groups of services misbehave. */
  | { type: 'service'; modes: ServiceModes }
  /** How resolvers misbehave. */
  | { type: 'dns'; rules: DnsRulesInput }
  /** Slow, lossy or narrow wires. */
  | { type: 'relay'; settings: Partial<Record<RelayName, RelaySettings>> }
  /** A daemon that stops answering without going away. */
  | { type: 'stop'; daemon: 'dnsmasq' | `relay-${RelayName}` }
  /** Another resolver in the client's resolv.conf. */
  | { type: 'resolver'; address: string }
  /** The hosts file of the client, below the line for localhost. */
  | { type: 'hosts-file'; lines: readonly string[] }
  /** The router's own name service, started anew with further options of dnsmasq(8). */
  | { type: 'forwarder'; options: readonly string[] }
  /** How the router's proxies and its interceptor behave. */
  | { type: 'router'; manners: RouterManners }
  /** What the outside sources say, or how they fail. */
  | { type: 'outside'; manners: OutsideMannersInput }
  /** The client sends a stream to that address, as much as its line takes. */
  | { type: 'upload'; to: string; port: number }
  /** A tunnel, tun9, that carries the client's default routes of these families straight to the internet. */
  | { type: 'vpn'; families: ReadonlyArray<4 | 6> };

/** The laboratory copy that a fault acts on. */
export type Target = { copy: string; stateDirectory: string };

/** How one kind of step is done and undone; `clear` gets the steps that were applied and may be called without need. */
export type FaultKind<S extends Step> = {
  apply: (target: Target, step: S) => Promise<void>;
  clear: (target: Target, applied: readonly S[]) => Promise<void>;
};
