// Reads macOS' `ifconfig -a`. Apple's own peer-to-peer and pseudo devices are running all day without ever carrying the
// user's traffic, so they are left out; counted, they would hide that Wi-Fi is off.
import type { Interface } from '../os.ts';
import { familyOf, isUsableAddress, splitZone } from './address.ts';
import { isTunnelName } from './tunnel-name.ts';

/** Loopback, AirDrop and Handoff, packet taps, chip links, 4-in-6 pseudo devices. */
const notTheUsers = /^(lo|awdl|llw|pktap|anpi|gif|stf|XHC|ap)\d/;

const header = /^(\S.*?): flags=[0-9a-f]+<([^>]*)>/;
const addressLine = /^\s+inet6? (\S+)(.*)$/;
const onTrial = /\b(tentative|duplicated|detached)\b/;

const addressesOf = (lines: readonly string[]): Interface['addresses'] =>
  lines.flatMap((line) => {
    const [, text = '', rest = ''] = addressLine.exec(line) ?? [];
    const { address } = splitZone(text);
    const family = familyOf(address);
    return family === null || onTrial.test(rest) ? [] : [{ family, address }];
  });

/** A link with a status line is live when it says so; a tunnel has none and is live once it has a real address. */
const hasCarrier = (lines: readonly string[], addresses: Interface['addresses']): boolean => {
  const status = lines.map((line) => /^\s+status: (.+)$/.exec(line)?.[1]).find((found) => found !== undefined);
  return status === undefined ? addresses.some(({ address }) => isUsableAddress(address)) : status === 'active';
};

const toInterface = (lines: readonly string[]): Interface | null => {
  const [, name, flagText = ''] = header.exec(lines[0] ?? '') ?? [];
  const flags = flagText.split(',');
  if (name === undefined || flags.includes('LOOPBACK') || notTheUsers.test(name)) return null;
  const up = flags.includes('UP');
  const addresses = addressesOf(lines.slice(1));
  const carrier = up && flags.includes('RUNNING') && hasCarrier(lines, addresses);
  return { name, up, carrier, tunnel: flags.includes('POINTOPOINT') || isTunnelName(name), addresses };
};

/** Interfaces of `ifconfig -a`; null for text that lists no interface at all. */
export const parseIfconfig = (text: string): readonly Interface[] | null => {
  const blocks: string[][] = [];
  for (const line of text.split('\n')) {
    if (header.test(line)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.length === 0 ? null : blocks.map(toInterface).filter((found) => found !== null);
};
