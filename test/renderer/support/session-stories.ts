// LIVE sessions as the engine would hand them to the window: evenings of the past, one that goes on, and what comes of a question.
import type { Api } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/derive.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { failWith } from '../../../contract/refusal.ts';
import { fail, ok } from '../../../contract/result.ts';
import type { SessionPdfAsk, SessionReportAsk } from '../../../contract/session-report.ts';
import { notLive } from '../../../contract/session.ts';
import type { Health, LiveState, Session, SessionLog, SessionLogAsk, SessionRow } from '../../../contract/session.ts';
import type { Trends } from '../../../contract/trends.ts';
import { asPdf } from '../../../engine/exports/print-page.ts';
import { sessionReport } from '../../../engine/exports/report/session-report.ts';
import { summaryOf } from '../../../engine/session/judge/summary.ts';
import { circumstances } from '../../engine/exports/evening.ts';
import { fourHours } from '../../engine/session/four-hours.ts';
import type { Evening } from '../../engine/session/four-hours.ts';
import { minutesAgo, storyAt } from './stories.ts';
import { telling } from './telling.ts';

/** An evening of the past, with what the real judge makes of it. */
export const past = (id: number, evening: Evening): SessionLog => {
  const { log } = fourHours({ seed: id, ...evening });
  return { ...log, session: { ...log.session, id, summary: summaryOf(log) } };
};

/** Friday with trouble, a short one without OBS before it, and a good one of a week ago without a title. */
export const evenings: readonly SessionLog[] = [
  past(7, { startedAt: '2026-11-20T19:00:12.000Z', hours: 2 }),
  past(6, { startedAt: '2026-11-18T21:15:40.000Z', hours: 0.02, obs: false, title: 'Only a try' }),
  past(5, { startedAt: '2026-11-13T18:30:03.000Z', hours: 0.5, title: '' }),
];

/** OBS streams to TikTok since twelve minutes. */
export const streaming = {
  ...{ link: 'up', since: minutesAgo(30), version: '31.0.2', streaming: true, reconnecting: false },
  ...{ server: { protocol: 'rtmps', host: 'push-rtmp-l1-eu.tiktokcdn.com', port: 443 }, again: null },
} as const satisfies LiveState['obs'];

const twelve = fourHours({ startedAt: minutesAgo(12), hours: 0.2 }).log;

/** The session that goes on for twelve minutes, and its rows up to the moment of the stories. */
export const goingOn: { session: Session; rows: readonly SessionRow[] } = {
  session: { ...twelve.session, id: 8, endedAt: null, end: null, title: '', summary: null },
  rows: twelve.rows.filter(({ atMs }) => atMs <= Date.parse(storyAt)),
};

/** How a stream can fare. */
export const fares = (state: Health['state'], said: Message, blame: Health['blame'] = 'nobody'): Health => ({
  ...{ state, since: minutesAgo(state === 'ok' ? 11 : 2), blame, message: said },
});

/** A LIVE over OBS that fares so. */
export const liveWith = (health: Health | null, parts: Partial<LiveState> = {}): LiveState => ({
  ...{ ...notLive, obs: streaming, session: goingOn.session, row: goingOn.rows.at(-1) ?? null, health },
  ...parts,
});

/** It runs well. */
export const runsWell = liveWith(fares('ok', message('session.health.ok')));

/** What eleven sessions say together. */
export const elevenTrends: Trends = {
  sessions: 11,
  cells: [
    { weekday: 4, hour: 20, sessions: 4, score: 91, troubled: 0.02 },
    { weekday: 4, hour: 22, sessions: 3, score: 55, troubled: 0.21 },
    { weekday: 6, hour: 20, sessions: 3, score: 78, troubled: 0.08 },
    { weekday: 0, hour: 7, sessions: 1, score: null, troubled: null },
  ],
  start: { weekday: 4, hour: 20, sessions: 4, score: 91 },
  bitrate: { kilobitsPerSecond: 4500, sessions: 5 },
  message: message('trends.day-hour-bitrate', {
    ...{ day: ['trends.day.friday'], from: 20, to: 21, sessions: 4, kbit: 4500, times: 5 },
  }),
};

