// Where it is decided what the user is told: on every change of an incident, and when something becomes due. It asks for the
// settings and the snooze at each decision, since another process may have changed them.
import type { AlertLogLine, AlertState, Notice } from '../../contract/alert.ts';
import type { Settings } from '../../contract/settings.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import { surface } from '../deps/surface.ts';
import { nextMoment } from '../incidents/alert-cases.ts';
import { nothingToTell, toldToday, weigh, withNews, withoutNews } from '../incidents/alert-round.ts';
import type { Alerts, Around } from '../incidents/alert-round.ts';
import type { Change } from '../incidents/incident-book.ts';
import type { News } from '../incidents/news.ts';
import type { Snooze } from './snooze.ts';

/** So often everything is weighed anew, if nothing happens before: another process may have begun or ended a snooze. */
const REFRESH_MS = 60_000;

/** A wait that took so much longer than was meant, by the wall clock, was slept through, … */
const SLEPT_MS = 5000;
/** … and so long after waking up the pulse has felt it too. */
const FELT_MS = 3000;

/** What the desk needs. */
export type DeskInputs = {
  clock: Clock;
  snooze: Snooze;
  settings: () => Promise<Settings>;
  /** The minute of the day on the user's clock at a moment (epoch ms). */
  localMinutesOf: (epochMs: number) => number;
  /** How things stand at this moment. */
  present: () => Pick<Around, 'live' | 'discreet' | 'present' | 'inSight'>;
  /** Hears what is told and what was decided. */
  onTold: (notices: readonly Notice[], log: readonly AlertLogLine[]) => void;
  onState: (state: AlertState) => void;
};

/** The desk. */
export type AlertDesk = {
  state: () => AlertState;
  /** Begins with what was told before, and weighs again and again until `signal` aborts. */
  run: (before: Alerts, signal: AbortSignal) => Promise<void>;
  /** Weighs these changes, and whatever else is due. */
  weigh: (changes: readonly Change[]) => Promise<void>;
  /** Tells this once, as soon as it may be told; what is returned takes it back if it was not told by then. */
  announce: (news: News) => () => void;
};

const stateOf = (alerts: Alerts, around: Around): AlertState => ({
  snoozedUntil: around.snoozedUntilMs === null ? null : isoTime(around.snoozedUntilMs),
  toldToday: toldToday(alerts, around),
});

const look = async ({ clock, snooze, settings, localMinutesOf, present }: DeskInputs): Promise<Around> => {
  const [{ alerts }, snoozedUntilMs] = await Promise.all([settings(), snooze.until()]);
  const atMs = clock.now();
  return { atMs, localMinutes: localMinutesOf(atMs), settings: alerts, snoozedUntilMs, ...present() };
};

// Until it is known that the machine slept, what went on before seems to go on.
const sleepFeeling = async (clock: Clock, ms: number, wakeUp: AbortSignal, signal: AbortSignal): Promise<void> => {
  const untilMs = clock.now() + ms;
  await clock.sleep(ms, wakeUp);
  if (clock.now() - untilMs > SLEPT_MS) await clock.sleep(FELT_MS, signal);
};

/** A desk that has told nothing. */
export const createAlertDesk = (inputs: DeskInputs): AlertDesk => {
  const { clock, onTold, onState } = inputs;
  let alerts = nothingToTell;
  let state: AlertState = { snoozedUntil: null, toldToday: 0 };
  let turn: Promise<void> = Promise.resolve();
  let wakeUp = new AbortController();
  let dueMs: number | null = null;
  let isRunning = false;

  const round = async (changes: readonly Change[]): Promise<void> => {
    const around = await look(inputs);
    const weighed = weigh(alerts, changes, around);
    alerts = weighed.alerts;
    dueMs = nextMoment(alerts.cases, around);
    onTold(weighed.notices, weighed.log);
    const before = JSON.stringify(state);
    state = stateOf(alerts, around);
    if (JSON.stringify(state) !== before) onState(state);
    wakeUp.abort();
  };
  // One after the other: a decision rests on the one before.
  const inTurn = (changes: readonly Change[]): Promise<void> => {
    turn = turn.then(() => round(changes));
    return turn;
  };
  const waitMs = (): number => (dueMs === null ? REFRESH_MS : Math.min(REFRESH_MS, Math.max(0, dueMs - clock.now())));
  return {
    state: () => state,
    run: async (before, signal) => {
      alerts = { ...before, news: alerts.news };
      isRunning = true;
      await inTurn([]);
      while (!signal.aborted) {
        wakeUp = new AbortController();
        await sleepFeeling(clock, waitMs(), AbortSignal.any([signal, wakeUp.signal]), signal);
        // A round that ended meanwhile has looked at everything that was due then.
        if (!signal.aborted && !wakeUp.signal.aborted) await inTurn([]);
      }
    },
    weigh: inTurn,
    announce: (news) => {
      alerts = withNews(alerts, news);
      // What was told before is known once it runs.
      if (isRunning) inTurn([]).catch(surface);
      return () => void (alerts = withoutNews(alerts, news));
    },
  };
};
