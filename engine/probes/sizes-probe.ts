// Do large packets come through? Where they vanish without a word, pages begin and never end: connections and handshakes
// are small, bodies are not. A limit that the network tells (a VPN's, a phone line's) is no fault, since TCP goes by it.
import { isIPv6 } from 'node:net';
import type { FactsOf, Family, Reading } from '../../contract/reading.ts';
import { anchorAddress } from './anchor-probe.ts';
import { lookTwice } from './attempts.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { keptIntervalMs } from './pings.ts';
import { isSpecialAddress } from './resolve/special-address.ts';

/** ping's own size everywhere but on Windows. */
const SMALL_BYTES = 56;
/** A full packet on any ordinary line: 1500 bytes less the headers of IPv4 (20) or IPv6 (40) and of ICMP (8). */
const LARGE_BYTES: Readonly<Record<Family, number>> = { 4: 1472, 6: 1452 };
/** Headers of IP and ICMP, for the count of traffic. */
const HEADER_BYTES: Readonly<Record<Family, number>> = { 4: 28, 6: 48 };
/** So many requests are not all lost by chance, even at a loss of 20 % (less than 1 in 100). */
const REQUESTS = 3;
const INTERVAL_MS = 200;
const WAIT_MS = 1000;
/** Timers of other programs may be early by this much. */
const EARLY_MS = 100;

type SizesFacts = FactsOf<'sizes'>;
type Passed = SizesFacts['large'];
type Asked = Pick<SizesFacts, 'to' | 'owner'> & { address: string };

const pass = async (
  { os, net, clock }: LookContext,
  address: string,
  payloadBytes: number,
  signal: AbortSignal,
): Promise<Passed> => {
  const family = isIPv6(address) ? 6 : 4;
  const startedMs = clock.monotonicMs();
  const intervalMs = keptIntervalMs(os, address, INTERVAL_MS);
  let [replies, errors] = [0, 0];
  const end = await os.ping({
    address,
    count: REQUESTS,
    intervalMs,
    waitMs: WAIT_MS,
    hopLimit: null,
    payloadBytes,
    dontFragment: true,
    onEvent: ({ type }) => (type === 'reply' ? (replies += 1) : (errors += 1)),
    signal,
  });
  if (end.type === 'unavailable') return 'unknown';
  const bytes = payloadBytes + HEADER_BYTES[family];
  net.countTraffic(end.sent * bytes, replies * bytes);
  if (replies > 0) return 'yes';
  // Silence takes until the last reply was waited for. What ends sooner was told, by a router or by this machine's own link,
  // also where ping says so in words of a language that nobody here reads.
  const silenceMs = (REQUESTS - 1) * intervalMs + WAIT_MS - EARLY_MS;
  const isSilence = errors === 0 && clock.monotonicMs() - startedMs >= silenceMs;
  return isSilence && !signal.aborted ? 'no' : 'unknown';
};

const readSizes = async (
  context: LookContext,
  { to, owner, address }: Asked,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const family = isIPv6(address) ? 6 : 4;
  const small = await pass(context, address, SMALL_BYTES, signal);
  const large = small === 'yes' ? await pass(context, address, LARGE_BYTES[family], signal) : 'unknown';
  return makeReading(context.clock, {
    probe: 'path.sizes',
    layer: 'path',
    target: `${owner} (IPv${family})`,
    attempt,
    startedAt,
    status: small === 'yes' && large === 'no' ? 'fault' : 'ok',
    detail: `packets of ${SMALL_BYTES} bytes pass: ${small}, of ${LARGE_BYTES[family]} bytes: ${large}`,
    facts: { kind: 'sizes', to, owner, small, large },
  });
};

const probeTo = async (context: LookContext, asked: Asked): Promise<void> => {
  await lookTwice(context, (attempt, signal) => readSizes(context, asked, attempt, signal));
};

/** Sends small and full packets to every anchor and to `tiktokHost`, as far as they answer pings. */
export const probeSizes = async (context: LookContext, tiktokHost: string): Promise<void> => {
  const family = context.families[0] ?? 4;
  const { addresses } = await context.names.system(tiktokHost, 1);
  const tiktok = addresses.find((address) => isIPv6(address) === (family === 6) && !isSpecialAddress(address));
  await Promise.all([
    ...context.catalog.anchors.map((anchor) =>
      probeTo(context, { to: 'control', owner: anchor.owner, address: anchorAddress(anchor, family) }),
    ),
    ...(tiktok === undefined ? [] : [probeTo(context, { to: 'tiktok', owner: 'TikTok', address: tiktok })]),
  ]);
};
