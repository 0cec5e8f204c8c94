// The laboratory: boots a copy, runs programs in its namespaces, injects faults and takes them back.
// Copies are independent; within a copy all addresses are always the same.
import { mkdtemp } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import type { NodeName } from './addresses.ts';
import { authorityPath, makeCertificates } from './certificates.ts';
import { failedProofs, healthy, type Client, type Proof } from './client-proofs.ts';
import { mustRun, type CommandOptions, type CommandOutcome } from './command.ts';
import { nodeBinary, restartForwarder, startRelays, startServers } from './daemons.ts';
import type { Step, Target } from './faults/fault.ts';
import { applySteps, clearSteps } from './faults/inject.ts';
import { endLater } from './faults/nft.ts';
import { compileCache } from './compile-cache.ts';
import { namespaceName, runIn, spawnIn } from './namespace.ts';
import { missingRequirements } from './requirements.ts';
import { createState, hasState, recordProcess, removeState, stateDirectoryOf } from './state.ts';
import { configureNodes, createNamespaces, removeNamespaces } from './topology.ts';

/** Something to inject, and what the client must then see. */
export type Injection = { id: string; steps: readonly Step[]; proofs: readonly Proof[] };

/** Frames and bytes that went over the client's link since it was made. */
export type LinkCounters = { packetsSent: number; bytesSent: number; packetsReceived: number; bytesReceived: number };

/** How long proofs may take to become true after an injection, and health after an undo. */
const SHOW_TIMEOUT_MS = 6000;
const HEAL_TIMEOUT_MS = 5000;

const clientOnly = { NO_UPDATE_NOTIFIER: '1', npm_config_update_notifier: 'false' };

/** A booted copy. All methods throw on trouble with the laboratory itself. */
export class Lab implements AsyncDisposable {
  readonly copy: string;
  readonly stateDirectory: string;
  #blips: Array<{ abort: AbortController; done: Promise<void> }> = [];

  constructor(copy: string) {
    this.copy = copy;
    this.stateDirectory = stateDirectoryOf(copy);
  }

  /** What a program in the client's namespace needs to trust the laboratory's certificates. */
  get clientEnv(): Record<string, string> {
    const authority = authorityPath(this.stateDirectory);
    return { ...clientOnly, NODE_EXTRA_CA_CERTS: authority, CURL_CA_BUNDLE: authority };
  }

