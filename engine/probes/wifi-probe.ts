// How good is the Wi-Fi that leads out? Only its signal and rate: the names of networks and access points are never read.
import { lineRoutes } from '../os/tunnels.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';

/** Reads signal and rate of the line in use where that is Wi-Fi and the system tells; says nothing otherwise. */
export const probeWifi = async (context: LookContext): Promise<void> => {
  const { clock, os, network, signal } = context;
  const [line] = lineRoutes(network);
  if (!line) return;
  const startedAt = clock.now();
  const state = await os.wifi(line.device, signal);
  if (!state || signal.aborted) return;
  const { signalDbm, rateMbitS } = state;
  context.emit(
    makeReading(clock, {
      probe: 'lan.wifi',
      layer: 'lan',
      target: 'Wi-Fi',
      attempt: 1,
      startedAt,
      status: 'ok',
      detail: `signal ${signalDbm ?? 'unknown'} dBm, sends at ${rateMbitS ?? 'unknown'} Mbit/s`,
      facts: { kind: 'wifi', signalDbm, rateMbitS },
    }),
  );
};
