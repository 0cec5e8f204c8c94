// Where everything on the path line stands. Pure: statuses and a width in, coordinates (px) out. The line is whole as far
// as it is known to work, broken in the middle of the faulty link, and dotted beyond a break, where nothing is judged.
import type { LayerStatus } from '../../contract/verdict.ts';
import type { Station } from './stations.ts';

/** Half of the gap in a broken link: room for the shape and a little paper on both sides. */
const GAP_PX = 17;

/** A mark at an end of the line would stick out by half of its width. */
const MARGIN_PX = 7;

/** Half a station's dot, and the paper around it where the line stops short. */
const DOT_PX = 7;

/** How a piece of the line is drawn. */
export type Stroke = 'whole' | 'dashed' | 'dotted';

/** A piece of the line from `from` to `to`; `cutAt` is its severed end. */
export type Piece = { from: number; to: number; stroke: Stroke; cutAt: number | null };

/** A fault on the line. */
export type Break = { x: number; status: 'down' | 'degraded' };

/** A station on the line; its dot is filled where it is known to be reached, and left out where a break stands. */
export type Stop = Station & { x: number; anchor: 'start' | 'middle' | 'end'; dot: 'filled' | 'hollow' | 'none' };

/** A word above the line that says how the part below it is. */
export type Remark = { x: number; anchor: Stop['anchor']; status: LayerStatus };

/** The whole drawing. `links` has one entry for each link, of one or two pieces. */
export type PathGeometry = { stops: Stop[]; links: Piece[][]; breaks: Break[]; remarks: Remark[] };

const isFault = (status: LayerStatus): status is Break['status'] => status === 'down' || status === 'degraded';

const strokeOf = (status: LayerStatus, beyond: boolean): Stroke => {
  if (beyond || status === 'not-judged') return 'dotted';
  return status === 'unknown' ? 'dashed' : 'whole';
};

const anchorOf = (index: number, last: number): Stop['anchor'] =>
  index === 0 ? 'start' : index === last ? 'end' : 'middle';

/** Stretches of stations that look alike and are no fault: each gets one word, in its middle. */
const vagueRuns = (stops: readonly Stop[]): Remark[] =>
  stops.flatMap(({ status, x }, index) => {
    const isVague = status === 'unknown' || status === 'not-judged';
    if (!isVague || stops[index - 1]?.status === status) return [];
    const endsAt = stops.findIndex((stop, later) => later > index && stop.status !== status);
    const end = stops[endsAt === -1 ? stops.length - 1 : endsAt - 1]!;
    const begin = status === 'unknown' ? (stops[index - 1]?.x ?? x) : x;
    return [begin === end.x ? { x, anchor: stops[index]!.anchor, status } : { x: (begin + end.x) / 2, anchor: 'middle', status }];
  });

/** Places the stations evenly over `width` and breaks the line where they say so. */
export const pathGeometry = (stations: readonly Station[], width: number): PathGeometry => {
  const last = stations.length - 1;
  const brokenAt = stations.findIndex(({ status }) => status === 'down');
  const isBeyond = (index: number): boolean => brokenAt !== -1 && index >= brokenAt;
  const xOf = (index: number): number => MARGIN_PX + ((width - 2 * MARGIN_PX) * index) / last;

  const dotOf = (status: LayerStatus, index: number): Stop['dot'] => {
    if (index === 0 && isFault(status)) return 'none';
    return isBeyond(index) || status === 'unknown' || status === 'not-judged' ? 'hollow' : 'filled';
  };
  const piecesTo = (index: number): Piece[] => {
    const { status } = stations[index]!;
    const [from, to] = [xOf(index - 1) + DOT_PX, xOf(index) - DOT_PX];
    const stroke = strokeOf(status, isBeyond(index));
    if (!isFault(status)) return [{ from, to, stroke, cutAt: null }];
    const middle = (from + to) / 2;
    const [left, right] = [middle - GAP_PX, middle + GAP_PX];
    return [
      { from, to: left, stroke: strokeOf(status, isBeyond(index - 1)), cutAt: left },
      { from: right, to, stroke, cutAt: right },
    ];
  };
  const stops = stations.map(
    (station, index): Stop => ({
      ...station,
      x: xOf(index),
      anchor: anchorOf(index, last),
      dot: dotOf(station.status, index),
    }),
  );
  const breaks = stations.flatMap(({ status }, index): Break[] => {
    if (!isFault(status)) return [];
    return [{ x: index === 0 ? xOf(0) : (xOf(index - 1) + xOf(index)) / 2, status }];
  });
  return {
    stops,
    links: stations.slice(1).map((_station, index) => piecesTo(index + 1)),
    breaks,
    remarks: [
      ...breaks.map(({ x, status }): Remark => ({ x: x === MARGIN_PX ? 0 : x, anchor: x === MARGIN_PX ? 'start' : 'middle', status })),
      ...vagueRuns(stops),
    ],
  };
};
