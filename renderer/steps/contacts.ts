// Whom Tokwatch asks, by kind, out of the catalog that it works with: the same data as the privacy page. Pure.
import type { Catalog } from '../../contract/catalog.ts';
import { listWords } from '../../contract/message.ts';
import { say } from '../words/say.ts';

/** One kind of whom is asked: what for, who, and by which names. */
export type Contact = { title: string; what: string; hosts: readonly string[] };

const once = (names: readonly string[]): string[] => [...new Set(names)];

const ownersOf = (entries: readonly { owner: string }[]): string => listWords(once(entries.map(({ owner }) => owner)));

const hostsOf = (entries: readonly { host: string }[]): string[] => once(entries.map(({ host }) => host));

/** The kinds, those that are asked most first; the user's own network last. */
export const contactsIn = ({ targets, anchors, canaries, transfers, regionPages }: Catalog): Contact[] => {
  const tiktok = once([...hostsOf(targets), ...hostsOf(regionPages)]);
  return [
    { title: say('sent.tiktok'), what: say('sent.tiktok.what', { count: tiktok.length }), hosts: tiktok },
    {
      title: say('sent.internet'),
      what: say('sent.internet.what', { owners: ownersOf(anchors) }),
      hosts: anchors.map(({ tlsName, ipv4 }) => `${tlsName} (${ipv4})`),
    },
    {
      title: say('sent.pages'),
      what: say('sent.pages.what', { owners: ownersOf(canaries) }),
      hosts: hostsOf(canaries),
    },
    {
      title: say('sent.speed'),
      what: say('sent.speed.what', { owners: ownersOf(transfers) }),
      hosts: hostsOf(transfers),
    },
    { title: say('sent.own'), what: say('sent.own.what'), hosts: [] },
  ];
};
