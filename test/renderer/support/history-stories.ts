// What a history can hold, as the engine would hand it to the window: evenings and a year, made by hand.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { AlertLogLine } from '../../../contract/alert.ts';
import type { Exported } from '../../../contract/export.ts';
import { subjects } from '../../../contract/history.ts';
import type { Condition, HistoryState, Line, LineEnd, LinePoint, Strip, StripAsk } from '../../../contract/history.ts';
import type { Stretch, Subject } from '../../../contract/history.ts';
import type { Incident, IncidentDetails } from '../../../contract/incident.ts';
import { message } from '../../../contract/message.ts';
import { features, layers } from '../../../contract/verdict.ts';
import { minutesAgo, snapshotOf, storyAt } from './stories.ts';
import type { ToldCode } from './stories.ts';

/** A stretch of time in which these subjects were not ok; null is nobody watching. */
export type Told = { fromMinutesAgo: number; bad: Partial<Record<Subject, Condition>> | null };

/** Everything that a window can ask a history about. */
export type HistoryStory = {
  state: HistoryState;
  told: readonly Told[];
  incidents: readonly IncidentDetails[];
  log: readonly AlertLogLine[];
  exported: Exported;
};

const DAY = 1440;
const AT_MS = Date.parse(storyAt);
const msAgo = (minutes: number): number => AT_MS - minutes * MINUTE_MS;

const mostOf = (stretch: { fromMs: number; toMs: number }): number => stretch.toMs - stretch.fromMs;

type Piece = { fromMs: number; toMs: number; bad: Told['bad'] };

const piecesIn = (told: readonly Told[], { fromMs, toMs }: StripAsk): Piece[] =>
  told
    .map(({ fromMinutesAgo, bad }, index) => ({
      bad,
      fromMs: Math.max(fromMs, msAgo(fromMinutesAgo)),
      toMs: Math.min(toMs, msAgo(told[index + 1]?.fromMinutesAgo ?? -60)),
    }))
    .filter((piece) => mostOf(piece) > 0);

const stretchesOf = (subject: Subject, pieces: readonly Piece[]): Stretch[] => {
  const found: Stretch[] = [];
  for (const { fromMs, toMs, bad } of pieces) {
    if (bad === null) continue;
    const condition = bad[subject] ?? 'ok';
    const last = found.at(-1);
    const badMs = condition === 'degraded' || condition === 'down' ? toMs - fromMs : 0;
    if (last?.condition === condition && last.toMs === fromMs) {
      last.toMs = toMs;
      last.badMs += badMs;
    } else found.push({ fromMs, toMs, condition, badMs });
  }
  return found;
};

/** The strips of a story. */
export const stripOf = ({ told }: HistoryStory, ask: StripAsk): Strip => {
  const pieces = piecesIn(told, { ...ask, toMs: Math.min(ask.toMs, AT_MS + 60 * MINUTE_MS) });
  const rows = subjects.map((subject) => {
    const stretches = stretchesOf(subject, pieces);
    const sum = (condition: Condition): number =>
      stretches.filter((each) => each.condition === condition).reduce((ms, each) => ms + mostOf(each), 0);
    const watchedMs = stretches.reduce((ms, each) => ms + mostOf(each), 0);
    const totals = {
      ...{ okMs: sum('ok'), degradedMs: sum('degraded'), downMs: sum('down'), unknownMs: sum('unknown') },
      notWatchedMs: mostOf(ask) - watchedMs,
    };
    return { subject, stretches, totals };
  });
  return { fromMs: ask.fromMs, toMs: ask.toMs, stepMs: 0, rows };
};

const usualMs: Record<LineEnd, number> = { router: 2, internet: 14, dns: 11, tiktok: 38 };
const endLayer: Record<LineEnd, Subject> = { router: 'router', internet: 'internet', dns: 'dns', tiktok: 'path' };

// No chance, so that a picture of a story is always the same.
const wobble = (index: number, salt: number): number =>
  ((Math.sin(index * 12.9898 + salt * 78.233) * 43758.5453) % 1) ** 2;

const pointAt = (to: LineEnd, atMs: number, index: number, bad: Partial<Record<Subject, Condition>>): LinePoint => {
  const condition = bad[endLayer[to]] ?? 'ok';
  const evening = 1 + 0.5 * Math.max(0, Math.sin(((atMs / 3_600_000 - 14) / 24) * 2 * Math.PI));
  const rttMs = usualMs[to] * evening * (1 + 0.35 * wobble(index, usualMs[to])) * (condition === 'degraded' ? 4 : 1);
  const lost = condition === 'down' ? 4 : condition === 'degraded' ? 1 + (index % 2) : index % 97 === 0 ? 1 : 0;
  const silent = lost === 4;
  const jitterMs = rttMs * 0.08 * (1 + 2 * wobble(index, 3));
  return {
    ...{ atMs, sent: 4, lost, rttMs: silent ? null : rttMs, jitterMs: silent ? null : jitterMs },
    ...{ leastRttMs: silent ? null : rttMs * 0.86, mostRttMs: silent ? null : rttMs * (1.1 + wobble(index, 7)) },
  };
};

