// Linux lets everybody bind a socket to a device (SO_BINDTODEVICE, since 5.7), but Node cannot; a source address alone leaves by
// whatever the routes say. So an interpreter that nearly every Linux has does it. One relay has seats: pairs of connected
// sockets, one end here, the other there. Over a seat goes one line, `tcp ADDRESS PORT` or `udp ADDRESS PORT`, and from then on
// what is to be carried, datagrams with two bytes of length before them. On its output the relay says how it fares: `ready` or
// `refused ERRNO`, and for a seat `3 trying`, `3 connected MICROSECONDS` (a dash where it has no such clock), `3 failed ERRNO`,
// `3 broken ERRNO`. It listens on nothing, and ends with its seats, with its parent and by its own deadline.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { createLineSplitter } from '../../../os/line-splitter.ts';
import { childEnvironment } from '../../../os/program-path.ts';
import type { Environment } from '../../../os/program-path.ts';
import { perlRelay } from './perl-relay.ts';
import { pythonRelay } from './python-relay.ts';

/** Seats of one relay: each is taken once, and a look takes some dozens. */
export const SEATS = 32;

/** An interpreter starts in some ten milliseconds; a machine that is busy with other things takes longer. */
const startMs = 5000;

/** No look lasts as long. */
const lifeS = 120;

/** The interpreters that may run a relay, by name, and how each is given it. Neither reads files of the user's own. */
export const interpreters = {
  // What begins with a dash behind the two is no switch any more.
  perl: ['-e', perlRelay, '--'],
  python3: ['-I', '-S', '-c', pythonRelay],
} as const;
export type Interpreter = keyof typeof interpreters;

/** What the relay says of a seat: a word and what follows it. */
export type Said = { word: string; more: string };

/** One end of a seat. `hear` is told what the relay says of it, from the first word on; the caller owns the socket. */
export type Seat = { socket: Socket; hear: (listener: (said: Said) => void) => void };

/** A running relay. */
export type Relay = {
  /** A seat that nobody has had, or null when all are taken. */
  take: () => Seat | null;
  left: () => number;
  /** True once it has ended by itself before its seats had: what went over it broke off here, not in the network. */
  hasFailed: () => boolean;
  /** Ends it, and whatever still goes over it. */
  close: () => void;
};

/** Which device, and the interpreter by its absolute path. */
export type RelayStart = { device: string; interpreter: Interpreter; path: string; environment: Environment };

const isSocket = (stream: unknown): stream is Socket => stream instanceof Socket;

type Desk = { said: Said[]; listener: ((said: Said) => void) | null };

const createDesks = (child: ChildProcess, onWord: (word: string) => void): Desk[] => {
  const desks = Array.from({ length: SEATS }, (): Desk => ({ said: [], listener: null }));
  const lines = createLineSplitter((line) => {
    const [first = '', word = '', more = ''] = line.split(' ');
    const desk = desks[Number(first) - 3];
    if (!desk) return onWord(first);
    const said = { word, more };
    if (desk.listener) desk.listener(said);
    else desk.said.push(said);
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => lines.push(text));
  return desks;
};

const relayOver = (child: ChildProcess, desks: readonly Desk[]): Relay => {
  const sockets = child.stdio.slice(3).filter(isSocket);
  for (const socket of sockets) socket.on('error', () => undefined);
  let taken = 0;
  let isClosed = false;
  let hasFailed = false;
  child.once('exit', (code) => (hasFailed = !isClosed && code !== 0));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    left: () => (hasEnded() ? 0 : sockets.length - taken),
    take: () => {
      const [socket, desk] = [sockets[taken], desks[taken]];
      if (!socket || !desk || hasEnded()) return null;
      taken += 1;
      const hear = (listener: (said: Said) => void): void => {
        desk.listener = listener;
        desk.said.splice(0).forEach(listener);
      };
      return { socket, hear };
    },
    hasFailed: () => hasFailed,
    close: () => {
      isClosed = true;
      for (const socket of sockets) socket.destroy();
      child.stdout?.destroy();
      child.kill('SIGKILL');
    },
  };
};

const begin = ({ device, interpreter, path, environment }: RelayStart): ChildProcess | null => {
  const pipes = Array.from({ length: SEATS }, () => 'pipe' as const);
  try {
    return spawn(path, [...interpreters[interpreter], device, String(SEATS), String(lifeS)], {
      shell: false,
      stdio: ['ignore', 'pipe', 'ignore', ...pipes],
      cwd: '/',
      env: childEnvironment('linux', environment),
    });
  } catch (error) {
    // Some refusals of the system come by throwing, as in a container without rights or without file descriptors.
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
};

/** Starts a relay for a device; null where the interpreter does not run it, or the system does not let it bind. */
export const startRelay = (start: RelayStart, signal?: AbortSignal): Promise<Relay | null> =>
  new Promise((resolve) => {
    const child = begin(start);
    if (!child) return resolve(null);
    const relay = relayOver(
      child,
      createDesks(child, (word) => end(word === 'ready')),
    );
    const end = (isReady: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', fail);
      if (!isReady) relay.close();
      resolve(isReady ? relay : null);
    };
    const fail = (): void => end(false);
    const timer = setTimeout(fail, startMs);
    signal?.addEventListener('abort', fail, { once: true });
    child.once('error', fail);
    child.once('exit', fail);
    if (signal?.aborted) fail();
  });
