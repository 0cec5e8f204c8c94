// Takes out of texts what says who or where somebody is, and leaves a mark of its kind. Pure.
import type { ExportAsk } from '../../contract/export.ts';
import { findIpv4, findIpv6, findMac } from './addresses-in-text.ts';
import type { Privacy } from './export-data.ts';
import { covered } from './found.ts';
import { findNamedNetwork, findStreamKey, hostFinder, nameFinder, wordFinder } from './names-in-text.ts';
import { markOf, plainText } from './taken-out.ts';

/**
 * `data` is for text that came from outside: everything private is taken out of it. `own` is for the document's own words: what
 * the user does not want to read is taken out of them, too, but "router" stays where a computer happens to be called that.
 */
export type Redact = { data: (text: string) => string; own: (text: string) => string };

// A computer called "laptop.example.net" is called "laptop" as well.
const withShortName = (name: string): string[] => [name, name.split('.')[0] ?? ''];

/** Makes the two passes for what is private here and the words that the user names. */
export const createRedact = (privacy: Privacy, hide: ExportAsk['hide'] = []): Redact => {
  const hidden = wordFinder(hide, 'word');
  const finders = [
    hidden,
    ...[wordFinder(privacy.ownHosts, 'host'), nameFinder(withShortName(privacy.hostName), 'host')],
    ...[nameFinder(privacy.networkNames, 'network-name'), findNamedNetwork, nameFinder([privacy.userName], 'word')],
    ...[hostFinder(privacy), findStreamKey, findMac, findIpv4, findIpv6],
  ];
  return {
    data: (text) => covered(plainText(text), finders, markOf),
    // A report says tens of thousands of texts of its own; most users hide no word.
    own: hide.length === 0 ? (text) => text : (text) => covered(text, [hidden], markOf),
  };
};
