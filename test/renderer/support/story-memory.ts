// A memory that holds a story made by hand, behind the handlers of the real one.
import type { HistoryState } from '../../../contract/history.ts';
import type { ExportAsk } from '../../../contract/export.ts';
import type { Incident, IncidentFilter } from '../../../contract/incident.ts';
import { ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { Answer, Argument, History, QuestionName } from '../../../engine/history/history.ts';
import type { Memory, MemoryEvent } from '../../../engine/memory/memory.ts';
import { lineOf, nothingYet, stripOf } from './history-stories.ts';
import type { HistoryStory } from './history-stories.ts';
import { measuredOf } from './measured-stories.ts';
import { storyAt } from './stories.ts';

/** A memory of which a test decides what it holds. */
export type StoryMemory = {
  memory: Memory;
  /** Holds this from now on. */
  remember: (story: HistoryStory) => void;
  /** Tells of an incident that began or changed. */
  happen: (incident: Incident) => void;
  /** What was asked for to be taken out, latest last. */
  takings: () => readonly ExportAsk[];
  /** Which times were asked about, latest last. */
  stripAsks: () => readonly Argument<'strip'>[];
  lineAsks: () => readonly Argument<'line'>[];
  measuredAsks: () => readonly Argument<'measured'>[];
};

const fits = (incident: Incident, { fromMs, toMs, codes, blames, open, before }: IncidentFilter): boolean =>
  Date.parse(incident.startedAt) < (toMs ?? Infinity) &&
  (incident.endedAt === null ? Infinity : Date.parse(incident.endedAt)) >= (fromMs ?? 0) &&
  (codes?.includes(incident.code) ?? true) &&
  (blames?.includes(incident.blame) ?? true) &&
  (open === undefined || open === (incident.endedAt === null)) &&
  incident.id < (before ?? Infinity);

/** A memory that holds nothing at first. */
export const storyMemory = (): StoryMemory => {
  let story = nothingYet;
  const told = new Set<(event: MemoryEvent) => void>();
  const states = new Set<(state: HistoryState) => void>();
  const takings: ExportAsk[] = [];
  const stripAsks: Argument<'strip'>[] = [];
  const lineAsks: Argument<'line'>[] = [];
  const measuredAsks: Argument<'measured'>[] = [];

  const answers: { [Q in QuestionName]?: (argument: Argument<Q>) => Answer<Q> } = {
    strip: (ask) => {
      stripAsks.push(ask);
      return stripOf(story, ask);
    },
    line: (ask) => {
      lineAsks.push(ask);
      return lineOf(story, ask);
    },
    measured: (ask) => {
      measuredAsks.push(ask);
      return measuredOf(story, ask);
    },
    incidents: (filter) =>
      story.incidents
        .map(({ incident }) => incident)
        .filter((incident) => fits(incident, filter))
        .slice(0, filter.limit),
    incident: ({ id }) => story.incidents.find(({ incident }) => incident.id === id) ?? null,
    told: ({ fromMs, toMs }) => story.log.filter(({ at }) => Date.parse(at) >= fromMs && Date.parse(at) < toMs),
  };
  const history: History = {
    state: () => story.state,
    subscribe: (listener) => {
      states.add(listener);
      listener(story.state);
      return () => void states.delete(listener);
    },
    write: () => Promise.resolve(true),
    ask: <Q extends QuestionName>(name: Q, argument: Argument<Q>): Promise<Result<Answer<Q>>> =>
      Promise.resolve(ok(answers[name]!(argument))),
    setCap: () => undefined,
    close: () => Promise.resolve(),
  };
  const happen = (incident: Incident): void => told.forEach((listener) => listener({ type: 'incident', incident }));
  const memory: Memory = {
    history,
    announce: () => () => undefined,
    tell: () => undefined,
    alerts: () => ({ snoozedUntil: null, toldToday: 0 }),
    snooze: () => Promise.resolve(ok({ snoozedUntil: null, toldToday: 0 })),
    subscribe: (listener) => {
      told.add(listener);
      return () => void told.delete(listener);
    },
    take: (ask) => {
      takings.push(ask);
      return Promise.resolve(ok(story.exported));
    },
    note: ({ incident: id, text }) => {
      const note = { id: 900 + takings.length, at: storyAt, text };
      story = {
        ...story,
        incidents: story.incidents.map((details) =>
          details.incident.id === id
            ? { ...details, incident: { ...details.incident, notes: [...details.incident.notes, note] } }
            : details,
        ),
      };
      happen(story.incidents.find(({ incident }) => incident.id === id)!.incident);
      return Promise.resolve(ok(note));
    },
    useSettings: () => undefined,
    close: () => Promise.resolve(),
  };
  return {
    memory,
    remember: (next) => {
      story = next;
      states.forEach((listener) => listener(story.state));
    },
    happen,
    takings: () => takings,
    stripAsks: () => stripAsks,
    lineAsks: () => lineAsks,
    measuredAsks: () => measuredAsks,
  };
};
