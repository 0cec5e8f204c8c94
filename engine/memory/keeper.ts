// Between the engine and what is remembered: states become stretches, settled verdicts turn the pages of the incident book, echoes
// and readings become rows. Everything goes out in batches.
import type { IncidentNote, IncidentPicture } from '../../contract/incident.ts';
import type { Snapshot } from '../../contract/report.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import type { Clock } from '../deps/clock.ts';
import type { EngineEvent } from '../engine.ts';
import type { Batch, ReadingRow } from '../history/history.ts';
import type { BookEvent, Change, LastRun } from '../incidents/incident-book.ts';
import type { Moment } from '../incidents/moment.ts';
import { createIncidentKeeper } from './incident-keeper.ts';
import { createLineKeeper } from './line-keeper.ts';
import { readingRow } from './reading-row.ts';
import { createRouterEar } from './router-ear.ts';
import { createSpanKeeper } from './span-keeper.ts';

/** What a verdict that is told comes without. */
export type KnownThen = Pick<Snapshot, 'layers' | 'live'>;

/** What the keeper is told of, and whom it tells. */
export type KeeperInputs = {
  clock: Clock;
  /** The state at this moment. */
  snapshot: () => KnownThen;
  /** Something was settled: incidents changed, or a new stretch began. */
  onSettled: (changes: readonly Change[]) => void;
};

/** The keeper of one run. */
export type Keeper = {
  /** `then` is the state at the moment of the event, where that has passed already. */
  hear: (event: EngineEvent, then?: KnownThen) => void;
  /** The user wrote a note to an incident. */
  note: (incident: number, note: IncidentNote) => void;
  /** Everything that was not taken yet; time that went by is counted. */
  take: () => Partial<Batch>;
  /** The id of the incident that is seen to go on at this moment; null while none is. */
  inSight: () => number | null;
  /** Watching ends. */
  close: () => void;
};

/** Turns states into stretches and incidents. */
const createStates = ({ clock, onSettled }: KeeperInputs, last: LastRun & { lastSpan: number }) => {
  const now = (): Moment => ({ wallMs: clock.now(), monotonicMs: clock.monotonicMs() });
  const spans = createSpanKeeper(last.lastSpan);
  const { keeper: incidents, changed } = createIncidentKeeper(last, now());
  const enter = (event: BookEvent, isNewStretch = false): void => {
    const changes = incidents.enter(event, now());
    if (changes.length > 0 || isNewStretch) onSettled(changes);
  };
  if (changed.length > 0) onSettled(changed);
  return {
    enter,
    inSight: incidents.inSight,
    see: (sighting: Omit<Extract<BookEvent, { type: 'seen' }>, 'type'>): void =>
      enter({ type: 'seen', ...sighting }, spans.see(sighting.picture, now())),
    stop: (type: 'held' | 'paused' | 'closed'): void => {
      spans.close(now());
      enter({ type });
    },
    gap: (sinceMs: number): void => {
      spans.gap(sinceMs, now());
      enter({ type: 'gap', sinceMs });
    },
    take: (): Pick<Batch, 'spans' | 'incidents'> => {
      enter({ type: 'tick' });
      return { spans: spans.take(now()), incidents: incidents.take(now()) };
    },
  };
};

/** Goes on from what the last run left behind. */
export const createKeeper = (inputs: KeeperInputs, last: LastRun & { lastSpan: number }): Keeper => {
  const { clock, snapshot } = inputs;
  const states = createStates(inputs, last);
  const line = createLineKeeper();
  const router = createRouterEar();
  let readings: ReadingRow[] = [];

  const see = (picture: IncidentPicture, sharpens: readonly VerdictCode[], live: boolean): void =>
    states.see({ picture, sharpens, live, router: router.sign(clock.now()) });
  const seeSnapshot = ({ verdict, layers, looking, paused, live }: Snapshot): void => {
    if (paused) return states.stop('paused');
    if (verdict.settledAt === null) return states.stop('held');
    // While there is doubt, what was settled last still stands.
    return looking ? states.enter({ type: 'doubted' }) : see({ verdict, layers }, [], live);
  };
  const hearReading = ({ reading }: Extract<EngineEvent, { type: 'reading' }>): void => {
    line.reading(reading);
    router.reading(reading);
    const row = readingRow(reading);
    if (row !== null) readings.push(row);
  };
  return {
    hear: (event, then) => {
      if (event.type === 'snapshot') seeSnapshot(event.snapshot);
      if (event.type === 'verdict') {
        const { layers, live } = then ?? snapshot();
        see({ verdict: event.verdict, layers }, event.sharpens, live);
      }
      if (event.type === 'reading') hearReading(event);
      if (event.type === 'echo') [line, router].forEach((listener) => listener.echo(event.echo));
      if (event.type !== 'gap') return;
      line.forget();
      router.forget();
      states.gap(event.sinceMs);
    },
    note: (incident, note) => states.enter({ type: 'noted', incident, note }),
    take: () => {
      const taken = { ...states.take(), line: line.take(), readings };
      readings = [];
      return taken;
    },
    inSight: states.inSight,
    close: () => states.stop('closed'),
  };
};
