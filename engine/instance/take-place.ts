// One instance per data directory: the first holds a local socket there, a second one meets it and says so. A socket, not a
// file with a process id: it falls silent with its process, and process ids are reused. A killed process leaves the socket's
// name behind; who may take it over is decided under a short lock, or two starters could take it from each other.
import { chmod, lstat, rename, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { systemClock } from '../deps/clock.ts';
import { makeDirectory } from '../deps/make-directory.ts';
import { underLock } from '../deps/under-lock.ts';
import { inTheWay } from '../deps/unusable-place.ts';
import { makeMeetingFolder, meetingPoint, withAddress } from './meeting-point.ts';
import { answerLine } from './line.ts';
import { giveOrder, notReady, orderIn } from './orders.ts';
import type { Obey, Obeyed, Order } from './orders.ts';
import { askToShow, SHOW_LINE } from './show.ts';
import type { Shown } from './show.ts';

const MEET_MS = 500;
const OWNER_ALONE = 0o600;

/**
 * The place is ours until `release`; `showWith` says what happens when a second start asks us to show ourselves, `obeyWith` who
 * carries out what a command tells us to do.
 */
export type OwnPlace = {
  type: 'ours';
  release: () => Promise<void>;
  showWith: (show: () => Promise<Shown>) => void;
  obeyWith: (obey: Obey) => void;
};

/** Somebody else's: he may be asked to `show` himself, or given an `order`; null when he does not answer. */
export type TakenPlace = {
  type: 'taken';
  show: () => Promise<Shown | null>;
  order: (order: Order) => Promise<Obeyed | null>;
};

/** Either the place is ours, or somebody else holds it. */
export type Place = OwnPlace | TakenPlace;

/** Only these mean that nobody listens; a queue that is full, for one, belongs to somebody. */
const nobody = ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'];

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(address);
    const end = (held: boolean): void => {
      socket.destroy();
      resolve(held);
    };
    socket.setTimeout(MEET_MS, () => end(true));
    socket.once('connect', () => end(true));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => end(!nobody.includes(code ?? '')));
  });

/** Which file a socket's name stands for; null where there is none. Anything but a socket was put there by somebody else. */
const socketAt = async (path: string): Promise<string | null> => {
  const found = await lstat(path, { bigint: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  if (!found.isSocket()) throw inTheWay(path);
  return `${found.dev}:${found.ino}`;
};

const listen = (server: Server, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** A server that answers further starts, and the place that it makes; `leave` takes its name away. */
const createHost = (): { server: Server; place: (leave: () => Promise<void>) => OwnPlace } => {
  let show = (): Promise<Shown> => Promise.resolve({ how: 'terminal' });
  let obey = notReady;
  const answer = (line: string): Promise<unknown> | null => {
    if (line === SHOW_LINE) return show();
    const order = orderIn(line, systemClock.now());
    return order && obey(order);
  };
  const guests = new Set<Socket>();
  const server = createServer((socket) => {
    guests.add(socket.once('close', () => guests.delete(socket)));
    answerLine(socket, answer);
  });
  server.unref();
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      // A guest who is still there must not keep the program from ending.
      for (const guest of guests) guest.destroy();
    });
  const place = (leave: () => Promise<void>): OwnPlace => ({
    type: 'ours',
    // A name that cannot be taken away now is cleared away by the next start.
    release: () =>
      leave()
        .catch(() => undefined)
        .then(close),
    showWith: (way) => void (show = way),
    obeyWith: (way) => void (obey = way),
  });
  return { server, place };
};

/** Whoever holds a place; `at` does something with the address that he listens at. */
const takenBy = (at: <T>(work: (address: string) => Promise<T>) => Promise<T>): TakenPlace => ({
  type: 'taken',
  show: () => at(askToShow),
  order: (order) => at((address) => giveOrder(address, order)),
});

const atPipe = (pipe: string): TakenPlace => takenBy((work) => work(pipe));

const atSocket = (path: string): TakenPlace => takenBy((work) => withAddress(path, work));

/** Windows takes a pipe away with its process, so that there is nothing to clear. */
const takePipe = async (pipe: string): Promise<Place> => {
  const { server, place } = createHost();
  try {
    await listen(server, pipe);
    return place(() => Promise.resolve());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return atPipe(pipe);
  }
};

/** Listens under a name of its own first: the one that others meet at is given to a socket that is ready and closed to others. */
const holdSocket = async (path: string): Promise<OwnPlace> => {
  const { server, place } = createHost();
  const arriving = join(dirname(path), 'arriving.sock');
  if ((await socketAt(arriving)) !== null) await rm(arriving);
  await withAddress(arriving, (address) => listen(server, address));
  await chmod(arriving, OWNER_ALONE);
  const own = await socketAt(arriving);
  await rename(arriving, path);
  return place(async () => {
    // Somebody may have cleared the directory, and another instance may hold the name by now.
    if ((await socketAt(path)) === own) await rm(path, { force: true });
  });
};

const isHeld = async (path: string): Promise<boolean> =>
  (await socketAt(path)) !== null && (await withAddress(path, answers));

/** Takes the one place of this data directory; throws what the file system throws. A crash's leftovers are cleared away. */
export const takePlace = async (platform: string, dataDirectory: string): Promise<Place> => {
  await makeDirectory(dataDirectory);
  const path = meetingPoint(platform, dataDirectory);
  if (platform === 'win32') return takePipe(path);
  const folder = dirname(path);
  await makeMeetingFolder(folder);
  return underLock(join(folder, 'claim'), async () => {
    return (await isHeld(path)) ? atSocket(path) : holdSocket(path);
  });
};

/** Whoever runs in this data directory; null for nobody. Nothing is taken, made or cleared away. */
export const findRunning = async (platform: string, dataDirectory: string): Promise<TakenPlace | null> => {
  const path = meetingPoint(platform, dataDirectory);
  if (platform === 'win32') return (await answers(path)) ? atPipe(path) : null;
  return (await isHeld(path)) ? atSocket(path) : null;
};
