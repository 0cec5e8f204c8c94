// What nobody else may read, as it is in the laboratory: the machine's own hardware address, its addresses, its name, and what
// a user writes into a note.
import { hostname } from 'node:os';
import { CLIENT4, GATEWAY4, ISP_HOP4 } from '../../lab/addresses.ts';
import type { Lab } from '../../lab/lab.ts';

/** A secret and what kind it is. */
export type Secret = { kind: string; text: string };

const hardwareAddressOf = async (lab: Lab): Promise<string> => {
  const { stdout } = await lab.in('cli', 'ip', ['-json', 'link']);
  const links = JSON.parse(stdout) as { link_type: string; address: string }[];
  const ether = links.find(({ link_type }) => link_type === 'ether');
  if (!ether) throw new Error('the client has no hardware address');
  return ether.address;
};

/** The secrets of the laboratory's client. */
export const secretsOf = async (lab: Lab): Promise<Secret[]> => [
  { kind: 'name of the Wi-Fi', text: 'Casa-Ada-5G' },
  { kind: 'hardware address', text: await hardwareAddressOf(lab) },
  { kind: 'own address', text: CLIENT4 },
  { kind: 'address of the router', text: GATEWAY4 },
  { kind: 'address at the provider', text: ISP_HOP4 },
  { kind: 'public address', text: '203.0.113.77' },
  { kind: 'public address', text: '2001:db8:77::beef' },
  { kind: 'name of the computer', text: hostname() },
];

/** A note in which a user tells too much. */
export const noteWith = (secrets: readonly Secret[]): string =>
  `The light of the router was red. ${secrets.map(({ kind, text }) => `${kind} ${text}`).join(', ')}.`;

/** The secrets that stand in a text, whatever their case. */
export const foundIn = (text: string, secrets: readonly Secret[]): string[] =>
  secrets.filter((secret) => text.toLowerCase().includes(secret.text.toLowerCase())).map(({ kind }) => kind);
