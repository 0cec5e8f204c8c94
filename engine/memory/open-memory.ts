// The memory of a running engine: it listens as a shell does, remembers what it hears, and says what to tell the user.
import { MINUTE_MS } from '../../contract/durations.ts';
import type { AlertState } from '../../contract/alert.ts';
import type { Exported, ExportAsk } from '../../contract/export.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import { surface } from '../deps/surface.ts';
import type { Engine, EngineEvent } from '../engine.ts';
import type { History } from '../history/history.ts';
import { alertsFromLog } from '../incidents/alerts-from-log.ts';
import type { Change } from '../incidents/incident-book.ts';
import { capBytesOf } from './cap.ts';
import { createAlertDesk } from './alert-desk.ts';
import type { AlertDesk } from './alert-desk.ts';
import { createKeeper } from './keeper.ts';
import type { Keeper } from './keeper.ts';
import { inherit } from './last-run.ts';
import { noSuchIncident } from './memory.ts';
import type { Memory, MemoryEvent } from './memory.ts';
import { createOutbox } from './outbox.ts';
import type { Outbox } from './outbox.ts';
import { createSnooze } from './snooze.ts';
import type { Snooze } from './snooze.ts';

/** What was not settled is written so often. */
const BATCH_MS = 10_000;
/** What is still to be written waits no longer than this for a disk that hangs; the program must be able to end. */
const CLOSE_MS = 4000;

/** What a memory is made of. */
export type MemoryInputs = {
  clock: Clock;
  engine: Pick<Engine, 'subscribe' | 'snapshot'>;
  /** Is closed together with the memory. */
  history: History;
  /** The settings at the moment of asking. */
  settings: () => Promise<Settings>;
  /** The minute of the day on the user's clock at a moment (epoch ms). */
  localMinutesOf: (epochMs: number) => number;
  exports: (ask: ExportAsk) => Promise<Result<Exported>>;
};

type Parts = {
  inputs: MemoryInputs;
  outbox: Outbox;
  snooze: Snooze;
  desk: AlertDesk;
  /** The incident that is seen to go on; none is until the keeper is there. */
  sight: { now: () => number | null };
  tell: (event: MemoryEvent) => void;
  ended: AbortController;
};

const createDesk = ({ inputs, outbox, snooze, sight, tell }: Omit<Parts, 'desk' | 'ended'>): AlertDesk =>
  createAlertDesk({
    ...inputs,
    snooze,
    present: () => {
      const { verdict, live, discreet } = inputs.engine.snapshot();
      return {
        live,
        discreet,
        inSight: sight.now(),
        present: { isWell: verdict.severity === 'ok', message: verdict.message },
      };
    },
    onTold: (notices, told) => {
      if (told.length > 0) {
        outbox.add({ told });
        outbox.flush().catch(surface);
      }
      for (const notice of notices) tell({ type: 'notice', notice });
    },
    onState: (alerts) => tell({ type: 'alerts', alerts }),
  });

const batches = async ({ inputs: { clock }, outbox, ended }: Parts, keeper: Keeper): Promise<void> => {
  while (!ended.signal.aborted) {
    await clock.sleep(BATCH_MS, ended.signal);
    outbox.add(keeper.take());
    // A disk that hangs must not stop the time.
    outbox.flush().catch(surface);
  }
};

/** Goes on from the last run; events of the engine wait until it is known where that ended. */
const begin = async (parts: Parts): Promise<Keeper> => {
  const { inputs, outbox, desk, sight, tell, ended } = parts;
  const { clock, engine, history } = inputs;
  const last = await inherit(clock, history);
  desk.run(alertsFromLog(last.told, last.incidents, clock.now()), ended.signal).catch(surface);
  const onSettled = (changes: readonly Change[]): void => {
    for (const { details } of changes) tell({ type: 'incident', incident: details.incident });
    if (changes.length > 0) desk.weigh(changes).catch(surface);
    // What is settled is written at once; the keeper hands it over when it has taken it all in.
    queueMicrotask(() => {
      outbox.add(keeper.take());
      outbox.flush().catch(surface);
    });
  };
  const keeper: Keeper = createKeeper({ clock, snapshot: engine.snapshot, onSettled }, last);
  sight.now = keeper.inSight;
  batches(parts, keeper).catch(surface);
  return keeper;
};

