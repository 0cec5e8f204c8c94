// The lines that undo what a filter breaks, in the form that it takes. They name the hosts one by one: a whole domain would let
// the log hosts in it through as well.
import type { FilterName } from '../../../contract/doctor.ts';
import type { MessageId } from '../../../contract/message.ts';

type Form = { how: MessageId; lines: (hosts: readonly string[]) => string[] };

const plain = (hosts: readonly string[]): string[] => [...hosts];

// These allow whatever lies below a name together with it.
const withoutCovered = (hosts: readonly string[]): string[] =>
  hosts.filter((host) => !hosts.some((other) => host.endsWith(`.${other}`)));

const adguard: Form = {
  how: 'doctor.form.adguard',
  lines: (hosts) => withoutCovered(hosts).map((host) => `@@||${host}^`),
};
const ownList: Form = { how: 'doctor.form.own-list', lines: withoutCovered };
const noList: Form = { how: 'doctor.form.no-list', lines: plain };

const forms: Record<Exclude<FilterName, 'hosts-file'>, Form> = {
  'pi-hole': { how: 'doctor.form.pi-hole', lines: (hosts) => [`pihole allow ${hosts.join(' ')}`] },
  'adguard-home': adguard,
  'adguard-dns': adguard,
  nextdns: ownList,
  opendns: ownList,
  cleanbrowsing: ownList,
  technitium: ownList,
  quad9: noList,
  mullvad: noList,
  cloudflare: noList,
  provider: { how: 'doctor.form.provider', lines: plain },
  unnamed: { how: 'doctor.form.unnamed', lines: plain },
};

/** How to let `hosts` through a resolver's filter, and the lines for it; no lines where nothing has to be let through. */
export const formFor = (
  name: Exclude<FilterName, 'hosts-file'>,
  hosts: readonly string[],
): { how: MessageId; lines: string[] } => ({
  how: forms[name].how,
  lines: hosts.length > 0 ? forms[name].lines(hosts) : [],
});