/** The line of a story: a point for each minute or, where that would be too many, for each longer step. */
export const lineOf = ({ told }: HistoryStory, ask: StripAsk): Line => {
  const pieces = piecesIn(told, ask);
  const stepMs = Math.max(MINUTE_MS, Math.ceil(mostOf(ask) / ask.widthPx / MINUTE_MS) * MINUTE_MS);
  const starts = pieces.flatMap(({ fromMs, toMs, bad }) => {
    if (bad === null) return [];
    const first = Math.ceil(fromMs / stepMs);
    const count = Math.max(0, Math.ceil(toMs / stepMs) - first);
    return Array.from({ length: count }, (_, index) => ({ index: first + index, bad }));
  });
  return {
    ...{ fromMs: ask.fromMs, toMs: ask.toMs, stepMs },
    rows: (['router', 'internet', 'dns', 'tiktok'] as const).map((to) => ({
      to,
      points: starts.map(({ index, bad }) => pointAt(to, index * stepMs, index, bad)),
    })),
  };
};

type IncidentParts = Partial<Incident> & { id: number; code: ToldCode; fromMinutesAgo: number; minutes: number | null };

/** An incident of a story, with the evidence that the story of its code leaves, and that of an end at which all is well. */
export const incidentOf = ({ code, fromMinutesAgo, minutes, ...parts }: IncidentParts): IncidentDetails => {
  const first = snapshotOf(code);
  const endsAgo = minutes === null ? null : fromMinutesAgo - minutes;
  const last = endsAgo === null ? first : snapshotOf('ok');
  const { severity, blame, message } = first.verdict;
  const at = (ago: number): string => minutesAgo(ago);
  const withTimes = ({ verdict, layers }: typeof first, ago: number) => ({
    verdict: {
      ...verdict,
      since: at(fromMinutesAgo),
      evidence: verdict.evidence.map((line) => ({ ...line, at: at(ago) })),
    },
    layers,
  });
  const incident: Incident = {
    ...{ code, severity, blame, message, also: [], flaps: 0, parent: null, live: false, notes: [] },
    ...{ startedAt: at(fromMinutesAgo), settledAt: at(fromMinutesAgo - 0.5) },
    endedAt: endsAgo === null ? null : at(endsAgo),
    end: endsAgo === null ? null : 'over',
    watchedMs: (minutes ?? fromMinutesAgo) * MINUTE_MS,
    features: features.filter((feature) => /down|blocked/.test(first.verdict.features[feature])),
    router: 'answered',
    brokenLink: layers.find((layer) => first.layers[layer].status === 'down') ?? null,
    ...parts,
  };
  return {
    incident,
    first: withTimes(first, fromMinutesAgo - 0.5),
    last: withTimes(last, endsAgo ?? 0),
  };
};

/** Seven years would not fill this. */
const kept: HistoryState = {
  ...{ state: 'kept', since: minutesAgo(200 * DAY), sizeBytes: 12_400_000, capBytes: 150_000_000, notices: [] },
};

const card: Exported = {
  files: [
    {
      name: 'tokwatch-incident-2026-11-21.svg',
      type: 'image/svg+xml',
      text:
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315" viewBox="0 0 600 315">' +
        '<rect width="600" height="315" fill="#f8f6f1"/><text x="32" y="80" font-size="28" fill="#1d1b18">It was not me.</text>' +
        '<path d="M32 180H380M440 180H568" stroke="#1d1b18" stroke-width="6"/></svg>',
    },
    {
      name: 'tokwatch-incident-2026-11-21.txt',
      type: 'text/plain',
      text: 'It was not me.\nTikTok was down for 25 min.\n',
    },
  ],
  redacted: [
    { kind: 'ip', times: 3 },
    { kind: 'word', times: 1 },
    { kind: 'mac', times: 0 },
  ],
};

const beyondRouter = { verdict: 'down', internet: 'down', dns: 'unknown', path: 'unknown', tiktok: 'unknown' } as const;
const unknownFeatures = Object.fromEntries(features.map((feature) => [feature, 'unknown'])) as Record<
  (typeof features)[number],
  Condition
>;
const cdn = { verdict: 'degraded', tiktok: 'degraded', video: 'down', image: 'down' } as const;