  /** Runs a program in a namespace to its end, with a minimal environment plus `env`. */
  in(node: NodeName, program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandOutcome> {
    return runIn(this.#namespace(node), program, args, { ...options, env: this.#environment(options.env) });
  }

  /**
   * Starts a long-running program in a namespace, in a process group of its own; ended with the laboratory at the
   * latest.
   */
  async spawnIn(
    node: NodeName,
    program: string,
    args: readonly string[],
    options: SpawnOptions = {},
  ): Promise<ChildProcess> {
    const settings = { ...options, detached: true, env: this.#environment(options.env) };
    const child = spawnIn(this.#namespace(node), program, args, settings);
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    const started = { name: `spawned-${program}`, pid: child.pid ?? 0, commandLine: null };
    await recordProcess(this.stateDirectory, started);
    return child;
  }

  /** The proofs that do not hold for the client right now, in words. */
  notSeen(proofs: readonly Proof[]): Promise<string[]> {
    const client: Client = { run: (program, args, options) => this.in('cli', program, args, options) };
    return failedProofs(client, proofs);
  }

  /**
   * Applies the steps and waits until the client sees every proof; throws with what it sees instead. Tells when the
   * steps were in force, by performance.now().
   */
  async inject(injection: Injection): Promise<number> {
    await applySteps(this.#target, injection.steps);
    const inForceAtMs = performance.now();
    const failed = await this.#eventually(injection.proofs, SHOW_TIMEOUT_MS);
    if (failed.length > 0) {
      throw new Error(`${injection.id}: the injection does not show from the client:\n  ${failed.join('\n  ')}`);
    }
    for (const step of injection.steps) {
      if (step.type !== 'nft' || step.lastsMs === undefined) continue;
      const abort = new AbortController();
      const done = endLater(this.#target, step, abort.signal).catch((error: unknown) => {
        if (!abort.signal.aborted) throw error;
      });
      this.#blips.push({ abort, done });
    }
    return inForceAtMs;
  }

  /** Waits until faults that end by themselves have ended. */
  async blipsEnded(): Promise<void> {
    await Promise.all(this.#blips.splice(0).map(({ done }) => done));
  }

  /** Takes back what was injected and waits until the client sees a healthy network; tells when it was taken back. */
  undo(): Promise<number> {
    return this.#restore(false);
  }

  /** Like undo, for every kind of fault whether it is known to be in force or not. */
  reset(): Promise<number> {
    return this.#restore(true);
  }

  /** Frames and bytes on the client's link; `wlan0` sends what the client sends. */
  async linkCounters(): Promise<LinkCounters> {
    const text = await mustRun('ip', ['-n', this.#namespace('cli'), '-j', '-s', 'link', 'show', 'dev', 'wlan0']);
    const [link] = JSON.parse(text) as Array<{ stats64: Record<'rx' | 'tx', { bytes: number; packets: number }> }>;
    if (!link) throw new Error('the client has no wlan0');
    const { rx, tx } = link.stats64;
    return { packetsSent: tx.packets, bytesSent: tx.bytes, packetsReceived: rx.packets, bytesReceived: rx.bytes };
  }

  /** A new empty directory for a program that wants a home; gone with the laboratory. */
  freshHome(): Promise<string> {
    return mkdtemp(join(this.stateDirectory, 'home', 'user-'));
  }

  /** Ends every process of this copy and removes all that it made. */
  async down(): Promise<void> {
    for (const { abort } of this.#blips.splice(0)) abort.abort();
    await removeState(this.stateDirectory);
    await removeNamespaces(this.copy);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.down();
  }

  async #restore(everything: boolean): Promise<number> {
    const blips = this.#blips.splice(0);
    for (const { abort } of blips) abort.abort();
    await Promise.all(blips.map(({ done }) => done));
    await clearSteps(this.#target, everything);
    await restartForwarder(this.copy, this.stateDirectory);
    const takenBackAtMs = performance.now();
    const failed = await this.#eventually(healthy, HEAL_TIMEOUT_MS);
    if (failed.length > 0) throw new Error(`the client is not healthy after the undo:\n  ${failed.join('\n  ')}`);
    return takenBackAtMs;
  }

  async #eventually(proofs: readonly Proof[], timeoutMs: number): Promise<string[]> {
    const deadlineMs = Date.now() + timeoutMs;
    for (;;) {
      const failed = await this.notSeen(proofs);
      if (failed.length === 0 || Date.now() > deadlineMs) return failed;
      await wait(50);
    }
  }

  #environment(more: NodeJS.ProcessEnv | undefined): NodeJS.ProcessEnv {
    const path = [dirname(nodeBinary), process.env['PATH'] ?? '', '/usr/sbin', '/sbin'].join(delimiter);
    const home = join(this.stateDirectory, 'home');
    return { PATH: path, LANG: 'C.UTF-8', HOME: home, ...compileCache, ...this.clientEnv, ...more };
  }

  #namespace(node: NodeName): string {
    return namespaceName(this.copy, node);
  }

  get #target(): Target {
    return { copy: this.copy, stateDirectory: this.stateDirectory };
  }
}

/**
 * Boots a copy, after clearing away what a killed run of the same copy may have left; ready when a client is healthy.
 */
export async function bootLab({ copy = '0' }: { copy?: string } = {}): Promise<Lab> {
  if (!/^[a-z0-9]{1,6}$/.test(copy))
    throw new Error(`a copy is named by 1 to 6 letters or digits, not ${JSON.stringify(copy)}`);
  const missing = missingRequirements();
  if (missing.length > 0) throw new Error(`the laboratory needs ${missing.join(', ')}`);
  const lab = new Lab(copy);
  await lab.down();
  try {
    await createState(lab.stateDirectory);
    await Promise.all([makeCertificates(lab.stateDirectory), raiseNetwork(lab)]);
    await startServers(copy, lab.stateDirectory);
    await lab.reset();
    return lab;
  } catch (error) {
    await lab.down();
    throw error;
  }
}

async function raiseNetwork({ copy, stateDirectory }: Lab): Promise<void> {
  await createNamespaces(copy);
  await startRelays(copy, stateDirectory);
  await configureNodes(copy);
}

/** A copy that another process booted, or null. */
export const findLab = (copy: string): Lab | null => (hasState(stateDirectoryOf(copy)) ? new Lab(copy) : null);
