// Reads the JSON that the fixed script of win32-controls.ts prints: numbers and identifiers, the same in every language.
import { isSafeAddress } from '../../parse/address.ts';
import { numberIn, objectIn, objectsIn, parseJson, textIn, type JsonObject } from '../../parse/json.ts';

/** A network adapter; `index` and `guid` are what commands name it by. Servers are those set by hand, none when the network names them. */
export type WindowsAdapter = {
  name: string;
  index: number;
  guid: string;
  usesDhcp: boolean;
  /** Null when one of them is no address. */
  servers: readonly string[] | null;
};

/** Windows' adapters, and the precedences by which it sorts the addresses of a name; null for one that it does not list. */
export type WindowsSetUp = {
  adapters: readonly WindowsAdapter[];
  ipv4Policy: { precedence: number; label: number } | null;
  ipv6Precedence: number | null;
};

const serversIn = (adapter: JsonObject): readonly string[] | null => {
  // The registry separates servers by commas or blanks.
  const texts = [textIn(adapter, 'servers4'), textIn(adapter, 'servers6')].map((text) => text ?? '');
  const servers = texts.flatMap((text) => text.split(/[,;\s]+/)).filter((one) => one !== '');
  return servers.every(isSafeAddress) ? servers : null;
};

const toAdapter = (adapter: JsonObject): WindowsAdapter | null => {
  const [name, guid, index] = [textIn(adapter, 'name'), textIn(adapter, 'guid'), numberIn(adapter, 'index')];
  const isGuid = guid !== null && /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(guid);
  if (name === null || !isGuid || index === null || !Number.isInteger(index) || index < 1) return null;
  return { name, index, guid, usesDhcp: numberIn(adapter, 'dhcp') === 1, servers: serversIn(adapter) };
};

/** The set-up, or null for anything else than the script's answer; an adapter without index or identifier is left out. */
export const parseWindowsSetUp = (text: string): WindowsSetUp | null => {
  const answer = objectIn(parseJson(text));
  if (!answer || !Object.hasOwn(answer, 'adapters')) return null;
  const adapters = objectsIn(answer['adapters']).map(toAdapter);
  const policies = objectsIn(answer['policies']);
  const policyOf = (prefix: string): JsonObject => policies.find((one) => textIn(one, 'prefix') === prefix) ?? {};
  const ipv4 = policyOf('::ffff:0:0/96');
  const [precedence, label] = [numberIn(ipv4, 'precedence'), numberIn(ipv4, 'label')];
  return {
    adapters: adapters.filter((adapter) => adapter !== null),
    ipv4Policy: precedence === null || label === null ? null : { precedence, label },
    ipv6Precedence: numberIn(policyOf('::/0'), 'precedence'),
  };
};
