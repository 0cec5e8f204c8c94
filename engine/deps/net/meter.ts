import type { Socket } from 'node:net';

/** Counts what the program itself sends and receives. */
export type Meter = {
  totals: () => { bytesSent: number; bytesReceived: number; requests: number };
  count: (bytesSent: number, bytesReceived: number) => void;
  countRequest: () => void;
  follow: (socket: Socket) => void;
};

/** A byte counter; sockets that are followed are read when they close, and while they are open. */
export const createMeter = (): Meter => {
  let [sent, received, requests] = [0, 0, 0];
  const open = new Set<Socket>();
  const settle = (socket: Socket): void => {
    if (!open.delete(socket)) return;
    sent += socket.bytesWritten;
    received += socket.bytesRead;
  };
  return {
    totals: () => {
      const live = [...open];
      return {
        bytesSent: live.reduce((sum, socket) => sum + socket.bytesWritten, sent),
        bytesReceived: live.reduce((sum, socket) => sum + socket.bytesRead, received),
        requests,
      };
    },
    count: (bytesSent, bytesReceived) => {
      sent += bytesSent;
      received += bytesReceived;
    },
    countRequest: () => {
      requests += 1;
    },
    follow: (socket) => {
      open.add(socket);
      socket.once('close', () => settle(socket));
    },
  };
};
