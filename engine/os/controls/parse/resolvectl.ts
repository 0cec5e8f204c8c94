// Reads `resolvectl dns DEVICE`: a heading of the link's index and name, then its servers.
import { isSafeAddress } from '../../parse/address.ts';

/** A server as resolvectl prints and takes it: `9.9.9.9`, `9.9.9.9:9953`, `[fe80::1%2]:53`, each with `#name` behind it. */
const isServer = (text: string): boolean => {
  const [, address = ''] = /^([^#]+)(?:#[\w.-]+)?$/.exec(text) ?? [];
  const [, bracketed, plain] = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d{1,5})?$/.exec(address) ?? [];
  return isSafeAddress(bracketed ?? plain ?? address);
};

/** The servers of the link, none or more; null when this is not the answer about this device. */
export const parseLinkServers = (text: string, device: string): readonly string[] | null => {
  const line = text.trim();
  const [, name, rest] = /^Link \d+ \((.+?)\):(.*)$/s.exec(line) ?? [];
  if (name !== device || rest === undefined) return null;
  const servers = rest.split(/\s+/).filter((word) => word !== '');
  return servers.every(isServer) ? servers : null;
};
