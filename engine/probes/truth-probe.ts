// Is the resolver in use telling the truth about a name? Asked only on suspicion: DNS over HTTPS at two or more
// operators and a public resolver by UDP. Addresses are never compared, because every CDN answers each resolver differently.
import type { Anchor } from '../../contract/catalog.ts';
import { anchorAddress } from './anchor-probe.ts';
import type { LookContext } from './look-context.ts';
import { readLookup } from './lookup-probe.ts';
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

const askAnchor = async (context: LookContext, anchor: Anchor, asking: Asking): Promise<readonly string[]> => {
  const { name, recordType, signal } = asking;
  const address = anchorAddress(anchor, context.families[0] ?? 4);
  const startedAt = context.clock.now();
  const overHttps = queryDoh(context.net, anchor, address, name, recordType, {
    stageMs: context.limits().tlsMs,
    signal,
  });
  const overUdp = queryResolver(context, address, name, recordType, { timeoutMs: PUBLIC_DNS_MS, signal });
  const [doh, udp] = await Promise.all([overHttps, overUdp]);
  if (signal.aborted) return [];
  emit(context, asking, { via: 'doh', by: `${anchor.owner} (DoH)` }, doh, startedAt);
  emit(context, asking, { via: 'public', by: `${anchor.owner} (UDP)` }, udp.answer, startedAt);
  // Only what came over HTTPS is known to be untouched on the way.
  return doh.addresses.filter((found) => !isSpecialAddress(found));
};

/** Asks the operators about `name`; returns the addresses that came over an untouched channel. */
export const probeTruth = async (
  context: LookContext,
  name: string,
  attempt: number,
  signal: AbortSignal,
): Promise<string[]> => {
  const recordType: RecordType = context.families.includes(4) ? 'A' : 'AAAA';
  const operators = context.catalog.anchors.filter(({ doh }) => doh !== null);
  const asking = { name, recordType, attempt, signal };
  const found = await Promise.all(operators.map((anchor) => askAnchor(context, anchor, asking)));
  return [...new Set(found.flat())];
};
