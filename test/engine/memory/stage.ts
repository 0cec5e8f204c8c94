// A memory on a stage: an engine that says what it is told to say, a clock that is moved by hand, and a history to look into.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { AlertLogLine, Notice } from '../../../contract/alert.ts';
import type { IncidentPicture } from '../../../contract/incident.ts';
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { fail } from '../../../contract/result.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { EngineEvent } from '../../../engine/engine.ts';
import type { Memory, MemoryEvent } from '../../../engine/memory/memory.ts';
import { openMemory } from '../../../engine/memory/open-memory.ts';
import { ordinary } from '../../contract/samples.ts';
import { pictureOf } from '../incidents/pictures.ts';
import type { Seen } from '../incidents/pictures.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { createHandHistory } from './hand-history.ts';
import type { HandHistory } from './hand-history.ts';

/** What there is to do on the stage. */
export type Stage = {
  clock: HandClock;
  history: HandHistory;
  memory: Memory;
  notices: Notice[];
  events: MemoryEvent[];
  log: () => AlertLogLine[];
  /** The engine settles this now; a code that was settled before goes on. */
  settles: (code: VerdictCode, more?: Partial<Seen> & { sharpens?: VerdictCode[] }) => Promise<void>;
  /** The evidence begins to speak for something else. */
  doubts: () => Promise<void>;
  /** The engine holds its judgement, as on another network. */
  holds: () => Promise<void>;
  /** The machine sleeps for so many minutes; then judgement is held. */
  sleeps: (minutes: number) => Promise<void>;
  says: (event: EngineEvent) => Promise<void>;
  /** Goes LIVE or ends it; the screen is discreet meanwhile unless the settings say otherwise. */
  goesLive: (isLive: boolean) => Promise<void>;
  pauses: () => Promise<void>;
  waits: (minutes: number) => Promise<void>;
  uses: (alerts: Partial<Settings['alerts']>) => Promise<void>;
};

/** How a stage is set up. */
export type StageInputs = {
  alerts?: Partial<Settings['alerts']>;
  history?: HandHistory;
  clock?: HandClock;
  /** What the local clock is ahead of UTC at a moment (epoch ms), in minutes. */
  aheadMinutes?: (epochMs: number) => number;
};

/** Puts a memory on a stage; the clock stands at noon unless it was moved. */
export const openStage = async (inputs: StageInputs = {}): Promise<Stage> => {
  const { history = createHandHistory(), clock = createHandClock(), aheadMinutes = () => 0 } = inputs;
  let settings: Settings = { ...defaultSettings, alerts: { ...defaultSettings.alerts, ...inputs.alerts } };
  const iso = (): string => new Date(clock.now()).toISOString();
  let live = false;
  let picture: IncidentPicture = pictureOf({ code: 'unknown', at: iso() });
  picture.verdict.settledAt = null;
  let [looking, paused] = [true, false];
  const listeners = new Set<(event: EngineEvent) => void>();
  const snapshot = (): Snapshot => ({
    ...{ ...ordinary, ...picture, at: iso(), looking, paused, live, discreet: live, recent: [] },
    traffic: { bytesSent: 0, bytesReceived: 0, requests: 0 },
  });
  const says = async (event: EngineEvent): Promise<void> => {
    listeners.forEach((listener) => listener(event));
    await clock.settle();
  };
  const shows = (): Promise<void> => says({ type: 'snapshot', snapshot: snapshot() });
  const hold = (): Promise<void> => {
    picture = pictureOf({ code: 'unknown', at: iso(), message: message('verdict.unknown.held') });
    picture.verdict.settledAt = null;
    looking = true;
    return shows();
  };
  const engine = {
    snapshot,
    subscribe: (listener: (event: EngineEvent) => void) => {
      listeners.add(listener);
      listener({ type: 'snapshot', snapshot: snapshot() });
      return () => void listeners.delete(listener);
    },
  };
  const memory = openMemory({
    ...{ clock, engine, history },
    settings: () => Promise.resolve(settings),
    localMinutesOf: (epochMs) => Math.floor(epochMs / MINUTE_MS + aheadMinutes(epochMs)) % 1440,
    exports: () => Promise.resolve(fail('no-history', 'Nothing is taken out here.')),
  });
  const notices: Notice[] = [];
  const events: MemoryEvent[] = [];
  memory.subscribe((event) => {
    events.push(event);
    if (event.type === 'notice') notices.push(event.notice);
  });
  await clock.settle();
  return {
    ...{ clock, history, memory, notices, events, says },
    log: history.told,
    settles: async (code, { sharpens = [], ...more } = {}) => {
      const isNew = picture.verdict.settledAt === null || picture.verdict.code !== code;
      picture = pictureOf({ code, at: iso(), ...more });
      looking = code === 'unknown';
      if (isNew) await says({ type: 'verdict', verdict: picture.verdict, sharpens });
      await shows();
    },
    doubts: () => {
      looking = true;
      return shows();
    },
    holds: hold,
    sleeps: async (minutes) => {
      const sinceMs = clock.now();
      clock.jump(minutes * MINUTE_MS);
      await says({ type: 'gap', sinceMs });
      await hold();
    },
    goesLive: (isLive) => {
      live = isLive;
      return shows();
    },
    pauses: () => {
      paused = true;
      return shows();
    },
    waits: (minutes) => clock.advance(minutes * MINUTE_MS),
    uses: async (alerts) => {
      settings = { ...settings, alerts: { ...settings.alerts, ...alerts } };
      memory.useSettings(settings);
      await clock.settle();
    },
  };
};

/** The log as what was decided and why: "began alert.told.began". */
export const reasonsIn = ({ log }: Stage): string[] => log().map(({ occasion, reason }) => `${occasion} ${reason.id}`);
