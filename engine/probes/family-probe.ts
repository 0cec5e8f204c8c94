// IPv4 and IPv6 towards TikTok apart. Happy Eyeballs hides a dead family from the user, so this only ever makes a note.
import { isIPv6 } from 'node:net';
import type { Family, Reading } from '../../contract/reading.ts';
import { outcomeOf } from './anchor-probe.ts';
import { dial } from './dial.ts';
import type { LookContext } from './look-context.ts';
import { lookTwice } from './attempts.ts';
import { makeReading } from './make-reading.ts';
import { isSpecialAddress } from './resolve/special-address.ts';

const HTTPS_PORT = 443;

const readFamily = async (
  context: LookContext,
  host: string,
  addresses: readonly string[],
  family: Family,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const dialled = await dial(context, addresses, HTTPS_PORT, signal);
  if (dialled.type === 'connected') dialled.socket.destroy();
  const outcome = dialled.type === 'connected' ? 'ok' : outcomeOf(dialled.fault);
  return makeReading(context.clock, {
    probe: 'path.family',
    layer: 'path',
    target: `${host} (IPv${family})`,
    attempt,
    startedAt,
    status: outcome === 'ok' ? 'ok' : 'fault',
    fault: dialled.type === 'fault' ? dialled.fault : null,
    phasesMs: dialled.type === 'connected' ? { connect: dialled.tookMs, total: dialled.tookMs } : {},
    detail: `TCP ${outcome}`,
    facts: { kind: 'family', host, family, outcome },
  });
};

/** Connects to `host` in each family that both sides have. */
export const probeFamilies = async (context: LookContext, host: string): Promise<void> => {
  const { addresses } = await context.names.system(host, 1);
  const honest = addresses.filter((address) => !isSpecialAddress(address));
  await Promise.all(
    context.families.map(async (family) => {
      const own = honest.filter((address) => isIPv6(address) === (family === 6));
      if (own.length === 0) return;
      await lookTwice(context, (attempt, signal) => readFamily(context, host, own, family, attempt, signal));
    }),
  );
};
