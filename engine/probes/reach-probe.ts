// Can a host of TikTok's be reached, up to the TLS handshake? Asked in place of a question that TikTok pushed back a while
// ago. The question itself stays as it was answered: filtered.
import type { Target } from '../../contract/catalog.ts';
import type { FactsOf, Reading } from '../../contract/reading.ts';
import { isSpared } from './look-context.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { openHost } from './open-host.ts';

/** Reaches for a host without putting the question; the reading takes the place of the question's own. */
export const readReach = async (
  context: LookContext,
  target: Target,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const to = { host: target.host, port: target.port, spare: isSpared(context, attempt) };
  const opened = await openHost(context, to, { from: 'system', attempt }, signal);
  if (opened.type === 'open') opened.socket.destroy();
  const why = opened.type === 'fault' ? opened.fault : null;
  const { id, host, feature, content } = target;
  const facts: FactsOf<'exchange'> = {
    ...{ kind: 'exchange', host, feature, question: id, content, addressesFrom: 'system' },
    ...{ httpStatus: null, dateSkewMs: null, marks: [] },
    address: opened.address,
    identity: opened.identity,
    stage: why ? (why.stage ?? 'dns') : 'tls',
    judged: why ? null : 'filtered',
  };
  return makeReading(context.clock, {
    probe: `tiktok.${id}`,
    layer: 'tiktok',
    target: `https://${host}${target.path.split('?')[0]}`,
    attempt,
    startedAt,
    status: why ? 'fault' : 'filtered',
    fault: why,
    phasesMs: opened.phasesMs,
    detail: why ? `${why.kind} at ${why.stage ?? 'start'}` : 'reached; not asked again so soon after it pushed us back',
    facts,
  });
};
