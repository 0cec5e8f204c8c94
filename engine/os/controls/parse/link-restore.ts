// What the kernel forgets when a link goes down, as the words with which `ip` brings it back: routes, and IPv6 addresses that
// somebody set. What the kernel, a router's announcement or a DHCP client brings back by itself is left to them.
import { isSafeAddress } from '../../parse/address.ts';
import { numberIn, objectsIn, parseJson, textIn } from '../../parse/json.ts';

/** Attributes of a route that `ip route` takes as it prints them, each with one value. */
const attributes = new Set(['via', 'dev', 'src', 'metric', 'scope', 'mtu', 'advmss', 'proto', 'pref']);

/** Words that only tell the state of a route. */
const states = new Set(['linkdown', 'dead', 'onlink']);

const isTarget = (word: string): boolean => {
  const [, address = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(word) ?? [];
  return word === 'default' || (isSafeAddress(address) && Number(length ?? 0) <= 128);
};

/** The words of one line without what is only a state; null when there is anything that is not understood. */
const wordsToRestore = (line: string): readonly string[] | null => {
  const [target = '', ...rest] = line.trim().split(/\s+/);
  if (!isTarget(target)) return null;
  const words = [target];
  for (let at = 0; at < rest.length; at += 1) {
    const [word = '', value = ''] = [rest[at], rest[at + 1]];
    if (word === 'onlink') words.push(word);
    if (states.has(word)) continue;
    if (!attributes.has(word) || !/^[^-\s]\S*$/.test(value)) return null;
    words.push(word, value);
    at += 1;
  }
  return words;
};

const ownerOf = (line: string): string => / proto (\S+)/.exec(line)?.[1] ?? '';

/**
 * From `ip -4|-6 route show dev DEVICE`: the words behind `ip route replace` for each route that must be brought back, direct ones
 * first since others may lean on them; null when one of them is not understood.
 */
export const parseRoutesToRestore = (text: string): ReadonlyArray<readonly string[]> | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !['kernel', 'ra'].includes(ownerOf(line)));
  const routes = lines.map(wordsToRestore).filter((words) => words !== null);
  if (routes.length < lines.length) return null;
  return [...routes.filter((words) => !words.includes('via')), ...routes.filter((words) => words.includes('via'))];
};

/** From `ip -d -j link show dev DEVICE`: true where the kernel makes itself no link-local address when the link comes up. */
export const leavesLinkLocal = (text: string): boolean =>
  objectsIn(parseJson(text)).some((link) => textIn(link, 'inet6_addr_gen_mode') === 'none');

/**
 * From `ip -j -6 addr show dev DEVICE`: the IPv6 addresses that somebody set by hand, with their prefix lengths; link-local ones among
 * them where `hasOwnLinkLocal`, as the kernel then has none of its own.
 */
export const parseAddressesToRestore = (text: string, hasOwnLinkLocal = false): readonly string[] =>
  objectsIn(parseJson(text))
    .flatMap((link) => objectsIn(link['addr_info']))
    .flatMap((entry) => {
      const [address, length] = [textIn(entry, 'local'), numberIn(entry, 'prefixlen')];
      const passing = entry['dynamic'] === true || entry['temporary'] === true || entry['mngtmpaddr'] === true;
      const scopes = hasOwnLinkLocal ? ['global', 'link'] : ['global'];
      const isOurs = textIn(entry, 'family') === 'inet6' && scopes.includes(textIn(entry, 'scope') ?? '') && !passing;
      return isOurs && address !== null && length !== null && isSafeAddress(address) ? [`${address}/${length}`] : [];
    });
