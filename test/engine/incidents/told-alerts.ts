// A book and the policy behind it: a story of states goes in, what is told and why comes out. Pure, minute by minute.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { AlertLogLine, Notice } from '../../../contract/alert.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { nextMoment } from '../../../engine/incidents/alert-cases.ts';
import { nothingToTell, toldToday, weigh } from '../../../engine/incidents/alert-round.ts';
import type { Around } from '../../../engine/incidents/alert-round.ts';
import { emptyBook, inSight, withEvent } from '../../../engine/incidents/incident-book.ts';
import type { BookEvent } from '../../../engine/incidents/incident-book.ts';
import { pictureOf } from './pictures.ts';
import type { Seen } from './pictures.ts';

const BEGIN_MS = Date.parse('2026-11-21T20:00:00.000Z');

/** A story of alerts. Minutes count from 20:00. */
export type ToldAlerts = {
  sees: (minute: number, code: Seen['code'], more?: Partial<Seen> & { sharpens?: Seen['code'][] }) => ToldAlerts;
  hears: (minute: number, event: BookEvent) => ToldAlerts;
  /** Nothing but time went by. */
  waits: (minute: number) => ToldAlerts;
  snoozes: (untilMinute: number | null) => ToldAlerts;
  goesLive: (live: boolean, discreet?: boolean) => ToldAlerts;
  uses: (alerts: Partial<Settings['alerts']>) => ToldAlerts;
  /** The wall clock is set by so many minutes. */
  sets: (minutes: number) => ToldAlerts;
  notices: () => Notice[];
  log: () => AlertLogLine[];
  /** The log as "20:10 began 1 alert.told.began". */
  lines: () => string[];
  /** When something becomes due by itself, in minutes from 20:00. */
  due: (minute: number) => number | null;
  toldToday: (minute: number) => number;
};

/** Nothing was told yet; the local clock is `aheadMinutes` ahead of UTC. */
export const tellAlerts = (
  alertSettings: Partial<Settings['alerts']> = {},
  aheadMinutes: (epochMs: number) => number = () => 0,
): ToldAlerts => {
  let settings: Settings['alerts'] = { ...defaultSettings.alerts, ...alertSettings };
  let [book, alerts, setMs] = [emptyBook, nothingToTell, 0];
  let snoozedUntilMs: number | null = null;
  let [live, discreet] = [false, false];
  let present: { isWell: boolean; message: Message } = { isWell: false, message: message('verdict.unknown.looking') };
  const [notices, log]: [Notice[], AlertLogLine[]] = [[], []];
  const wallMs = (minute: number): number => BEGIN_MS + Math.round(minute * MINUTE_MS) + setMs;
  const around = (minute: number): Around => {
    const atMs = wallMs(minute);
    const localMinutes = Math.floor(atMs / MINUTE_MS + aheadMinutes(atMs)) % 1440;
    return { atMs, localMinutes, settings, snoozedUntilMs, live, discreet, present, inSight: inSight(book) };
  };
  const self: ToldAlerts = {
    sees: (minute, code, { sharpens = [], ...more } = {}) => {
      const picture = pictureOf({ code, at: new Date(wallMs(minute)).toISOString(), ...more });
      const { severity, message: sentence } = picture.verdict;
      present = { isWell: severity === 'ok', message: sentence };
      return self.hears(minute, { type: 'seen', picture, sharpens, live, router: 'unknown' });
    },
    hears: (minute, event) => {
      const turned = withEvent(book, event, { wallMs: wallMs(minute), monotonicMs: minute * MINUTE_MS });
      book = turned.book;
      const weighed = weigh(alerts, turned.changes, around(minute));
      alerts = weighed.alerts;
      notices.push(...weighed.notices);
      log.push(...weighed.log);
      return self;
    },
    waits: (minute) => self.hears(minute, { type: 'tick' }),
    snoozes: (untilMinute) => {
      snoozedUntilMs = untilMinute === null ? null : wallMs(untilMinute);
      return self;
    },
    goesLive: (isLive, isDiscreet = isLive) => {
      [live, discreet] = [isLive, isDiscreet];
      return self;
    },
    uses: (changed) => {
      settings = { ...settings, ...changed };
      return self;
    },
    sets: (minutes) => {
      setMs += minutes * MINUTE_MS;
      return self;
    },
    notices: () => notices,
    log: () => log,
    lines: () =>
      log.map(({ at, occasion, incident, reason }) =>
        [at.slice(11, 16), occasion, incident, reason.id].filter((part) => part !== null).join(' '),
      ),
    due: (minute) => {
      const moment = nextMoment(alerts.cases, around(minute));
      return moment === null ? null : (moment - BEGIN_MS - setMs) / MINUTE_MS;
    },
    toldToday: (minute) => toldToday(alerts, around(minute)),
  };
  return self;
};
