// Where everything on the path line stands. Pure: statuses and a width in, coordinates (px) out. The line is whole as far
// as it is known to work, broken in the middle of the faulty link, and dotted beyond a break, where nothing is judged.
import type { LayerStatus } from './verdict.ts';
import type { Station } from './stations.ts';

/** Half of the gap in a broken link: room for the shape and a little paper on both sides. */
const GAP_PX = 20;

/** So much of a link is left on both sides of a gap: the dot of the station, the cut, and paper between them. */
const REST_PX = 14;

/** A mark at an end of the line would stick out by half of its width. */
const MARGIN_PX = 10;

/** How a piece of the line is drawn. */
export type Stroke = 'whole' | 'dashed' | 'dotted';

/** A piece of the line from `from` to `to`; `gapAt` is the end at a gap, which is drawn as a cut where the link is `cut`. */
export type Piece = { from: number; to: number; stroke: Stroke; gapAt: number | null; cut: boolean };

/** A fault on the line, or the place up to which the line is known to work and beyond which nobody can tell. */
export type Break = { x: number; status: 'down' | 'degraded' | 'unknown' };

/** A station on the line; its dot is filled where it is known to be reached, and left out where a break stands. */
export type Stop = Station & { x: number; anchor: 'start' | 'middle' | 'end'; dot: 'filled' | 'hollow' | 'none' };

/** A word above the line that says how the part below it is. */
export type Remark = { x: number; anchor: Stop['anchor']; status: LayerStatus };

/** The whole drawing. `links` has one entry for each link, of one or two pieces. */
export type PathGeometry = { stops: Stop[]; links: Piece[][]; breaks: Break[]; remarks: Remark[] };

const isFault = (status: LayerStatus): status is 'down' | 'degraded' => status === 'down' || status === 'degraded';

const strokeOf = (status: LayerStatus, beyond: boolean): Stroke => {
  if (beyond || status === 'not-judged') return 'dotted';
  return status === 'unknown' ? 'dashed' : 'whole';
};

const anchorOf = (index: number, last: number): Stop['anchor'] =>
  index === 0 ? 'start' : index === last ? 'end' : 'middle';

/** What stands on the link to the station `index`, or on the first station itself; null where the line is even. */
const breakAt = (stations: readonly Station[], index: number): Break['status'] | null => {
  const { status } = stations[index]!;
  if (isFault(status)) return status;
  return status === 'unknown' && stations[index - 1]?.status === 'ok' ? 'unknown' : null;
};

const stopsOf = (stations: readonly Station[], brokenAt: number, xOf: (index: number) => number): Stop[] =>
  stations.map((station, index) => {
    const isVague = index >= brokenAt || station.status === 'unknown' || station.status === 'not-judged';
    return {
      ...station,
      x: xOf(index),
      anchor: anchorOf(index, stations.length - 1),
      dot: index === 0 && isFault(station.status) ? 'none' : isVague ? 'hollow' : 'filled',
    };
  });

/** The link between two places, in one piece or in two with a gap between them. */
const piecesOf = (
  from: number,
  to: number,
  strokes: { before: Stroke; after: Stroke },
  broken: Break['status'] | null,
): Piece[] => {
  if (broken === null) return [{ from, to, stroke: strokes.after, gapAt: null, cut: false }];
  const gap = Math.min(GAP_PX, (to - from) / 2 - REST_PX);
  const [left, right] = [(from + to) / 2 - gap, (from + to) / 2 + gap];
  const cut = broken !== 'unknown';
  return [
    { from, to: left, stroke: strokes.before, gapAt: left, cut },
    { from: right, to, stroke: strokes.after, gapAt: right, cut },
  ];
};

/** Each fault is named above the line; one at the first station starts where the line does. */
const faultRemarks = (breaks: readonly Break[]): Remark[] =>
  breaks
    .filter(({ status }) => status !== 'unknown')
    .map(({ x, status }) => (x === MARGIN_PX ? { x: 0, anchor: 'start', status } : { x, anchor: 'middle', status }));

/** Stretches of stations that look alike and are no fault: each gets one word, in its middle. */
const vagueRemarks = (stops: readonly Stop[]): Remark[] =>
  stops.flatMap(({ status, x }, index): Remark[] => {
    const isVague = status === 'unknown' || status === 'not-judged';
    if (!isVague || stops[index - 1]?.status === status) return [];
    const endsAt = stops.findIndex((stop, later) => later > index && stop.status !== status);
    const end = stops[endsAt === -1 ? stops.length - 1 : endsAt - 1]!;
    const begin = stops[index - 1]?.x ?? x;
    return [{ x: (begin + end.x) / 2, anchor: begin === end.x ? stops[index]!.anchor : 'middle', status }];
  });

/** Places the stations evenly over `width` and breaks the line where they say so. */
export const pathGeometry = (stations: readonly Station[], width: number): PathGeometry => {
  const xOf = (index: number): number => MARGIN_PX + ((width - 2 * MARGIN_PX) * index) / (stations.length - 1);
  const firstDown = stations.findIndex(({ status }) => status === 'down');
  const brokenAt = firstDown === -1 ? Infinity : firstDown;

  const links = stations.slice(1).map(({ status }, before) => {
    const index = before + 1;
    const after = strokeOf(status, index >= brokenAt);
    return piecesOf(
      xOf(before),
      xOf(index),
      { before: before >= brokenAt ? 'dotted' : 'whole', after },
      breakAt(stations, index),
    );
  });
  const breaks = stations.flatMap((_station, index): Break[] => {
    const status = breakAt(stations, index);
    return status === null ? [] : [{ x: index === 0 ? xOf(0) : (xOf(index - 1) + xOf(index)) / 2, status }];
  });
  const stops = stopsOf(stations, brokenAt, xOf);
  return { stops, links, breaks, remarks: [...faultRemarks(breaks), ...vagueRemarks(stops)] };
};
