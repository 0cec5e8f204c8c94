// Is the resolver in use telling the truth about a name? Asked only on suspicion: DNS over HTTPS at two or more
// operators and a public resolver by UDP. Addresses are never compared, because every CDN answers each resolver differently.
import { isIPv6 } from 'node:net';
import type { Anchor } from '../../contract/catalog.ts';
import { anchorAddress } from './anchor-probe.ts';
import type { LookContext } from './look-context.ts';
import { isSinkhole, otherType, readLookup } from './lookup-probe.ts';
import type { DnsAnswer, RecordType } from './resolve/dns-message.ts';
import { queryDoh } from './resolve/query-doh.ts';
import { queryResolver } from './resolve/query-resolver.ts';
import { isSpecialAddress } from './resolve/special-address.ts';

/** A public resolver gets this long: it is an ocean away at worst. */
const PUBLIC_DNS_MS = 1500;

type Asking = { name: string; recordType: RecordType; attempt: number; signal: AbortSignal };

const emit = (
  context: LookContext,
  { name, recordType, attempt }: Asking,
  how: { via: 'public' | 'doh'; by: string },
  answer: DnsAnswer,
  startedAt: number,
): void =>
  context.emit(
    readLookup(context, { name, about: 'tiktok', recordType, ...how }, answer, {
      attempt,
      startedAt,
      tookMs: context.clock.now() - startedAt,
    }),
  );

const askOperator = async (context: LookContext, anchor: Anchor, asking: Asking): Promise<DnsAnswer | null> => {
  const { name, recordType, signal } = asking;
  const address = anchorAddress(anchor, context.families[0] ?? 4);
  const startedAt = context.clock.now();
  const overHttps = queryDoh(context.net, anchor, address, name, recordType, {
    stageMs: context.limits().tlsMs,
    signal,
  });
  const overUdp = queryResolver(context, address, name, recordType, { timeoutMs: PUBLIC_DNS_MS, signal });
  const [doh, udp] = await Promise.all([overHttps, overUdp]);
  if (signal.aborted) return null;
  emit(context, asking, { via: 'doh', by: `${anchor.owner} (DoH)` }, doh, startedAt);
  emit(context, asking, { via: 'public', by: `${anchor.owner} (UDP)` }, udp.answer, startedAt);
  return doh;
};

const askOperators = async (context: LookContext, asking: Asking): Promise<DnsAnswer[]> => {
  const operators = context.catalog.anchors.filter(({ doh }) => doh !== null);
  const answers = await Promise.all(operators.map((anchor) => askOperator(context, anchor, asking)));
  return answers.filter((answer) => answer !== null);
};

// The resolver in use gave no address that leads anywhere; the book of the look has its answer already.
const isDenied = async (context: LookContext, { name, attempt }: Asking): Promise<boolean> => {
  const { addresses } = await context.names.system(name, attempt);
  return addresses.length === 0 || isSinkhole(context, { outcome: 'answer', addresses: [...addresses], cnames: [] });
};

// No address of one type does not mean that there is no such name, as long as nobody says so.
const isHalfKnown = (answers: readonly DnsAnswer[]): boolean => {
  const outcomes = answers.map(({ outcome }) => outcome);
  return outcomes.includes('no-records') && !outcomes.some((outcome) => ['answer', 'nxdomain'].includes(outcome));
};

/**
 * Asks the operators about `name`; returns the addresses that came over an untouched channel, and that can be dialled here.
 * Where there is IPv6 alone, a NAT64 leads to hosts that have none but IPv4 addresses: whoever denies them denies something
 * that exists, so the other type is asked for as well.
 */
export const probeTruth = async (
  context: LookContext,
  name: string,
  attempt: number,
  signal: AbortSignal,
): Promise<string[]> => {
  const recordType: RecordType = context.families.includes(4) ? 'A' : 'AAAA';
  const asking = { name, recordType, attempt, signal };
  const first = await askOperators(context, asking);
  const asksOn = isHalfKnown(first) && (await isDenied(context, asking));
  const second = asksOn ? await askOperators(context, { ...asking, recordType: otherType[recordType] }) : [];
  const found = [...first, ...second].flatMap(({ addresses }) => addresses);
  const canBeDialled = (address: string): boolean => context.families.includes(isIPv6(address) ? 6 : 4);
  return [...new Set(found)].filter((address) => !isSpecialAddress(address) && canBeDialled(address));
};
