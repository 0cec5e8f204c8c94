// Packet filter faults: one nftables table for each injection, so that undoing is deleting.
import { setTimeout as wait } from 'node:timers/promises';
import { nodeNames, type NodeName } from '../addresses.ts';
import { mustRun } from '../command.ts';
import { namespaceName, runIn } from '../namespace.ts';
import type { FaultKind, Step, Target } from './fault.ts';

type NftStep = Extract<Step, { type: 'nft' }>;

const PREFIX = 'fault_';

const chainHead = ({ hook, rules }: NftStep): string =>
  rules.some((rule) => /\b(redirect|dnat)\b/.test(rule))
    ? `type nat hook ${hook} priority -100`
    : `type filter hook ${hook} priority 0`;

const tableName = (step: NftStep): string =>
  `${PREFIX}${step.hook}_${process.pid}_${process.hrtime.bigint().toString(36)}`;

const nft = (target: Target, node: NodeName, script: string) =>
  mustRun('ip', ['netns', 'exec', namespaceName(target.copy, node), 'nft', '-f', '-'], { stdin: script });

/** Adds and removes tables whose names begin with `fault_`. */
export const nftFaults: FaultKind<NftStep> = {
  apply: async (target, step) => {
    const rules = step.rules.map((rule) => `    ${rule}\n`).join('');
    const script = `table inet ${tableName(step)} {\n  chain rules {\n    ${chainHead(step)}\n${rules}  }\n}\n`;
    await nft(target, step.in, script);
  },
  clear: async (target) => {
    await Promise.all(nodeNames.map((node) => deleteTables(target, node)));
  },
};

/** Waits and then removes the step's tables: the end of a blip. */
export async function endLater(target: Target, step: NftStep, signal: AbortSignal): Promise<void> {
  await wait(step.lastsMs, undefined, { signal });
  await deleteTables(target, step.in);
}

async function deleteTables(target: Target, node: NodeName): Promise<void> {
  const { stdout } = await runIn(namespaceName(target.copy, node), 'nft', ['list', 'tables']);
  const tables = stdout.split('\n').filter((line) => line.startsWith(`table inet ${PREFIX}`));
  if (tables.length > 0) await nft(target, node, tables.map((table) => `delete ${table}\n`).join(''));
}
