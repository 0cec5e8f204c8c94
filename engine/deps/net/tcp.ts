import { Socket } from 'node:net';
import type { Connected, Endpoint, StageFault, StageLimit } from '../net.ts';
import type { Meter } from './meter.ts';
import { runStage } from './stage.ts';

const ignore = (): void => undefined;

/**
 * Connects to one address; the deadline also works while connecting. The caller owns the socket. `from` is the address of this
 * machine to send from, the system's choice when left out.
 */
export const connectTcp = async (
  { address, port, from }: Endpoint & { from?: string },
  limit: StageLimit,
  meter: Meter,
): Promise<Connected | StageFault> => {
  const result = await runStage<Socket>('connect', limit, ({ done, failed }) => {
    const socket = new Socket();
    // A late error after the stage has ended must not become an uncaught exception.
    socket.on('error', ignore);
    meter.follow(socket);
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed);
      socket.setNoDelay(true);
      done(socket);
    });
    socket.connect({ host: address, port, ...(from === undefined ? {} : { localAddress: from }) });
    return { stop: () => socket.destroy() };
  });
  return 'type' in result ? result : { type: 'connected', socket: result.value, tookMs: result.tookMs };
};