/** A day with three incidents, one of which came in the wake of another, a nap of the computer, and an hour of doubt. */
export const evening: HistoryStory = {
  state: kept,
  told: [
    // Half a minute more, so that a slow test, for which time goes on, counts the same whole minutes.
    { fromMinutesAgo: 20 * 60 + 0.5, bad: {} },
    { fromMinutesAgo: 17 * 60, bad: { verdict: 'degraded', lan: 'degraded', router: 'degraded' } },
    { fromMinutesAgo: 16 * 60 + 38, bad: {} },
    { fromMinutesAgo: 13 * 60, bad: null },
    { fromMinutesAgo: 7 * 60, bad: {} },
    { fromMinutesAgo: 5 * 60, bad: { ...unknownFeatures, ...beyondRouter } },
    { fromMinutesAgo: 4 * 60 + 35, bad: { verdict: 'down', dns: 'down', path: 'unknown', tiktok: 'unknown' } },
    { fromMinutesAgo: 4 * 60 + 20, bad: {} },
    { fromMinutesAgo: 3 * 60, bad: { verdict: 'unknown', tiktok: 'unknown' } },
    { fromMinutesAgo: 2 * 60 + 30, bad: {} },
    { fromMinutesAgo: 41, bad: cdn },
    { fromMinutesAgo: 35, bad: { ...cdn, dns: 'degraded' } },
    { fromMinutesAgo: 31, bad: cdn },
    { fromMinutesAgo: 16, bad: {} },
  ],
  incidents: [
    incidentOf({
      ...{ id: 14, code: 'tiktok.cdn-down', fromMinutesAgo: 41, minutes: 25, flaps: 2, live: true, also: ['dns.slow'] },
      notes: [{ id: 1, at: minutesAgo(12), text: 'Viewers wrote that the picture froze.\nThe chat went on.' }],
    }),
    incidentOf({ id: 13, code: 'dns.down', fromMinutesAgo: 275, minutes: 15, parent: 12 }),
    incidentOf({ id: 12, code: 'internet.down', fromMinutesAgo: 300, minutes: 25, end: 'replaced' }),
  ],
  log: [
    {
      ...{ at: minutesAgo(40), occasion: 'began', incident: 14, told: true, reason: message('because.not-asked') },
      title: snapshotOf('tiktok.cdn-down').verdict.message,
    },
    {
      ...{ at: minutesAgo(16), occasion: 'over', incident: 14, told: false, reason: message('note.flapping') },
      title: message('verdict.ok'),
    },
  ],
  exported: card,
};

/** The same day while something goes on. */
export const brokenNow: HistoryStory = {
  ...evening,
  told: [...evening.told, { fromMinutesAgo: 3, bad: { ...unknownFeatures, ...beyondRouter } }],
  incidents: [incidentOf({ id: 15, code: 'internet.down', fromMinutesAgo: 3, minutes: null }), ...evening.incidents],
};

/** The same day, paused for twelve minutes: what was wrong for two by then has gone out of sight. */
export const pausedDay: HistoryStory = {
  ...evening,
  told: [
    ...evening.told,
    { fromMinutesAgo: 14, bad: { ...unknownFeatures, ...beyondRouter } },
    { fromMinutesAgo: 12, bad: null },
  ],
  incidents: [
    incidentOf({ id: 15, code: 'internet.down', fromMinutesAgo: 14, minutes: 2, end: 'not-watched' }),
    ...evening.incidents,
  ],
};

const withId = (details: IncidentDetails, id: number): IncidentDetails => ({
  ...details,
  incident: {
    ...details.incident,
    id,
    parent: details.incident.parent && details.incident.parent + id - details.incident.id,
  },
});

/** Half a year of it, with something every few days and a computer that is off at night. */
export const halfYear: HistoryStory = {
  ...evening,
  told: [
    ...Array.from({ length: 199 }, (_, index) => 200 - index).flatMap((day): Told[] => [
      { fromMinutesAgo: day * DAY, bad: null },
      { fromMinutesAgo: day * DAY - 480, bad: {} },
      ...(day % 9 === 0
        ? [
            { fromMinutesAgo: day * DAY - 900, bad: day % 2 ? cdn : { ...unknownFeatures, ...beyondRouter } },
            { fromMinutesAgo: day * DAY - 900 - 20 - (day % 7) * 15, bad: {} },
          ]
        : []),
    ]),
    ...evening.told,
  ],
  incidents: [
    ...evening.incidents.map((details) => withId(details, details.incident.id + 20)),
    ...Array.from({ length: 22 }, (_, index) => (index + 1) * 9).map((day, index) =>
      incidentOf({
        ...{
          id: 30 - index,
          code: day % 2 ? ('tiktok.cdn-down' as const) : ('internet.down' as const),
        },
        ...{ fromMinutesAgo: day * DAY - 900, minutes: 20 + (day % 7) * 15 },
      }),
    ),
  ],
};

/** The first start: nothing is remembered. */
export const nothingYet: HistoryStory = {
  ...{ ...evening, told: [], incidents: [], log: [], state: { ...kept, since: null, sizeBytes: 41_000 } },
};

/** Nothing is kept at all. */
export const switchedOff: HistoryStory = {
  ...nothingYet,
  state: {
    ...{ state: 'off', since: null, sizeBytes: 0, capBytes: 0 },
    notices: [{ at: minutesAgo(43), message: message('history.off') }],
  },
};

/** The disk is full for the moment. */
export const heldUp: HistoryStory = { ...evening, state: { ...kept, state: 'held' } };
