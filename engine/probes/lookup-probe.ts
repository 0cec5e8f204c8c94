// What the resolver in use says about each name the program needs, A and AAAA apart. The canaries' names are the
// controls: a resolver that answers them works, whatever it says about TikTok.
import type { Catalog } from '../../contract/catalog.ts';
import type { FactsOf, Fault, FaultKind, LookupOutcome, Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import { tunnelRoute } from '../os/tunnels.ts';
import { lookTwice } from './attempts.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import type { DnsAnswer, RecordType } from './resolve/dns-message.ts';
import { isSpecialAddress, isStandIn } from './resolve/special-address.ts';

/** A name, and whether it is TikTok's, a control's, or that of a host that only collects logs. */
export type NameToAsk = { name: string; about: 'control' | 'tiktok' | 'log' };

const faultOf: Record<LookupOutcome, FaultKind | null> = {
  answer: null,
  'no-records': null,
  nxdomain: 'nxdomain',
  servfail: 'servfail',
  'dns-refused': 'dns-refused',
  timeout: 'timeout',
  unreachable: 'unreachable',
  malformed: 'malformed',
};

/** True for an answer that leads nowhere: what stands in for other addresses leads somewhere only through a tunnel. */
export const isSinkhole = ({ network }: Pick<LookContext, 'network'>, { outcome, addresses }: DnsAnswer): boolean => {
  const inTunnel = tunnelRoute(network) !== null;
  const isNobodys = (address: string): boolean => isSpecialAddress(address) || (!inTunnel && isStandIn(address));
  return outcome === 'answer' && addresses.every(isNobodys);
};

const judged = (context: LookContext, answer: DnsAnswer, nothingElse: boolean): Fault | null => {
  const { outcome } = answer;
  if (isSinkhole(context, answer)) return fault('foreign-answer', 'dns');
  // No address of one type is normal; of neither, the name leads nowhere.
  const kind = outcome === 'no-records' && nothingElse ? 'no-records' : faultOf[outcome];
  return kind === null ? null : fault(kind, 'dns');
};

type Question = NameToAsk & {
  recordType: RecordType;
  via: 'system' | 'public' | 'doh';
  by: string;
  /** The name has no address of the other type either. */
  nothingElse?: boolean;
};

/** By which names an answer came: whoever forges one rarely knows by which TikTok's lead to their addresses. */
export const cnameIn = (
  { cnames }: Pick<DnsAnswer, 'cnames'>,
  { cnameSuffixes }: Catalog,
): NonNullable<FactsOf<'lookup'>['cname']> => {
  const suffixes = cnameSuffixes.flatMap((known) => known.suffixes);
  const isKnown = (cname: string): boolean => {
    const name = cname.toLowerCase().replace(/\.$/, '');
    return suffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
  };
  if (cnames.length === 0) return 'none';
  return cnames.some(isKnown) ? 'known' : 'other';
};

/** The reading of one answer; `by` is who was asked, as shown to people. */
export const readLookup = (
  context: LookContext,
  question: Question,
  answer: DnsAnswer,
  when: { attempt: number; startedAt: number; tookMs: number },
): Reading => {
  const { name, about, recordType, via, by, nothingElse = false } = question;
  const found = judged(context, answer, nothingElse);
  const seen = about === 'tiktok' ? { cname: cnameIn(answer, context.catalog) } : {};
  const said = answer.outcome === 'answer' ? `${answer.addresses.length} addresses` : answer.outcome;
  return makeReading(context.clock, {
    probe: via === 'system' ? 'dns.lookup' : 'dns.truth',
    layer: 'dns',
    target: `${name} ${recordType}${via === 'system' ? '' : ` by ${by}`}`,
    attempt: when.attempt,
    startedAt: when.startedAt,
    status: found ? 'fault' : 'ok',
    fault: found,
    phasesMs: { dns: when.tookMs, total: when.tookMs },
    detail: found?.kind === 'foreign-answer' ? 'an address that no public server has' : said,
    facts: { kind: 'lookup', name, about, via, recordType, ...answer, ...seen },
  });
};

/** Every name of the catalog, once. */
export const namesToAsk = ({ catalog }: LookContext, hosts: readonly string[]): NameToAsk[] => [
  ...new Set(catalog.canaries.map(({ host }) => host)).values().map((name) => ({ name, about: 'control' as const })),
  ...new Set(hosts).values().map((name) => ({ name, about: 'tiktok' as const })),
];

/** The other of the two types of address. */
export const otherType: Record<RecordType, RecordType> = { A: 'AAAA', AAAA: 'A' };

/** Asks the resolver in use for every name, in both record types. */
export const probeLookups = async (context: LookContext, names: readonly NameToAsk[]): Promise<void> => {
  const look = (asked: NameToAsk, recordType: RecordType): Promise<Reading> => {
    const beganMs = context.clock.monotonicMs();
    let waiting = 0;
    return lookTwice(context, async (attempt) => {
      const startedAt = context.clock.now();
      waiting += 1;
      const isBeside = waiting > 1;
      const resolution = await context.names.system(asked.name, attempt);
      const { answer, tookMs: ownMs } = await resolution.records[recordType];
      waiting -= 1;
      // Asked beside a first question that is still open, it is answered from what that one brought: the user waited for both.
      const tookMs = isBeside ? context.clock.monotonicMs() - beganMs : ownMs;
      const isEmpty = answer.outcome === 'no-records';
      const nothingElse = isEmpty && (await resolution.records[otherType[recordType]]).answer.outcome !== 'answer';
      const question: Question = { ...asked, recordType, via: 'system', by: 'the resolver in use', nothingElse };
      return readLookup(context, question, answer, { attempt, startedAt, tookMs });
    });
  };
  await Promise.all(names.flatMap((name) => [look(name, 'A'), look(name, 'AAAA')]));
};
