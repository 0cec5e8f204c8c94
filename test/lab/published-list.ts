// A filter list as they are published, in the form of a hosts file: thousands of invented names of advertisers and trackers,
// the same ones for the same seed.
import { createChance } from '../engine/support/mutations.ts';

const first = ['ads', 'track', 'pixel', 'stats', 'metrics', 'beacon', 'click', 'telemetry', 'adserver', 'collect'];
const last = ['cdn', 'net', 'media', 'data', 'hub', 'sync', 'edge', 'count', 'tag', 'view'];
const endings = ['com', 'net', 'org', 'io', 'info', 'biz', 'xyz', 'online', 'de', 'co.uk'];

/** So many invented names, each once; none of them is TikTok's. */
export const inventedNames = (count: number, seed: number): string[] => {
  const chance = createChance(seed);
  const oneOf = (words: readonly string[]): string => words[chance(words.length)]!;
  const names = new Set<string>();
  while (names.size < count) {
    const number = chance(1_000_000).toString(36);
    names.add(`${oneOf(first)}${chance(20)}.${oneOf(last)}-${number}.${oneOf(endings)}`);
  }
  return [...names];
};

/** The list as a file: both addresses that lead nowhere for each name, below a head like those of published lists. */
export const hostsList = (names: readonly string[]): string =>
  [`# Title: invented names`, `# Number of unique domains: ${names.length}`, '', '127.0.0.1 localhost']
    .concat(names.flatMap((name) => [`0.0.0.0 ${name}`, `:: ${name}`]))
    .join('\n')
    .concat('\n');