const notes = ({ inputs: { history, clock }, tell }: Parts, keeper: Promise<Keeper>): Pick<Memory, 'note'> => ({
  note: async ({ incident, text }) => {
    const written = await history.ask('note', { incident, text, at: isoTime(clock.now()) });
    if (!written.ok) return written;
    if (written.value === null) return noSuchIncident;
    (await keeper).note(incident, written.value);
    const found = await history.ask('incident', { id: incident });
    if (found.ok && found.value) tell({ type: 'incident', incident: found.value.incident });
    return ok(written.value);
  },
});

/** Listens to the engine from the start; what it says before the keeper is ready waits for that. */
const listen = (engine: MemoryInputs['engine']): { to: (keeper: Keeper) => void; end: () => void } => {
  const waiting: Array<Parameters<Keeper['hear']>> = [];
  // What is heard later is remembered as it was at its moment.
  let hear = (event: EngineEvent): void =>
    void waiting.push(event.type === 'verdict' ? [event, engine.snapshot()] : [event]);
  const end = engine.subscribe((event) => hear(event));
  return {
    to: (keeper) => {
      for (const heard of waiting) keeper.hear(...heard);
      hear = (event) => keeper.hear(event);
    },
    end,
  };
};

// What may be told depends on who watches the screen.
const watchManner = ({ inputs: { engine }, desk }: Parts): (() => void) => {
  const { live, discreet } = engine.snapshot();
  let manner = { live, discreet };
  return engine.subscribe((event) => {
    if (event.type !== 'snapshot') return;
    const { live: isLive, discreet: isDiscreet } = event.snapshot;
    if (isLive === manner.live && isDiscreet === manner.discreet) return;
    manner = { live: isLive, discreet: isDiscreet };
    desk.weigh([]).catch(surface);
  });
};

const closing =
  ({ inputs, outbox, desk, ended }: Parts, keeperOf: Promise<Keeper>, unsubscribe: () => void): Memory['close'] =>
  async () => {
    unsubscribe();
    const finish = async (): Promise<void> => {
      const keeper = await keeperOf;
      keeper.close();
      await desk.weigh([]);
      outbox.add(keeper.take());
      await outbox.flush();
    };
    await inTime(inputs.clock, CLOSE_MS, finish());
    ended.abort();
    await inputs.history.close();
  };

/** Begins to remember what `engine` sees. */
export const openMemory = (inputs: MemoryInputs): Memory => {
  const { clock, engine, history } = inputs;
  const listeners = new Set<(event: MemoryEvent) => void>();
  const tell = (event: MemoryEvent): void => listeners.forEach((listener) => listener(event));
  const outbox = createOutbox(history);
  const snooze = createSnooze(clock, history);
  const sight: Parts['sight'] = { now: () => null };
  const desk = createDesk({ inputs, outbox, snooze, sight, tell });
  const parts: Parts = { inputs, outbox, snooze, desk, sight, tell, ended: new AbortController() };
  const listening = listen(engine);
  const keeper = begin(parts);
  keeper.then((ready) => parts.ended.signal.aborted || listening.to(ready)).catch(surface);
  const ends = [listening.end, watchManner(parts)];
  const forget = history.subscribe((state) => tell({ type: 'history', history: state }));
  return {
    history,
    alerts: desk.state,
    announce: desk.announce,
    tell: (notice) => tell({ type: 'notice', notice }),
    snooze: async (minutes): Promise<Result<AlertState>> => {
      await snooze.set(minutes === null ? null : clock.now() + minutes * MINUTE_MS);
      await desk.weigh([]);
      return ok(desk.state());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take: inputs.exports,
    ...notes(parts, keeper),
    useSettings: (settings) => {
      history.setCap(capBytesOf(settings));
      desk.weigh([]).catch(surface);
    },
    close: closing(parts, keeper, () => [...ends, forget].forEach((end) => end())),
  };
};
