// What one look knows about names. Each question is asked once per look and attempt, however many probes need it.
import type { LookupOutcome } from '../../../contract/reading.ts';
import type { Asked, DnsEdges } from './query-resolver.ts';
import { askResolvers } from './query-resolver.ts';
import type { DnsAnswer, RecordType } from './dns-message.ts';

/** Both record types of one name as the system would use them; `records` settles later when one type hangs. */
export type Resolution = {
  outcome: LookupOutcome;
  addresses: readonly string[];
  tookMs: number;
  records: Record<RecordType, Promise<Asked>>;
};

/** The names of one look. */
export type NameBook = {
  /** Asks the resolver in use; both record types at once, each readable on its own. */
  system: (name: string, attempt: number) => Promise<Resolution>;
  /** A book of the same sources in which nothing has been asked yet. */
  emptied: () => NameBook;
};

/** How long one record type may lag behind the other before it is left behind: getaddrinfo would wait, we must not. */
const RESOLUTION_DELAY_MS = 300;

type Sources = {
  edges: DnsEdges;
  resolvers: readonly string[];
  hosts: ReadonlyMap<string, readonly string[]>;
  signal: AbortSignal;
};

// What says most about why there is no address.
const telling: readonly LookupOutcome[] = [
  'nxdomain',
  'servfail',
  'dns-refused',
  'no-records',
  'malformed',
  'unreachable',
];

const worst = (a: LookupOutcome = 'timeout', b: LookupOutcome = 'timeout'): LookupOutcome =>
  telling.find((outcome) => outcome === a || outcome === b) ?? 'timeout';

const resolve = async ({ edges, resolvers, hosts, signal }: Sources, name: string): Promise<Resolution> => {
  const startedMs = edges.clock.monotonicMs();
  const a = askResolvers(edges, resolvers, name, 'A', signal);
  const aaaa = askResolvers(edges, resolvers, name, 'AAAA', signal);
  const records = { A: a, AAAA: aaaa };
  const listed = hosts.get(name.toLowerCase());
  const since = (): number => edges.clock.monotonicMs() - startedMs;
  if (listed) return { outcome: 'answer', addresses: listed, tookMs: 0, records };
  const arrived: Partial<Record<RecordType, DnsAnswer>> = {};
  const both = Promise.all([
    a.then(({ answer }) => (arrived.A = answer)),
    aaaa.then(({ answer }) => (arrived.AAAA = answer)),
  ]);
  const first = await Promise.race([a, aaaa]);
  const left = first.answer.outcome === 'answer' ? edges.clock.sleep(RESOLUTION_DELAY_MS, signal) : both;
  await Promise.race([both, left]);
  const addresses = [...(arrived.AAAA?.addresses ?? []), ...(arrived.A?.addresses ?? [])];
  const outcome = addresses.length > 0 ? 'answer' : worst(arrived.A?.outcome, arrived.AAAA?.outcome);
  return { outcome, addresses, tookMs: since(), records };
};

/** Opens an empty book for one look. */
export const openNameBook = (sources: Sources): NameBook => {
  const pages = new Map<string, Promise<Resolution>>();
  return {
    emptied: () => openNameBook(sources),
    system: (name, attempt) => {
      const key = `${attempt} ${name}`;
      const page = pages.get(key) ?? resolve(sources, name);
      pages.set(key, page);
      return page;
    },
  };
};
