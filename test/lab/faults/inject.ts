// Applies steps of every kind, remembers them on disk (so that another process can undo them), and clears them.
import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { forwarderFaults, hostsFileFaults, resolverFaults, stopFaults } from './daemons.ts';
import type { FaultKind, Step, Target } from './fault.ts';
import { ipFaults } from './ip.ts';
import { iptablesFaults } from './iptables.ts';
import { nftFaults } from './nft.ts';
import { dnsFaults, outsideFaults, routerFaults, serviceFaults } from './servers.ts';
import { tcFaults } from './tc.ts';
import { uploadFaults } from './upload.ts';
import { vpnFaults } from './vpn.ts';
import { relayFaults } from './wires.ts';

const kinds: { [T in Step['type']]: FaultKind<Extract<Step, { type: T }>> } = {
  // A stopped daemon cannot be told anything, so it is continued before the rest is cleared.
  stop: stopFaults,
  nft: nftFaults,
  iptables: iptablesFaults,
  ip: ipFaults,
  tc: tcFaults,
  service: serviceFaults,
  dns: dnsFaults,
  relay: relayFaults,
  resolver: resolverFaults,
  'hosts-file': hostsFileFaults,
  forwarder: forwarderFaults,
  router: routerFaults,
  outside: outsideFaults,
  upload: uploadFaults,
  vpn: vpnFaults,
};

// The table above pairs each type with its kind; TypeScript cannot follow that pairing through a lookup.
const kindOf = (type: Step['type']): FaultKind<Step> => kinds[type] as unknown as FaultKind<Step>;

const appliedFile = (target: Target): string => join(target.stateDirectory, 'applied.jsonl');

/** Applies the steps in order; each is noted before it is done, so that half an injection can be undone too. */
export async function applySteps(target: Target, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await appendFile(appliedFile(target), `${JSON.stringify(step)}\n`);
    await kindOf(step.type).apply(target, step);
  }
}

/** The steps that are in force. */
export async function appliedSteps(target: Target): Promise<Step[]> {
  const text = await readFile(appliedFile(target), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Step);
}

/** Clears the kinds of fault that are in force, or with `everything` all kinds whether noted or not. */
export async function clearSteps(target: Target, everything: boolean): Promise<void> {
  const applied = await appliedSteps(target);
  const used = (Object.keys(kinds) as Step['type'][]).filter(
    (type) => everything || applied.some((step) => step.type === type),
  );
  const clear = (type: Step['type']) =>
    kindOf(type).clear(
      target,
      applied.filter((step) => step.type === type),
    );
  if (used.includes('stop')) await clear('stop');
  // The tunnel's routes are gone before the plan's routes are restored.
  if (used.includes('vpn')) await clear('vpn');
  await Promise.all(used.filter((type) => type !== 'stop' && type !== 'vpn').map(clear));
  await rm(appliedFile(target), { force: true });
}
