// One round of weighing what to tell: changes of incidents and the mere passing of time give occasions, each is decided, and
// what was decided is remembered. Pure.
import { MINUTE_MS } from '../../contract/durations.ts';
import type { AlertLogLine, AlertOccasion, IncidentOccasion, Notice } from '../../contract/alert.ts';
import type { Message } from '../../contract/message.ts';
import { casesAfter, dueOccasion, isDone } from './alert-cases.ts';
import { decide } from './alert-policy.ts';
import type { Case, Circumstances, Decision } from './alert-policy.ts';
import type { Change } from './incident-book.ts';
import { decideNews } from './news.ts';
import type { News, Standing } from './news.ts';
import { afterNotice, afterSilence } from './telling.ts';

/** What was told so far, by incident and by moment (epoch ms), and the news that is still to be told. */
export type Alerts = {
  cases: readonly Case[];
  news: readonly Standing[];
  toldAtMs: readonly number[];
  /** When the summary of a day was told last. */
  summaryAtMs: number | null;
  lastNotice: number;
  /** The moment of the last round. */
  atMs: number;
};

/** Nothing was told yet. */
export const nothingToTell: Alerts = { cases: [], news: [], toldAtMs: [], summaryAtMs: null, lastNotice: 0, atMs: 0 };

/** What is around a round; how much was told today, it knows itself. */
export type Around = Omit<Circumstances, 'toldToday'>;

/** The end of a round: what to show, and what to log. */
export type Weighed = { alerts: Alerts; notices: readonly Notice[]; log: readonly AlertLogLine[] };

// In the night in which an hour is skipped or repeated this is an hour off for what was told just after midnight.
const isToday = (thenMs: number, { atMs, localMinutes }: Around): boolean =>
  atMs - thenMs <= localMinutes * MINUTE_MS + (atMs % MINUTE_MS);

/** How many notices were shown today. */
export const toldToday = ({ toldAtMs }: Alerts, around: Around): number =>
  toldAtMs.filter((thenMs) => isToday(thenMs, around)).length;

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

type Told = { occasion: AlertOccasion; incident: number | null; title: Message };

const withDecision = (weighed: Weighed, told: Told, decision: Decision, atMs: number): Weighed => {
  const { alerts, notices, log } = weighed;
  const { wording, reason } = decision;
  const title = wording?.title ?? told.title;
  const line: AlertLogLine = { ...told, at: iso(atMs), told: decision.told, reason, title };
  if (wording === null) return { ...weighed, log: [...log, line] };
  const id = alerts.lastNotice + 1;
  return {
    alerts: { ...alerts, lastNotice: id, toldAtMs: [...alerts.toldAtMs, atMs] },
    notices: [...notices, { ...wording, id, at: iso(atMs) }],
    log: [...log, line],
  };
};

const withSummary = (weighed: Weighed, around: Around): Weighed => {
  const { summaryAtMs } = weighed.alerts;
  const isTold = summaryAtMs !== null && isToday(summaryAtMs, around);
  const decision = decide({ what: 'many', isTold }, { ...around, toldToday: toldToday(weighed.alerts, around) });
  if (decision.wording === null) return weighed;
  const told: Told = { occasion: 'many', incident: null, title: decision.wording.title };
  const after = withDecision(weighed, told, decision, around.atMs);
  return { ...after, alerts: { ...after.alerts, summaryAtMs: around.atMs } };
};

const remembered = (about: Case, occasion: IncidentOccasion, { told, reason }: Decision, atMs: number): Case => {
  const { telling, details } = about;
  const last = { occasion, reason: reason.id };
  if (told) return { ...about, telling: { ...afterNotice(telling, occasion, details.incident, atMs), last } };
  return { ...about, telling: { ...afterSilence(telling, reason.id), last } };
};

