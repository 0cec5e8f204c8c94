// The real network: one file per kind of stage, put together here with one byte counter.
import { connectTcp } from './net/tcp.ts';
import { secureTls } from './net/tls.ts';
import { createTlsSessions } from './net/tls-sessions.ts';
import { requestHttp } from './net/http.ts';
import { transferHttp } from './net/transfer.ts';
import { converseOver } from './net/converse.ts';
import { exchangeDatagram } from './net/datagram.ts';
import { createMeter } from './net/meter.ts';
import type { Meter } from './net/meter.ts';
import type { Net } from './net.ts';

/** How an exchange leaves this machine; everything after it is the same whichever way it goes. */
export type WayOut = Pick<Net, 'connect' | 'datagram'>;

/** By whichever way the system's routes say. */
const byRoutes = (meter: Meter): WayOut => ({
  connect: (endpoint, limit) => connectTcp(endpoint, limit, meter),
  datagram: (endpoint, packet, accept, limit) => exchangeDatagram(endpoint, packet, accept, limit, meter),
});

/** The sockets of this machine, with one counter for all that they carry; they leave by the routes unless told otherwise. */
export const createNet = (wayOut: (meter: Meter) => WayOut = byRoutes): Net => {
  const meter = createMeter();
  const sessions = createTlsSessions(() => performance.now());
  return {
    ...wayOut(meter),
    secure: (socket, names, limit) => secureTls(socket, names, limit, sessions),
    request: (socket, request, limit) => requestHttp(socket, request, limit, meter),
    transfer: (socket, request, limit) => transferHttp(socket, request, limit, meter),
    converse: (socket, hello, accept, limit) => converseOver(socket, hello, accept, limit, meter),
    traffic: meter.totals,
    countTraffic: meter.count,
  };
};
