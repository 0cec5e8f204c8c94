// Whose filters they seem to be, and how to let through what they break.
import type { DnsFilter, DnsHost } from '../../../contract/doctor.ts';
import { message } from '../../../contract/message.ts';
import { formFor } from './forms.ts';
import type { Seen, SeenHost, Told } from './seen.ts';
import { signatures } from './signatures.ts';
import type { Marks } from './signatures.ts';

const isBreaking = ({ kind }: DnsHost): boolean => kind === 'tiktok';

// Of both types of address, those that were not answered truly.
const blockedAnswers = ({ told }: SeenHost): Told[] =>
  told ? [told.A, told.AAAA].filter(({ here }) => here !== 'address' && here !== 'not-asked') : [];

const marksOf = (seen: Seen, filtered: readonly DnsHost[]): Marks => {
  const names = new Set(filtered.map(({ host }) => host));
  const hosts = seen.hosts.filter(({ host }) => names.has(host));
  const pages = hosts.flatMap(({ told, isForeign, listed }) =>
    told && isForeign && listed === null ? [told.A, told.AAAA] : [],
  );
  const blocked = [
    ...hosts.flatMap(blockedAnswers),
    ...pages.map((told) => ({ ...told, here: 'block-page' as const })),
  ];
  const resolver = seen.resolvers.find(({ asked }) => asked) ?? null;
  return { blocked, all: [...blocked, ...seen.extra], control: seen.control, resolver };
};

const nameResolverFilter = (seen: Seen, filtered: readonly DnsHost[]): DnsFilter => {
  const marks = marksOf(seen, filtered);
  const { name, confidence, because } = signatures.find(({ fits }) => fits(marks))!;
  if (name === 'hosts-file') throw new Error('a resolver left the mark of a hosts file');
  const { how, lines } = formFor(
    name,
    filtered.filter(isBreaking).map(({ host }) => host),
  );
  return { by: 'resolver', name, confidence, because: message(because), how: message(how), lines };
};

const nameHostsFile = (seen: Seen, filtered: readonly DnsHost[]): DnsFilter => {
  const names = filtered.filter(isBreaking).map(({ host }) => host);
  const lines = seen.hosts
    .filter(({ host }) => names.includes(host))
    .flatMap(({ host, listed }) => listed?.addresses.map((address) => `${address} ${host}`) ?? []);
  return {
    by: 'hosts-file',
    name: 'hosts-file',
    confidence: 'signature',
    because: message('doctor.because.hosts-file'),
    how: message('doctor.form.hosts-file'),
    lines,
  };
};

/** The filters behind the filtered hosts, the nearer first. */
export const nameFilters = (seen: Seen, hosts: readonly DnsHost[]): DnsFilter[] => {
  const listed = hosts.filter(({ by }) => by.includes('hosts-file'));
  const denied = hosts.filter(({ by }) => by.includes('resolver'));
  return [
    ...(listed.length > 0 ? [nameHostsFile(seen, listed)] : []),
    ...(denied.length > 0 ? [nameResolverFilter(seen, denied)] : []),
  ];
};
