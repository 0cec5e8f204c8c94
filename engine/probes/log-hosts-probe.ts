// Names of hosts that only collect logs. People block them on purpose, which hurts nobody and is worth a note at most; they
// are looked up and never connected to. A name that others do not know either is a catalog out of date and is not told.
import type { LookContext } from './look-context.ts';
import { anchorAddress } from './anchor-probe.ts';
import { lookTwice } from './attempts.ts';
import { readLookup } from './lookup-probe.ts';
import { queryDoh } from './resolve/query-doh.ts';

const exists = async (context: LookContext, name: string): Promise<boolean> => {
  const operator = context.catalog.anchors.find(({ doh }) => doh !== null);
  if (!operator) return false;
  const address = anchorAddress(operator, context.families[0] ?? 4);
  const limit = { stageMs: context.limits().tlsMs, signal: context.signal };
  return (await queryDoh(context.net, operator, address, name, 'A', limit)).outcome === 'answer';
};

const probeLogHost = async (context: LookContext, name: string): Promise<void> => {
  const known: { exists: Promise<boolean> | null } = { exists: null };
  await lookTwice(context, async (attempt) => {
    const startedAt = context.clock.now();
    const { answer, tookMs } = await (await context.names.system(name, attempt)).records.A;
    const question = { name, about: 'log', recordType: 'A', via: 'system', by: 'the resolver in use' } as const;
    const reading = readLookup(context, question, answer, { attempt, startedAt, tookMs });
    if (reading.status === 'ok') return reading;
    known.exists ??= exists(context, name);
    return (await known.exists) ? reading : { ...reading, status: 'skipped' };
  });
};

/** Looks up every log host of the catalog at the resolver in use. */
export const probeLogHosts = async (context: LookContext): Promise<void> => {
  await Promise.all(context.catalog.logHosts.map(({ host }) => probeLogHost(context, host)));
};
