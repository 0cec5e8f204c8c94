// Sockets that leave by one network. On Linux through a relay that binds them to the device; on macOS and Windows by the source
// address, which those systems send over its own interface only. Whether it was so is not believed but counted (judge/proof.ts).
import { fault } from '../deps/fault-from-error.ts';
import { exchangeDatagram } from '../deps/net/datagram.ts';
import { connectTcp } from '../deps/net/tcp.ts';
import type { Net, StageFault, StageLimit } from '../deps/net.ts';
import { createNet } from '../deps/real-net.ts';
import type { WayOut } from '../deps/real-net.ts';
import { familyOf, isDeviceName, isUsableAddress, splitZone } from '../os/parse/address.ts';
import type { OwnTraffic } from './judge/proof.ts';
import { locateProgram } from '../os/run-command.ts';
import type { Environment } from '../os/program-path.ts';
import { connectOverSeat, datagramOverSeat } from '../deps/net/relay/over-seat.ts';
import { interpreters, startRelay } from '../deps/net/relay/relay.ts';
import type { Interpreter, Relay } from '../deps/net/relay/relay.ts';
import { createSeatPool } from '../deps/net/relay/seat-pool.ts';
import type { SeatPool } from '../deps/net/relay/seat-pool.ts';

/** A network to bind to: its device, and the addresses that this computer has on it. */
export type Bound = { device: string; addresses: readonly string[] };

/**
 * A Net of one network; `sent` is what was sent and received in its name. `isWhole` is false once something could not be asked
 * for want of a way to bind it: what was seen then is no word on the network. `close` ends all that goes over it.
 */
export type BoundNet = { net: Net; sent: () => OwnTraffic; isWhole: () => boolean; close: () => void };

/** What opening a connection takes at the least: one packet with the headers of IPv4 and TCP, in bytes. */
const OPENING_BYTES = 40;

/** Binds to a network; null where this system has nothing to do it by. */
export type Bind = (to: Bound, signal?: AbortSignal) => Promise<BoundNet | null>;

const cancelled = (stage: 'connect' | 'dns'): StageFault => ({
  type: 'fault',
  fault: fault('cancelled', stage),
  afterMs: 0,
});

const counted = (way: WayOut, onOpening: () => void): WayOut => ({
  ...way,
  connect: (endpoint, limit) => {
    onOpening();
    return way.connect(endpoint, limit);
  },
});

const always = (): boolean => true;

type Ends = Pick<BoundNet, 'isWhole' | 'close'>;

const boundNet = (ends: Ends, wayOut: Parameters<typeof createNet>[0] & {}): BoundNet => {
  let openings = 0;
  let pings = { sentBytes: 0, receivedBytes: 0 };
  const net = createNet((meter) => counted(wayOut(meter), () => (openings += 1)));
  return {
    net: {
      ...net,
      // What other programs send in our name are pings.
      countTraffic: (sentBytes, receivedBytes) => {
        pings = { sentBytes: pings.sentBytes + sentBytes, receivedBytes: pings.receivedBytes + receivedBytes };
        net.countTraffic(sentBytes, receivedBytes);
      },
    },
    sent: () => {
      const { bytesSent, bytesReceived } = net.traffic();
      const sentBytes = bytesSent - pings.sentBytes + openings * OPENING_BYTES;
      return { sockets: { sentBytes, receivedBytes: bytesReceived - pings.receivedBytes }, pings };
    },
    ...ends,
  };
};

/** Sends from the address that this computer has there: what macOS and Windows need. */
export const bindByAddress: Bind = ({ addresses }) => {
  const own = addresses.filter(isUsableAddress);
  const from = (to: string): { from?: string } => {
    const found = own.find((address) => familyOf(address) === familyOf(splitZone(to).address));
    return found === undefined ? {} : { from: found };
  };
  const bound = boundNet({ isWhole: always, close: () => undefined }, (meter) => ({
    connect: (endpoint, limit) => connectTcp({ ...endpoint, ...from(endpoint.address) }, limit, meter),
    datagram: (endpoint, packet, accept, limit) =>
      exchangeDatagram({ ...endpoint, ...from(endpoint.address) }, packet, accept, limit, meter),
  }));
  return Promise.resolve(bound);
};

/** So many questions may get lost in a relay on a machine that is busy; more, and what was seen is no word on the network. */
const MOST_LOST = 3;

const overSeats = (pool: SeatPool): BoundNet => {
  let lost = 0;
  // Nobody gave up, and yet it was not asked: its relay has ended, or does not get on.
  const noted = <T extends { type: string }>(result: T | StageFault, { signal }: StageLimit): T | StageFault => {
    if ('fault' in result && result.fault.kind === 'cancelled' && signal?.aborted !== true) lost += 1;
    return result;
  };
  const noSeat = (stage: 'connect' | 'dns'): StageFault => {
    lost = Infinity;
    return cancelled(stage);
  };
  const isWhole = (): boolean => lost <= MOST_LOST && !pool.hasFailed();
  return boundNet({ isWhole, close: pool.close }, (meter) => ({
    connect: async (endpoint, limit) => {
      const seat = await pool.take();
      return seat ? noted(await connectOverSeat(seat, endpoint, limit, meter), limit) : noSeat('connect');
    },
    datagram: async (endpoint, packet, accept, limit) => {
      const seat = await pool.take();
      return seat ? noted(await datagramOverSeat(seat, endpoint, packet, accept, limit, meter), limit) : noSeat('dns');
    },
  }));
};

const openersFor = async (environment: Environment): Promise<Array<{ interpreter: Interpreter; path: string }>> => {
  const names = Object.keys(interpreters) as Interpreter[];
  const found = await Promise.all(
    names.map(async (interpreter) => ({
      interpreter,
      path: await locateProgram(interpreter, 'linux', environment),
    })),
  );
  return found.flatMap(({ interpreter, path }) => (path === null ? [] : [{ interpreter, path }]));
};

/** Binds by device, through relays: what Linux needs. */
export const bindByDevice =
  (environment: Environment): Bind =>
  async ({ device }, signal) => {
    if (!isDeviceName(device)) return null;
    for (const opener of await openersFor(environment)) {
      const open = (): Promise<Relay | null> => startRelay({ device, environment, ...opener }, signal);
      const first = await open();
      if (first) return overSeats(createSeatPool(first, open));
    }
    return null;
  };

/** How this system binds; `platform` as in process.platform. */
export const bindFor = (platform: string, environment: Environment): Bind =>
  platform === 'darwin' || platform === 'win32' ? bindByAddress : bindByDevice(environment);