const weighCase = (weighed: Weighed, id: number, changes: readonly Change[], around: Around): Weighed => {
  const about = weighed.alerts.cases.find((one) => one.details.incident.id === id);
  const what = about && dueOccasion(about, weighed.alerts.cases, changes, around);
  if (!about || !what) return weighed;
  const heirIsKnown = weighed.alerts.cases.some((one) => one.endedMs === null && one.telling.isKnown);
  const decision = decide({ what, about, heirIsKnown }, { ...around, toldToday: toldToday(weighed.alerts, around) });
  const isNews = decision.told || what === 'over' || about.telling.last?.reason !== decision.reason.id;
  const { message } = about.details.incident;
  const told = { occasion: what, incident: id, title: message };
  const after = isNews ? withDecision(weighed, told, decision, around.atMs) : weighed;
  const next = remembered(about, what, decision, around.atMs);
  const cases = after.alerts.cases.map((one) => (one === about ? next : one));
  const done = { ...after, alerts: { ...after.alerts, cases } };
  return decision.reason.id === 'alert.not.cap' ? withSummary(done, around) : done;
};

// A clock that was set back takes the past with it: what lay an hour back still lies an hour back.
const shifted = (alerts: Alerts, atMs: number): Alerts => {
  const byMs = Math.min(0, atMs - alerts.atMs);
  const moved = (epochMs: number | null): number | null => (epochMs === null ? null : epochMs + byMs);
  return {
    ...{ ...alerts, atMs, summaryAtMs: moved(alerts.summaryAtMs) },
    toldAtMs: alerts.toldAtMs.map((thenMs) => thenMs + byMs),
    cases: alerts.cases.map((one) => ({
      ...{ ...one, parentEndedMs: moved(one.parentEndedMs), endedMs: moved(one.endedMs) },
      telling: { ...one.telling, toldAtMs: moved(one.telling.toldAtMs) },
    })),
  };
};

/** Until then it may have been today, also on the day that has 25 hours. */
const LONGEST_DAY_MS = 90_000_000;

// News is told once; why it is not is logged once for each reason.
const weighNews = (weighed: Weighed, { news, reason }: Standing, around: Around): Weighed => {
  const decision = decideNews(news, { ...around, toldToday: toldToday(weighed.alerts, around) });
  if (!decision.told && decision.reason.id === reason) return weighed;
  const told: Told = { occasion: news.occasion, incident: null, title: news.title };
  const after = withDecision(weighed, told, decision, around.atMs);
  const left = after.alerts.news.flatMap((one) => {
    if (one.news !== news) return [one];
    return decision.told ? [] : [{ ...one, reason: decision.reason.id }];
  });
  return { ...after, alerts: { ...after.alerts, news: left } };
};

/** With news that is to be told as soon as it may be. */
export const withNews = (alerts: Alerts, news: News): Alerts => ({
  ...alerts,
  news: [...alerts.news, { news, reason: null }],
});

/** Without it, if it was not told yet. */
export const withoutNews = (alerts: Alerts, news: News): Alerts => ({
  ...alerts,
  news: alerts.news.filter((one) => one.news !== news),
});

/** Weighs what changed, and what has become due since the last round. */
export const weigh = (before: Alerts, changes: readonly Change[], around: Around): Weighed => {
  const { atMs } = around;
  const alerts = shifted(before, atMs);
  const cases = changes.reduce((all, change) => casesAfter(all, change, atMs), alerts.cases);
  // What goes on is weighed first: whether the end of the one before is worth a word depends on it.
  const order = cases.toSorted((a, b) => Number(a.endedMs !== null) - Number(b.endedMs !== null));
  const cased = order.reduce<Weighed>((so, { details }) => weighCase(so, details.incident.id, changes, around), {
    alerts: { ...alerts, cases },
    notices: [],
    log: [],
  });
  const weighed = alerts.news.reduce<Weighed>((so, news) => weighNews(so, news, around), cased);
  const toldAtMs = weighed.alerts.toldAtMs.filter((thenMs) => atMs - thenMs < LONGEST_DAY_MS);
  const left = weighed.alerts.cases.filter((one) => !isDone(one, atMs));
  return { ...weighed, alerts: { ...weighed.alerts, cases: left, toldAtMs } };
};
