// What a browser says about the languages that its user reads. Pure.

const weightOf = (parameters: readonly string[]): number => {
  const weight = parameters
    .map((one) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(one)?.[1])
    .find((one) => one !== undefined);
  return weight === undefined ? 1 : Number(weight);
};

/** The tags of an Accept-Language header (RFC 9110, 12.5.4), best first; those that are not wanted at all are left out. */
export const acceptedLanguages = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      return { tag: tag.trim(), weight: weightOf(parameters) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
