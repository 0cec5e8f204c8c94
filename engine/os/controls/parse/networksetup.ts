// Reads macOS' `networksetup`, whose texts are English on every Mac; only the names in them are the user's.
import { isSafeAddress } from '../../parse/address.ts';

/** A network service of the user's settings; `device` is empty for those without one, such as some VPNs. */
export type NetworkService = { name: string; device: string; isEnabled: boolean };

/** The services of `networksetup -listnetworkserviceorder`: a line with the name, and one with what it runs over. */
export const parseServiceOrder = (text: string): readonly NetworkService[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [, mark, name] = /^\((\d+|\*)\) (.+)$/.exec(line) ?? [];
    const [, device] = /^\(Hardware Port: .*, Device: (\S*)\)$/.exec(lines[at + 1] ?? '') ?? [];
    return name === undefined || device === undefined ? [] : [{ name, device, isEnabled: mark !== '*' }];
  });
};

/** On or off from `networksetup -getairportpower DEVICE`; null for a device that is no Wi-Fi. */
export const parseAirportPower = (text: string): 'on' | 'off' | null => {
  const word = /\(\S+\): (On|Off)\s*$/.exec(text)?.[1];
  return word === undefined ? null : word === 'On' ? 'on' : 'off';
};

/** The servers of `networksetup -getdnsservers SERVICE`, set by hand; null for anything but addresses or the word on none. */
export const parseServiceServers = (text: string): readonly string[] | null => {
  if (text.startsWith("There aren't any DNS Servers set on ")) return [];
  const servers = text.split('\n').filter((line) => line !== '');
  return servers.length > 0 && servers.every(isSafeAddress) ? servers : null;
};

/** True when `networksetup -getwebproxy SERVICE` and its like say that this proxy is on. */
export const isProxyOn = (text: string): boolean => /^Enabled: Yes$/m.test(text);

/** How `networksetup -getinfo SERVICE` says that the service gets its addresses; null for a family that it does not tell. */
export const parseServiceInfo = (text: string): { usesDhcp: boolean; ipv6: string | null } => ({
  usesDhcp: /^DHCP Configuration$/m.test(text),
  ipv6: /^IPv6: (.+)$/m.exec(text)?.[1] ?? null,
});
