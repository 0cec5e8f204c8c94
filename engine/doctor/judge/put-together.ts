// The doctor's report from all that was seen. Pure: the same sights always give the same report.
import type { DnsHost, DnsReport, DnsVerdict } from '../../../contract/doctor.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import { features } from '../../../contract/verdict.ts';
import type { Feature } from '../../../contract/verdict.ts';
import { isHalfFiltered, judgeHost } from './judge-host.ts';
import { nameFilters } from './name-filters.ts';
import type { Seen } from './seen.ts';

/** The judged part of a report. */
export type Findings = Omit<DnsReport, 'schema' | 'version' | 'at' | 'durationMs'>;

const isIn =
  (state: DnsHost['state'], kind?: DnsHost['kind']) =>
  (host: DnsHost): boolean =>
    host.state === state && (kind === undefined || host.kind === kind);

const order = [
  isIn('filtered', 'tiktok'),
  isIn('failing'),
  isIn('unknown'),
  isIn('filtered', 'log'),
  isIn('gone'),
  isIn('fine'),
];

const rankOf = (host: DnsHost): number => order.findIndex((fits) => fits(host));

const namesOf = (hosts: readonly DnsHost[]): string => hosts.map(({ host }) => host).join(', ');

const featureId = (feature: Feature): MessageId => `feature.${feature}`;

const judge = (hosts: readonly DnsHost[], broken: readonly Feature[]): { verdict: DnsVerdict; message: Message } => {
  const ours = hosts.filter(({ kind }) => kind === 'tiktok');
  if (ours.some(isIn('filtered')))
    return { verdict: 'breaks', message: message('doctor.says.breaks', { features: broken.map(featureId) }) };
  const failing = ours.filter(isIn('failing'));
  if (failing.length > 0)
    return { verdict: 'cannot-tell', message: message('doctor.says.failing', { names: namesOf(failing) }) };
  const isUnclear = ours.some(isIn('unknown')) || !ours.some(isIn('fine'));
  if (isUnclear) return { verdict: 'cannot-tell', message: message('doctor.says.unclear') };
  if (hosts.some(isIn('filtered'))) return { verdict: 'only-logs', message: message('doctor.says.only-logs') };
  return { verdict: 'clean', message: message('doctor.says.clean') };
};

const note = (id: MessageId, hosts: readonly DnsHost[]): Message[] =>
  hosts.length > 0 ? [message(id, { names: namesOf(hosts) })] : [];

// A filter's own words, said once each.
const ownWords = ({ hosts, extra }: Seen): Message[] => {
  const answers = [...hosts.flatMap(({ told }) => (told ? [told.A, told.AAAA] : [])), ...extra];
  const words = answers.flatMap(({ signs }) => signs?.errors.map(({ text }) => text) ?? []);
  return [...new Set(words)]
    .filter((text) => text !== '')
    .slice(0, 2)
    .map((text) => message('doctor.note.words', { text }));
};

const half = (seen: Seen, hosts: readonly DnsHost[]): DnsHost[] => {
  const names = new Set(seen.hosts.filter(isHalfFiltered).map(({ host }) => host));
  return hosts.filter((host) => isIn('fine')(host) && names.has(host.host));
};

const notesOf = (seen: Seen, hosts: readonly DnsHost[], verdict: DnsVerdict): Message[] => [
  ...note('doctor.note.logs', hosts.filter(isIn('filtered', 'log'))),
  ...(hosts.some(isIn('filtered')) ? ownWords(seen) : []),
  ...(verdict === 'breaks' ? note('doctor.note.failing', hosts.filter(isIn('failing', 'tiktok'))) : []),
  ...note('doctor.note.half', half(seen, hosts)),
  ...note('doctor.note.gone', hosts.filter(isIn('gone'))),
  ...note('doctor.note.unknown', hosts.filter(isIn('unknown'))),
];

// Whoever could not ask has found nothing.
const nothing = (seen: Seen, because: MessageId): Findings => ({
  verdict: 'cannot-tell',
  message: message(because),
  resolvers: seen.resolvers.map(({ address, asked }) => ({ address, asked })),
  ...{ hosts: [], broken: [], filters: [], allowList: [], notes: [] },
});

/** The findings, hosts with trouble first. */
export const putTogether = (seen: Seen): Findings => {
  if (seen.families.length === 0) return nothing(seen, 'doctor.says.no-network');
  if (seen.control === null) return nothing(seen, 'doctor.says.no-resolver');
  const judged = seen.hosts.map((host) => judgeHost(host, seen.families));
  const hosts = judged.toSorted((a, b) => rankOf(a) - rankOf(b) || a.host.localeCompare(b.host));
  const filtered = hosts.filter(isIn('filtered', 'tiktok'));
  const broken = features.filter((feature) => filtered.some((host) => host.features.includes(feature)));
  const { verdict, message: says } = judge(hosts, broken);
  return {
    verdict,
    message: says,
    resolvers: seen.resolvers.map(({ address, asked }) => ({ address, asked })),
    hosts,
    broken,
    filters: nameFilters(seen, hosts),
    allowList: filtered.map(({ host }) => host),
    notes: notesOf(seen, hosts, verdict),
  };
};
