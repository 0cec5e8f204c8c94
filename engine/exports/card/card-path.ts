// The path line of a card: broken where the fault was, dotted beyond. Pure.
import { pathGeometry } from '../../../contract/path-geometry.ts';
import type { Piece } from '../../../contract/path-geometry.ts';
import { stationsOf } from '../../../contract/stations.ts';
import type { Station } from '../../../contract/stations.ts';
import type { LayerStates } from '../../../contract/verdict.ts';
import { element, px } from '../markup.ts';
import type { Content, Markup } from '../markup.ts';
import { words } from '../words.ts';
import { shape } from './card-shapes.ts';

const LINE_Y = 36;
const REMARK_Y = 11;
const NAME_Y = 66;

// The creator speaks, so that the line begins at "Me".
const nameOf = ({ name }: Pick<Station, 'name'>): string => words(name === 'station.you' ? 'card.me' : name);

const pieceMarkup = ({ from, to, stroke, gapAt, cut }: Piece): Markup[] => [
  element('path', { class: `line ${stroke}`, d: `M${px(from)} ${LINE_Y}H${px(to)}` }),
  ...(gapAt !== null && cut
    ? [element('path', { class: 'cut', d: `M${px(gapAt - 4)} ${LINE_Y + 10}L${px(gapAt + 4)} ${LINE_Y - 10}` })]
    : []),
];

const at = (x: number, scale: number, content: Content): Markup =>
  element('g', { transform: `translate(${px(x)} ${LINE_Y}) scale(${scale})` }, content);

/** The line as a group of `widthPx`, and what it says in words; every word of it goes through `change`. */
export const cardPath = (
  layers: LayerStates,
  widthPx: number,
  change: (text: string) => string,
): { drawing: Markup; inWords: string } => {
  const stations = stationsOf(layers);
  const { stops, links, breaks, remarks } = pathGeometry(stations, widthPx);
  const lastStop = stops.length - 1;
  const dots = stops.flatMap(({ x, dot, status }, index) => {
    if (dot === 'none') return [];
    if (status === 'ok' && index === lastStop) return [at(x, 1.5, shape('ok'))];
    return [element('circle', { class: `dot ${dot}`, cx: px(x), cy: LINE_Y, r: 5 })];
  });
  const names = stops.map((stop) => {
    const x = stop.anchor === 'start' ? 0 : stop.anchor === 'end' ? widthPx : stop.x;
    const name = stop.dot === 'hollow' ? 'name vague' : 'name';
    return element('text', { class: name, x: px(x), y: NAME_Y, 'text-anchor': stop.anchor }, change(nameOf(stop)));
  });
  return {
    drawing: element('g', {}, [
      links.flat().map(pieceMarkup),
      breaks.map(({ x, status }) => at(x, 1.4, shape(status))),
      remarks.map(({ x, anchor, status }) =>
        element(
          'text',
          { class: `remark ${status}`, x: px(x), y: REMARK_Y, 'text-anchor': anchor },
          change(words(`link.${status}`)),
        ),
      ),
      ...[dots, names],
    ]),
    inWords: change(
      words('card.path', {
        stations: stations
          .map((station) => words('card.station', { name: nameOf(station), status: words(`link.${station.status}`) }))
          .join(', '),
      }),
    ),
  };
};
