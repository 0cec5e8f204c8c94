// What can be changed on a system. Nothing here changes anything: each answer is a plan, made from what the system says at that
// moment, which the user sees before it is run. Names of devices and connections are those that the system has just listed.
import type { Planned } from './step.ts';

/** The controls of one operating system. Every answer ends in time; a system that does not answer cannot be changed. */
export type Controls = {
  /** Forget names that were looked up, in every cache that runs here. */
  flushNames: (signal?: AbortSignal) => Promise<Planned>;
  /** Ask for the address of this device anew. */
  renewAddress: (device: string, signal?: AbortSignal) => Promise<Planned>;
  /** Take this device from its network and back: Wi-Fi off and on, or the link down and up. */
  reconnect: (device: string, signal?: AbortSignal) => Promise<Planned>;
  /** Ask these resolvers (addresses) on this device, instead of those that the network names. */
  useResolvers: (device: string, resolvers: readonly string[], signal?: AbortSignal) => Promise<Planned>;
  /** Stop using the proxy of the user's settings. */
  turnOffProxy: (signal?: AbortSignal) => Promise<Planned>;
  /** Use IPv4 before IPv6 on this device. */
  preferIpv4: (device: string, signal?: AbortSignal) => Promise<Planned>;
  /** Windows' socket catalog as it was installed; no other system has one. */
  resetSockets: (signal?: AbortSignal) => Promise<Planned>;
};
