// Where an address in a sentence may go on in the next line. Pure.

/** A word with a dot between letters: the name of a host, with or without what stands around it. */
const address = /\S*\p{L}\.\p{L}\S*/gu;

/** After each slash of a path. */
const slash = /(?<=[^/:]\/)(?=[\p{L}\p{N}])/u;

/** After each dot. */
const dot = /(?<=\.)(?=[\p{L}\p{N}])/u;

/** What is no longer has room in a line of its own in the narrowest window; only what is longer goes on after a dot. */
const MOST_CHARACTERS = 26;

const partsOf = (found: string): string[] =>
  found.split(slash).flatMap((part) => (part.length > MOST_CHARACTERS ? part.split(dot) : [part]));

/** The words in parts between which a line may end, in their order: each address is parted at its joints, all else stays whole. */
export const addressParts = (words: string): string[] => {
  const parts = [''];
  let doneTo = 0;
  for (const { index, 0: found } of words.matchAll(address)) {
    const [first = '', ...rest] = partsOf(found);
    parts[parts.length - 1] += words.slice(doneTo, index) + first;
    parts.push(...rest);
    doneTo = index + found.length;
  }
  parts[parts.length - 1] += words.slice(doneTo);
  return parts;
};
