// What has to be known about single networks, beyond the state of all: only who compares two of them asks for it.
import type { DeviceHint, NetworkState } from '../os.ts';

/** The details of one system's networks. Nothing here throws for trouble, and everything ends in time. */
export type NetworkDetails = {
  /** Hints by the names of devices; a device about which nothing is said is absent. */
  hints: (devices: readonly string[], signal?: AbortSignal) => Promise<ReadonlyMap<string, DeviceHint>>;
  /** The resolvers that came with this network, as the system tells them, best first; none where it does not tell. */
  resolversOf: (device: string, signal?: AbortSignal) => Promise<readonly string[]>;
  /** True where the system would throw away what comes back over this device, since the best way out is another one. */
  dropsReplies: (device: string, state: NetworkState) => Promise<boolean>;
};
