import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Endpoint, StageFault, StageLimit } from '../net.ts';
import type { Meter } from './meter.ts';
import { runStage } from './stage.ts';

/**
 * Sends one datagram from a fresh port and waits for an answer that `accept` takes; others are ignored. `from` is the address
 * of this machine to send from, the system's choice when left out.
 */
export const exchangeDatagram = async <T>(
  { address, port, from }: Endpoint & { from?: string },
  packet: Buffer,
  accept: (datagram: Buffer) => T | null,
  limit: StageLimit,
  meter: Meter,
): Promise<{ type: 'answer'; value: T; tookMs: number } | StageFault> => {
  const result = await runStage<T>('dns', limit, ({ done, failed }) => {
    const socket = createSocket(isIPv6(address.split('%')[0]!) ? 'udp6' : 'udp4');
    let closed = false;
    const stop = (): void => {
      if (!closed) socket.close();
      closed = true;
    };
    socket.on('error', failed);
    socket.on('message', (datagram) => {
      meter.count(0, datagram.length);
      const value = accept(datagram);
      if (value === null) return;
      stop();
      done(value);
    });
    if (from !== undefined) socket.bind({ address: from });
    // A connected socket sees the ICMP errors about its own datagrams, an unconnected one does not.
    // The callback also gets the error, such as no route to the resolver; @types/node does not know it.
    socket.connect(port, address, (...[error]: unknown[]) => {
      if (error) failed(error);
      if (closed) return;
      meter.count(packet.length, 0);
      meter.countRequest();
      socket.send(packet, (error) => {
        if (error) failed(error);
      });
    });
    return { stop };
  });
  return 'type' in result ? result : { type: 'answer', value: result.value, tookMs: result.tookMs };
};
