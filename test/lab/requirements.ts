// What the laboratory needs of the machine. Where something is missing its tests are skipped, and say so.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nodeBinary } from './daemons.ts';

const tools = [
  'ip',
  'nft',
  'iptables',
  'ip6tables',
  'tc',
  'ethtool',
  'sysctl',
  'dnsmasq',
  'openssl',
  'ping',
  'curl',
  '/usr/bin/python3',
  '/dev/net/tun',
  nodeBinary,
];

const directories = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];

const exists = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};

const isThere = (tool: string): boolean =>
  tool.startsWith('/') ? exists(tool) : directories.some((directory) => exists(join(directory, tool)));

/** What is missing on this machine, in words; empty when the laboratory can run. */
export function missingRequirements(): string[] {
  if (process.platform !== 'linux') return ['Linux (network namespaces)'];
  const missing = tools.filter((tool) => !isThere(tool));
  return process.getuid?.() === 0 ? missing : ['root (it makes network namespaces)', ...missing];
}
