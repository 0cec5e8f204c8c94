// Extended DNS errors (RFC 8914): a code, and words that whoever answers may choose freely. They are shown to people, so nothing
// may be left in them that steers a terminal, turns the direction of writing or fills a screen.

/** A code, and the words with it as they may be shown; empty where there are none. */
export type ExtendedError = { code: number; text: string };

/** So much of somebody else's words is shown. */
const MAX_CHARACTERS = 100;

/** What may be shown of words that came from outside: one line without control or format characters, cut. */
export const shownWords = (text: string): string => {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}]+/gu, ' ')
    .replaceAll('\uFFFD', '')
    .trim();
  const characters = [...line];
  return characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…` : line;
};

// Some services put JSON there (draft-ietf-dnsop-structured-dns-error): `j` says why, `o` who.
const plainOf = (text: string): string => {
  if (!text.startsWith('{')) return text;
  try {
    const { j, o } = JSON.parse(text) as { j?: unknown; o?: unknown };
    return [j, o].filter((part) => typeof part === 'string').join(' ') || text;
  } catch {
    return text;
  }
};

/** Reads the data of one option 15: two bytes of code and the rest in UTF-8; null where there is no code. */
export const parseExtendedError = (data: Uint8Array): ExtendedError | null => {
  const [high, low] = data;
  if (high === undefined || low === undefined) return null;
  return { code: high * 256 + low, text: shownWords(plainOf(new TextDecoder().decode(data.subarray(2)))) };
};
