// A session that is watched again: its columns and lanes, made once, and the place in it that is looked at.
import { clockFaceOf } from '../../../contract/replay/clock-face.ts';
import type { ClockFace } from '../../../contract/replay/clock-face.ts';
import { columnsOf, secondOf, secondsOf } from '../../../contract/replay/columns.ts';
import type { Columns } from '../../../contract/replay/columns.ts';
import { lanesOf } from '../../../contract/replay/lanes.ts';
import type { Lane } from '../../../contract/replay/lanes.ts';
import { moved } from '../../../contract/replay/moves.ts';
import type { Move, Place } from '../../../contract/replay/moves.ts';
import type { Dip, SessionEvent, SessionLog } from '../../../contract/session.ts';
import { offsetMs } from '../../history/time/zone-clock.ts';

/** A dip and the seconds that it covers: from the first up to, not including, the last. */
export type DipStretch = { from: number; to: number; dip: Dip };

/** What happened, and in which second. */
export type Happening = { second: number; event: SessionEvent };

/** What is drawn; it does not change while somebody moves along. */
export type Drawn = { columns: Columns; lanes: readonly Lane[]; face: ClockFace };

/** A session that is watched again. `at`, `from` and `to` are runes, each for itself, so that a step moves nothing but the cursor. */
export type Replay = {
  readonly drawn: Drawn;
  readonly dips: readonly DipStretch[];
  readonly happened: readonly Happening[];
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly move: (way: Move | number | readonly [number, number], steps?: number) => void;
};

/** What there is to draw of a log, on the clock of a zone. */
export const drawnOf = (log: SessionLog, zone: string): Drawn => {
  const columns = columnsOf(log);
  return {
    columns,
    lanes: lanesOf(columns, log.session),
    face: clockFaceOf(columns.startMs, columns.seconds, (atMs) => offsetMs(atMs, zone)),
  };
};

/** Begins at the first dip, with all of the session in sight. */
export const createReplay = (log: SessionLog, zone: string): Replay => {
  const drawn = drawnOf(log, zone);
  const { startMs, seconds } = drawn.columns;
  const dips = (log.session.summary?.dips ?? [])
    .map((dip): DipStretch => {
      const [from, to] = secondsOf(dip, startMs);
      return { from, to, dip };
    })
    .sort((one, other) => one.from - other.from);
  const track = { seconds, dips: dips.map(({ from }) => from) };
  const first = Math.max(0, Math.min(seconds - 1, track.dips[0] ?? 0));
  let place = $state.raw<Place>({ at: first, from: 0, to: seconds });
  const at = $derived(place.at);
  const from = $derived(place.from);
  const to = $derived(place.to);
  return {
    drawn,
    dips,
    happened: log.events.map((event) => ({ second: Math.max(0, secondOf(event.atMs, startMs)), event })),
    get at() {
      return at;
    },
    get from() {
      return from;
    },
    get to() {
      return to;
    },
    move: (way, steps = 1) => {
      place = moved(place, way, track, steps);
    },
  };
};
