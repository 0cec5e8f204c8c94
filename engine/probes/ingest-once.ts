// A LIVE server while the user streams to it: one knock at one door, and never two connections. Its addresses are tried one after the
// other, each once and only until one takes the connection; where all of them fail, the first and the last make two tries of the door.
import type { Reading } from '../../contract/reading.ts';
import type { Clock } from '../deps/clock.ts';
import { CONFIRM_GAP_MS } from './attempts.ts';
import { interleave, reachable } from './dial.ts';
import type { Door } from './ingest-doors.ts';
import { addressesOf, greet, namelessDoor, ownerOf, toReading } from './ingest-knock.ts';
import type { Reached } from './ingest-knock.ts';
import { afterKnock, doorInTurn, inOrder, unasked } from './ingest-turns.ts';
import type { DoorPast } from './ingest-turns.ts';
import type { LookContext } from './look-context.ts';

/** More addresses than this would take longer than a look. */
const MOST_ADDRESSES = 4;

/** What is remembered of LIVE servers between looks. */
export type IngestMemory = {
  /** When one was connected to last, or began to be asked, by the monotonic clock. */
  askedMs: number;
  /** When the last knock was over, of those that several doors are asked by, each twice where it fails. */
  knockedMs: number;
  doors: Map<string, DoorPast>;
};

/** A knock at one address. */
type Tried = Reached & { address: string | null; startedAt: number };

const isThere = ({ stage }: Reached): boolean => stage !== 'connect' && stage !== 'dns';

// Together as long as two tries of a silent door take elsewhere. A lone address is left the time in which the system asks it twice.
const connectMsFor = ({ limits }: LookContext, addresses: number): number => {
  const { connectMs, lateMs, retryMs } = limits();
  return addresses === 1 ? connectMs : Math.max(retryMs, (connectMs + lateMs) / addresses);
};

const pause = (clock: Clock, sinceMs: number, signal: AbortSignal): Promise<void> =>
  clock.sleep(Math.max(0, CONFIRM_GAP_MS - (clock.monotonicMs() - sinceMs)), signal);

type Knocker = { door: Door; addresses: readonly string[]; attempt: number; memory: IngestMemory };

const tryAddresses = async (context: LookContext, { door, addresses, attempt, memory }: Knocker): Promise<Tried[]> => {
  const { clock, net, signal } = context;
  const timeoutMs = connectMsFor(context, addresses.length);
  const [beganMs, tried]: [number, Tried[]] = [clock.monotonicMs(), []];
  for (const address of addresses) {
    const isLast = tried.length > 0 && tried.length === addresses.length - 1;
    // What refuses everywhere in the same moment may be back in the next one.
    if (isLast) await pause(clock, beganMs, signal);
    const [startedAt, startedMs] = [clock.now(), clock.monotonicMs()];
    const connected = await net.connect({ address, port: door.port }, { timeoutMs, signal });
    const reached = await greet(context, door, connected, attempt, signal);
    tried.push({ ...reached, address, startedAt });
    // A server rests from its connection on; addresses where there was none are different servers.
    if (tried.length === 1 || isThere(reached)) memory.askedMs = startedMs;
    if (isThere(reached) || signal.aborted) break;
  }
  return tried;
};

/** The two tries that are told: the last one alone where a door was found open, or where it had but one address. */
const toldOf = (tried: readonly Tried[]): readonly Tried[] => {
  const last = tried.slice(-1);
  return last[0]?.fault === null || tried.length < 2 ? last : [tried[0]!, ...last];
};

/** Knocks at the door whose turn it is; tells what became of it, nothing when the look has ended meanwhile. */
export const askOneDoor = async (
  context: LookContext,
  doors: readonly Door[],
  memory: IngestMemory,
): Promise<Reading[]> => {
  const { clock, signal } = context;
  const keyOf = ({ host, port }: Door): string => `${host} ${port}`;
  const pastOf = (one: Door): DoorPast => memory.doors.get(keyOf(one)) ?? unasked;
  const door = doorInTurn(doors, pastOf, clock.monotonicMs());
  if (!door) return [];
  const past = pastOf(door);
  const startedAt = clock.now();
  const askedMs = clock.monotonicMs();
  const found = await addressesOf(context, door.host, 1);
  const addresses = inOrder(interleave(reachable(context, found)), past).slice(0, MOST_ADDRESSES);
  // What failed at the last knock fails for the second time now.
  const attempt = past.failures > 0 ? 2 : 1;
  const tried = await tryAddresses(context, { door, addresses, attempt, memory });
  if (signal.aborted) return [];
  const last: Tried = tried.at(-1) ?? { ...namelessDoor, address: null, startedAt };
  memory.doors.set(keyOf(door), afterKnock(past, askedMs, last.fault === null ? last.address : null));
  return toldOf(tried.length > 0 ? tried : [last]).map((one, index) =>
    toReading(context, ownerOf(door, context), door, one, { attempt: attempt + index, startedAt: one.startedAt }),
  );
};
