// What one look came to, as far as the next one depends on it: is there a way out, and are the links before TikTok well?
import type { Reading } from '../../contract/reading.ts';
import type { LookEnd } from './held.ts';

/** The end of a look; `nearIsWell` when the internet and the resolver in use both answered. */
export type LookSummary = LookEnd & { nearIsWell: boolean };

/** Any of these comes from beyond the provider; which of them is to be believed, the diagnosis decides. */
export const showsInternet = ({ facts, status }: Reading): boolean => {
  if (facts.kind === 'anchor') return facts.tcp === 'ok' || facts.icmp === 'ok';
  if (facts.kind === 'canary') return facts.answer === 'exact';
  return facts.kind === 'exchange' && status !== 'fault';
};

/** The resolver in use answered a name with an address. */
export const showsResolver = ({ facts, status }: Reading): boolean =>
  facts.kind === 'lookup' && facts.via === 'system' && facts.outcome === 'answer' && status === 'ok';

/** Sums up a look from its readings. */
export const summarize = (readings: readonly Reading[]): LookSummary => {
  const latest = new Map(readings.map((reading) => [reading.key, reading]));
  const isOk = (kind: 'address' | 'route'): boolean =>
    [...latest.values()].some(({ facts, status }) => facts.kind === kind && status === 'ok');
  const faulty = [...latest.values()].filter(({ status }) => status === 'fault').map(({ layer }) => layer);
  return {
    hasWayOut: isOk('address') && isOk('route'),
    faultyLayers: [...new Set(faulty)].toSorted().join(' '),
    nearIsWell: readings.some(showsInternet) && readings.some(showsResolver),
  };
};