const noTrends: Trends = { sessions: 0, cells: [], start: null, bitrate: null, message: message('trends.none') };

/** Sessions that a test decides on. */
export type StorySessions = {
  handlers: Handlers<Api>['session'];
  /** What is so at the moment, and the rows of the session that goes on, where they are others than of one that runs well. */
  live: (state: LiveState, rows?: readonly SessionRow[]) => void;
  /** What is in the log. */
  keep: (...logs: readonly SessionLog[]) => void;
  trends: (trends: Trends) => void;
  /** Refuses every question from now on, with this sentence; null ends that. */
  refuse: (why: Message | null) => void;
  asked: {
    marks: string[];
    titles: string[];
    removed: number[];
    reports: SessionReportAsk[];
    logs: SessionLogAsk[];
    pdfs: SessionPdfAsk[];
  };
};

/** An empty log at first. */
export const storySessions = (): StorySessions => {
  const live = telling(notLive);
  let [logs, trends]: [readonly SessionLog[], Trends] = [[], noTrends];
  let { rows } = goingOn;
  let why: Message | null = null;
  const asked: StorySessions['asked'] = { marks: [], titles: [], removed: [], reports: [], logs: [], pdfs: [] };
  const answer = async <T>(make: () => T) => Promise.resolve(why === null ? ok(make()) : failWith('no-history', why));
  const logOf = (id: number): SessionLog | undefined =>
    id === goingOn.session.id
      ? { ...goingOn, rows: [...rows], events: [] }
      : logs.find(({ session }) => session.id === id);
  return {
    handlers: {
      mark: ({ text }) => answer(() => void asked.marks.push(text)),
      list: ({ limit, before = Infinity, search = '' }) =>
        answer(() =>
          logs
            .map(({ session }) => session)
            .filter(({ id, title }) => id < before && title.toLowerCase().includes(search.toLowerCase()))
            .slice(0, limit),
        ),
      log: (ask) => {
        asked.logs.push(ask);
        const log = logOf(ask.id);
        if (log === undefined) return Promise.resolve(fail('not-found', 'There is no such session.'));
        const { sinceMs = 0 } = ask;
        const since = <T extends { atMs: number }>(all: readonly T[]): T[] => all.filter(({ atMs }) => atMs >= sinceMs);
        return answer(() => ({ ...log, rows: since(log.rows), events: since(log.events) }));
      },
      rename: ({ id, title }) =>
        answer(() => {
          asked.titles.push(title);
          logs = logs.map((log) => (log.session.id === id ? { ...log, session: { ...log.session, title } } : log));
          return undefined;
        }),
      remove: ({ id }) =>
        answer(() => {
          asked.removed.push(id);
          logs = logs.filter(({ session }) => session.id !== id);
          return undefined;
        }),
      report: (ask) => {
        asked.reports.push(ask);
        return answer(() => sessionReport(ask, { log: logOf(ask.id)!, incidents: [] }, circumstances));
      },
      pdf: (ask) => {
        asked.pdfs.push(ask);
        const make = () =>
          answer(() => sessionReport({ ...ask, form: 'html' }, { log: logOf(ask.id)!, incidents: [] }, circumstances));
        return asPdf(make, (html) => Promise.resolve(ok(Buffer.from(`%PDF of ${html.length} characters €\n`))));
      },
      trends: () => answer(() => trends),
      changed: live.changed,
    },
    live: (state, next = goingOn.rows) => {
      rows = next;
      live.show(state);
    },
    keep: (...next) => (logs = next),
    trends: (next) => (trends = next),
    refuse: (sentence) => (why = sentence),
    asked,
  };
};
