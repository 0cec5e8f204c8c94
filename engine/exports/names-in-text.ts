// Finds names in text that say who or where somebody is: hosts, URLs, wireless networks, words that are given. Pure.
import type { RedactedKind } from '../../contract/export.ts';
import { asRead } from './as-read.ts';
import type { Privacy } from './export-data.ts';
import { finderOf } from './found.ts';
import type { Find } from './found.ts';

/** Shorter names are too often part of ordinary words; they count only where they stand alone. */
const LEAST_ANYWHERE = 4;

// Whatever parts its words: blanks, hyphens, underscores, however many; nobody reads "my-pc" and "My PC" as two names.
const pattern = (word: string): string => {
  const parts = word.split(/[\s_-]+/u).filter((part) => part !== '');
  return parts.length === 0 ? RegExp.escape(word) : parts.map(RegExp.escape).join('[\\s_-]+');
};

const alone = (word: string): string => `(?<![\\p{L}\\p{N}])${pattern(word)}(?![\\p{L}\\p{N}])`;

const finderOfAny = (patterns: readonly string[], kind: RedactedKind): Find =>
  patterns.length === 0 ? () => [] : finderOf(new RegExp(patterns.join('|'), 'giu'), kind);

// The longest comes first: it may hold another.
const tidy = (words: readonly string[]): string[] =>
  words
    .map((word) => asRead(word).text.trim())
    .filter((word) => word !== '')
    .sort((one, other) => other.length - one.length);

/** Finds words, whatever their case and wherever they stand. */
export const wordFinder = (words: readonly string[], kind: RedactedKind): Find =>
  finderOfAny(tidy(words).map(pattern), kind);

/** Finds names as words are found, but short ones only where they stand alone. */
export const nameFinder = (names: readonly string[], kind: RedactedKind): Find =>
  finderOfAny(
    tidy(names).map((name) => ([...name].length < LEAST_ANYWHERE ? alone(name) : pattern(name))),
    kind,
  );

const inQuotes = `"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|'[^']*'`;

// "SSID: home", and "Wi-Fi Home 5G": without a colon a name is known by its large letters and figures.
const name = `(?:${inQuotes}|(?!is\\s)[^\\s,;“”"]+)`;

const namedNetworks = [
  `(?<=\\b(?:[BE]?SSID|(?:Wi-?Fi|WLAN|network)[\\s-]name)(?:\\s*[:=]\\s*|\\s+is\\s+|\\s+))${name}`,
  `(?<=\\b(?:Wi-?Fi|WLAN|network)\\s+(?:is\\s+)?(?:called|named)\\s+)${name}`,
  `(?<=\\b(?:Wi-?Fi|WLAN)\\s*[:=]\\s*)${name}`,
  `(?<=\\b(?:Wi-?Fi|WLAN|network)\\s*(?:[:=]\\s*|\\s))(?:${inQuotes})`,
].map((one) => finderOf(new RegExp(one, 'giu'), 'network-name'));

const bareName = finderOf(
  /(?<=\b(?:[Ww][Ii]-?[Ff][Ii]|WLAN|[Bb]?SSID)\s+)[\p{Lu}\p{N}][^\s,;.]*(?:\s+[\p{Lu}\p{N}][^\s,;.]*)*/gu,
  'network-name',
);

/** Finds what is called the name of a network, whether or not that name is known. */
export const findNamedNetwork: Find = (text) => [...namedNetworks, bareName].flatMap((find) => find(text));

const label = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?';
const url = '[a-z][a-z0-9+.-]*:\\/\\/[^\\s<>"“”]+';
const host = `(?:${label}\\.)+(?:xn--[a-z0-9-]+|\\p{L}{2,})`;
const behindHost = '(?::\\d{1,5})?(?:\\/[^\\s<>"“”]*)?';
const person = `[\\p{L}\\p{N}._%+-]+@(?:${host}|${label})`;

// Each is found from the beginning of its run of characters on. Farther into a run than this nobody needs to look, and in a word of
// thousands of letters it would take long to look from each of them. A label of a name has 63 characters at most (RFC 1035).
const deep = 64;
const hostOrUrl = new RegExp(
  [
    `(?<![a-z]{${deep}})${url}`,
    `(?<![\\p{L}\\p{N}._%+-]{${deep}})${person}`,
    `(?<![\\p{L}\\p{N}_-]{${deep}})${host}${behindHost}`,
  ].join('|'),
  'giu',
);

/** Finds TikTok's stream keys, which let anybody go LIVE in the user's name. */
export const findStreamKey = finderOf(/\bstream-\d{6,}[^\s<>"“”,;]*/gi, 'word');

/** Ends of a sentence and closing brackets belong to the text and not to the URL. */
const withoutEnd = (found: string): string => found.replace(/[).,;:!?\]}’”]+$/u, '');

/** Finds every host, e-mail address and URL but those that the program asks of everybody. */
export const hostFinder = ({
  knownHosts,
  knownUrls,
  knownDomains,
}: Pick<Privacy, 'knownHosts' | 'knownUrls' | 'knownDomains'>): Find => {
  const known = new Set([...knownHosts, ...knownUrls].map((one) => one.toLowerCase()));
  const isKnown = (found: string): boolean => {
    const name = found
      .toLowerCase()
      .replace(/:443$/, '')
      .replace(/^https:\/\/([^/]+)\/?$/, '$1');
    return (
      known.has(name) ||
      (/^[a-z0-9.-]+$/.test(name) && knownDomains.some((domain) => `.${name}`.endsWith(`.${domain}`)))
    );
  };
  return (text) =>
    [...text.matchAll(hostOrUrl)]
      .map((match) => ({ from: match.index, name: withoutEnd(match[0]) }))
      .filter(({ name }) => !isKnown(name))
      .map(({ from, name }) => ({ from, to: from + name.length, kind: 'host' }));
};
