// The two stages that begin an exchange, over a seat of a relay instead of a socket of Node's. What they hand on is an ordinary
// socket: whatever comes after them, TLS first of all, works on it as it is.
import type { Socket } from 'node:net';
import { fault } from '../../fault-from-error.ts';
import type { Meter } from '../meter.ts';
import { runStage } from '../stage.ts';
import type { Connected, Endpoint, StageFault, StageLimit } from '../../net.ts';
import { splitZone } from '../../../os/parse/address.ts';
import type { Said, Seat } from './relay.ts';

// The device says which link is meant; a zone could name another one.
const lineFor = (kind: 'tcp' | 'udp', { address, port }: Endpoint): string =>
  `${kind} ${splitZone(address).address} ${port}\n`;

/** An error as Node's own sockets have it. */
const errorOf = (code: string): Error => Object.assign(new Error(code), { code });

// Told before it is closed: a layer above that is closed by this one hears of the end first, and of the reason too late.
const breakOff = (socket: Socket, code: string): void => {
  if (socket.destroyed) return;
  socket.emit('error', errorOf(code));
  socket.destroy();
};

/** The relay itself has ended: nothing is known about the network. */
const noRelay = 'ABORT_ERR';

// A relay says that it tries before it does: what it never began to try ran out of time here, and says nothing of the network.
const notOfTheNetwork = <T>(result: T | StageFault, hasTried: boolean): T | StageFault => {
  if (hasTried || !isTimeout(result)) return result;
  return { ...result, fault: fault('cancelled', result.fault.stage ?? 'connect') };
};

const isTimeout = (result: unknown): result is StageFault =>
  (result as Partial<StageFault>).type === 'fault' && (result as StageFault).fault.kind === 'timeout';

/** How long the relay took by its own clock, else by ours between its two words, in milliseconds. */
const createWatch = (): { note: (said: Said) => void; hasTried: () => boolean; tookMs: () => number | null } => {
  let sinceMs: number | null = null;
  let tookMs: number | null = null;
  return {
    note: ({ word, more }) => {
      if (word === 'trying') sinceMs = performance.now();
      if (word !== 'connected') return;
      tookMs = /^\d+$/.test(more) ? Number(more) / 1000 : sinceMs && performance.now() - sinceMs;
    },
    hasTried: () => sinceMs !== null,
    tookMs: () => tookMs,
  };
};

/** Connects over a seat; the caller owns the socket. A reset by the far end is a reset here, too. */
export const connectOverSeat = async (
  { socket, hear }: Seat,
  endpoint: Endpoint,
  limit: StageLimit,
  meter: Meter,
): Promise<Connected | StageFault> => {
  const watch = createWatch();
  const line = lineFor('tcp', endpoint);
  const ended = await runStage<Socket>('connect', limit, ({ done, failed }) => {
    const gone = (): void => failed({ code: noRelay });
    socket.once('close', gone);
    hear((said) => {
      watch.note(said);
      if (said.word === 'connected') done(socket);
      if (said.word === 'failed') failed({ code: said.more });
      // What came before the break is read first.
      if (said.word === 'broken') setImmediate(breakOff, socket, said.more);
    });
    meter.follow(socket);
    meter.count(-line.length, 0);
    socket.write(line);
    return { stop: () => socket.destroy() };
  });
  const result = notOfTheNetwork(ended, watch.hasTried());
  if ('type' in result) socket.destroy();
  return 'type' in result
    ? result
    : { type: 'connected', socket: result.value, tookMs: watch.tookMs() ?? result.tookMs };
};

const framed = (packet: Buffer): Buffer => {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(packet.length);
  return Buffer.concat([head, packet]);
};

/** The datagrams that are whole so far, and what is left of the next one. */
const takeFrames = (received: Buffer): { whole: Buffer[]; rest: Buffer } => {
  const whole: Buffer[] = [];
  let rest = received;
  while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
    const end = 2 + rest.readUInt16BE(0);
    whole.push(rest.subarray(2, end));
    rest = rest.subarray(end);
  }
  return { whole, rest };
};

/** Sends one datagram over a seat and waits for an answer that `accept` takes; others are ignored. */
export const datagramOverSeat = async <T>(
  { socket, hear }: Seat,
  endpoint: Endpoint,
  packet: Buffer,
  accept: (datagram: Buffer) => T | null,
  limit: StageLimit,
  meter: Meter,
): Promise<{ type: 'answer'; value: T; tookMs: number } | StageFault> => {
  const watch = createWatch();
  const ended = await runStage<T>('dns', limit, ({ done, failed }) => {
    let received = Buffer.alloc(0);
    socket.once('close', () => failed({ code: noRelay }));
    hear((said) => {
      watch.note(said);
      if (said.word === 'failed' || said.word === 'broken') failed({ code: said.more });
    });
    socket.on('data', (piece) => {
      const { whole, rest } = takeFrames(Buffer.concat([received, piece]));
      received = Buffer.from(rest);
      for (const datagram of whole) {
        meter.count(0, datagram.length);
        const value = accept(datagram);
        if (value !== null) return done(value);
      }
    });
    meter.count(packet.length, 0);
    meter.countRequest();
    socket.write(Buffer.concat([Buffer.from(lineFor('udp', endpoint)), framed(packet)]));
    return { stop: () => undefined };
  });
  socket.destroy();
  const result = notOfTheNetwork(ended, watch.hasTried());
  return 'type' in result ? result : { type: 'answer', value: result.value, tookMs: result.tookMs };
};
