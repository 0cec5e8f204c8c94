import { expect } from 'vitest';
import { patience } from './patience.ts';

/** Sockets and requests of this process; a vitest worker's own pipes are of other kinds. */
const ofTheNetwork = /^(TCP|TLS|UDP|ConnectWrap|TCPSocketWrap|UDPWrap|TCPConnectWrap)/;

/** The kinds of the network's handles that are open now. */
export const openHandles = (): string[] => process.getActiveResourcesInfo().filter((kind) => ofTheNetwork.test(kind));

/** Waits until no network handle is open; a closed one leaves with a later turn of the loop. */
export const expectNothingOpen = async (): Promise<void> => {
  await expect.poll(openHandles, patience).toEqual([]);
};
