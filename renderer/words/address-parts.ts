// Where an address in a sentence may go on in the next line. Pure.

/** A word with a dot between letters: the name of a host, with or without what stands around it. */
const address = /\S*\p{L}\.\p{L}\S*/gu;

/** After a slash or a dot, and never between two of them. */
const joint = /(?<=[/.])(?=[\p{L}\p{N}])/u;

/** The words in parts between which a line may end, in their order: each address is parted at its joints, all else stays whole. */
export const addressParts = (words: string): string[] => {
  const parts = [''];
  let doneTo = 0;
  for (const { index, 0: found } of words.matchAll(address)) {
    const [first = '', ...rest] = found.split(joint);
    parts[parts.length - 1] += words.slice(doneTo, index) + first;
    parts.push(...rest);
    doneTo = index + found.length;
  }
  parts[parts.length - 1] += words.slice(doneTo);
  return parts;
};
