// The stations of the path from the user to TikTok, and how each looks. Pure.
import type { MessageId } from './message.ts';
import type { Layer, LayerStates, LayerStatus, Severity } from './verdict.ts';

/** A station with the status of the link that leads to it; the first one has its own. */
export type Station = { name: MessageId; status: LayerStatus };

/** A station shows the worst of its layers: the local network leads to the router, the way leads to TikTok. */
const layersOf: ReadonlyArray<readonly [name: MessageId, layers: readonly Layer[]]> = [
  ['station.you', ['device']],
  ['station.router', ['lan', 'router']],
  ['station.internet', ['internet']],
  ['station.dns', ['dns']],
  ['station.tiktok', ['path', 'tiktok']],
];

const worstFirst: readonly LayerStatus[] = ['down', 'degraded', 'unknown', 'ok', 'not-judged'];

/** The five stations, nearest first. */
export const stationsOf = (states: LayerStates): Station[] =>
  layersOf.map(([name, layers]) => ({
    name,
    status: worstFirst.find((status) => layers.some((layer) => states[layer].status === status)) ?? 'unknown',
  }));

/**
 * How bad the mark beside the sentence of a verdict shows it: as the line does. Where that has no fault on it, nobody could tell whose it
 * is, and a mark that calls something broken would be surer than the sentence.
 */
export const markOf = (severity: Severity, states: LayerStates): Severity => {
  const isFault = severity === 'down' || severity === 'degraded';
  const isOnLine = Object.values(states).some(({ status }) => status === 'down' || status === 'degraded');
  return isFault && !isOnLine ? 'unknown' : severity;
};
