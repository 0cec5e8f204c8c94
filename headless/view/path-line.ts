// The line from "You" to "TikTok". It breaks in front of the station where the fault is and is dotted beyond.
import { layers } from '../../contract/verdict.ts';
import { stationsOf } from '../../contract/stations.ts';
import type { LayerStates, LayerStatus } from '../../contract/verdict.ts';
import { linkLook, severityLook } from './paint.ts';
import type { Paint, Style } from './paint.ts';
import { word } from './words.ts';

const isFaulty = (status: LayerStatus): boolean => status === 'down' || status === 'degraded';

const nameStyle = (status: LayerStatus): Style | null => {
  if (isFaulty(status)) return ['bold', ...[linkLook[status].style].flat()];
  return status === 'not-judged' ? 'gray' : null;
};

const draw = (links: LayerStates, length: 'long' | 'short', paint: Paint): string =>
  stationsOf(links)
    .map(({ name: id, status }, index) => {
      const name = word(id);
      const { style, [length]: link } = linkLook[status];
      const painted = nameStyle(status);
      const station = painted === null ? name : paint(painted, name);
      return index === 0 ? station : `${paint(style, link)} ${station}`;
    })
    .join(' ');

/** Long links where they fit. The margin holds the mark of a fault in this machine itself, which no link leads to. */
const lineOf = (links: LayerStates, width: number, paint: Paint): string => {
  const { status } = links.device;
  const shape = status === 'down' || status === 'degraded' ? severityLook[status].shape : ' ';
  const margin = `${shape === ' ' ? shape : paint(linkLook[status].style, shape)} `;
  const plainLength = 2 + draw(links, 'long', (_style, text) => text).length;
  return `${margin}${draw(links, plainLength <= width ? 'long' : 'short', paint)}`;
};

/** The line, with a sentence below it for each faulty layer. */
export const pathLines = (links: LayerStates, width: number, paint: Paint): string[] => [
  lineOf(links, width, paint),
  ...layers
    .filter((layer) => isFaulty(links[layer].status))
    .map((layer) => `  ${paint(linkLook[links[layer].status].style, word(links[layer].message.id))}`),
];
