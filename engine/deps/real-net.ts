// The real network: one file per kind of stage, put together here with one byte counter.
import { connectTcp } from './net/tcp.ts';
import { secureTls } from './net/tls.ts';
import { requestHttp } from './net/http.ts';
import { transferHttp } from './net/transfer.ts';
import { converseOver } from './net/converse.ts';
import { exchangeDatagram } from './net/datagram.ts';
import { createMeter } from './net/meter.ts';
import type { Net } from './net.ts';

/** The sockets of this machine, with one counter for all that they carry. */
export const createNet = (): Net => {
  const meter = createMeter();
  return {
    connect: (endpoint, limit) => connectTcp(endpoint, limit, meter),
    secure: secureTls,
    request: (socket, request, limit) => requestHttp(socket, request, limit, meter),
    transfer: (socket, request, limit) => transferHttp(socket, request, limit, meter),
    converse: (socket, hello, accept, limit) => converseOver(socket, hello, accept, limit, meter),
    datagram: (endpoint, packet, accept, limit) => exchangeDatagram(endpoint, packet, accept, limit, meter),
    traffic: meter.totals,
    countTraffic: meter.count,
  };
};
