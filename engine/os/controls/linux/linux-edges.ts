// What the adapters of Linux see of the machine, and the form that each of them has.
import type { Files } from '../../../deps/files.ts';
import type { Controls } from '../controls.ts';
import type { Planned } from '../step.ts';
import type { Ask } from '../../ask.ts';

/**
 * A program that runs in this network namespace: its process id and the words it was started with, its own path first. `isRoots` where
 * root alone has started it: anybody may give a program of his own any name and any words. `userId` is whose rights it has, absent where
 * it has those of several.
 */
export type Process = { pid: number; words: readonly string[]; isRoots: boolean; userId?: number };

/** Programs that run here, by the name that the kernel knows them by; none where that cannot be seen. */
export type ProcessesNamed = (name: string) => Promise<readonly Process[]>;

/** What an adapter may ask; `ask` ends with the signal of whoever wants the plan. */
export type LinuxMachine = {
  ask: Ask;
  files: Pick<Files, 'readText'>;
  processesNamed: ProcessesNamed;
  isRoot: boolean;
};

/** A plan, or null from an adapter that is not in charge here. */
export type MaybePlanned = Promise<Planned | null>;

/** A program that has a say over devices; what it has none over is left out. The device was listed by the kernel just now. */
export type DeviceManager = {
  renewAddress?: (machine: LinuxMachine, device: string) => MaybePlanned;
  reconnect?: (machine: LinuxMachine, device: string) => MaybePlanned;
  /** The resolvers are addresses that a program may be handed. */
  useResolvers?: (machine: LinuxMachine, device: string, resolvers: readonly string[]) => MaybePlanned;
  preferIpv4?: (machine: LinuxMachine, device: string) => MaybePlanned;
};

/** The controls that are asked for one device. */
export type DeviceControl = keyof DeviceManager & keyof Controls;
