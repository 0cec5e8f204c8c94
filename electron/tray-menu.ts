// The tray's menu: what the verdict says, since when, and what one can do. Pure.
import type { MenuItemConstructorOptions } from 'electron';
import { DAY_MS } from '../contract/durations.ts';
import type { AlertState } from '../contract/alert.ts';
import { asMayBeSeen } from '../contract/discreet.ts';
import { message, say, speechNow } from '../contract/message.ts';
import type { MessageId } from '../contract/message.ts';
import { sentenceOf as messageOf } from '../contract/present.ts';
import type { Snapshot } from '../contract/report.ts';
import type { DesktopActions } from './desktop-actions.ts';
import { minutesToMorning } from './snooze.ts';

/** What the tray shows: what is true now, and whether notifications come. */
export type TrayView = { snapshot: Snapshot; alerts: AlertState };

type Item = MenuItemConstructorOptions;

/** The sentence: the tooltip, and the first line of the menu. */
export const sentenceOf = (snapshot: Snapshot): string => say(asMayBeSeen(messageOf(snapshot), snapshot));

/** Local time; a moment that is a day or more away comes with its date, since its hour alone would mislead. */
const momentOf = (moment: string, now: string): string => {
  const isFar = Math.abs(Date.parse(now) - Date.parse(moment)) >= DAY_MS;
  const day = isFar ? ({ day: 'numeric', month: 'short' } as const) : {};
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(speechNow().locale, { ...day, ...time }).format(new Date(moment));
};

/** Since when the verdict stands; null before the first one has settled, and while nobody watches. */
export const sinceOf = ({ verdict, at, paused }: Snapshot): string | null =>
  verdict.settledAt === null || paused ? null : say(message('tray.since', { time: momentOf(verdict.since, at) }));

/** A lone ampersand would underline the letter behind it. */
const asLabel = (text: string): string => text.replaceAll('&', '&&');

const entry = (id: MessageId, click: () => void, more: Item = {}): Item => ({
  label: say(message(id)),
  click,
  ...more,
});

const line: Item = { type: 'separator' };

/** How long one may keep it quiet; while it is quiet, until when, and how to end that. */
const snoozeEntry = ({ snapshot: { at }, alerts }: TrayView, { snooze, now }: DesktopActions): Item => {
  const until = alerts.snoozedUntil;
  const end = until === null ? [] : [entry('tray.snooze.end', () => snooze(null)), line];
  return {
    label: until === null ? say(message('tray.snooze')) : say(message('tray.snoozed', { time: momentOf(until, at) })),
    submenu: [
      ...end,
      entry('tray.snooze.quarter', () => snooze(15)),
      entry('tray.snooze.hour', () => snooze(60)),
      entry('tray.snooze.morning', () => snooze(minutesToMorning(now()))),
    ],
  };
};

/** The menu for a view. */
export const trayMenu = (view: TrayView, actions: DesktopActions): Item[] => {
  const { snapshot } = view;
  const { checkAgain, open, openFixes, setLive, setPaused, quit } = actions;
  const { live, paused } = snapshot;
  const since = sinceOf(snapshot);
  const hasFixes = !paused && snapshot.verdict.fixes.length > 0;
  return [
    { label: asLabel(sentenceOf(snapshot)), click: open },
    ...(since === null ? [] : [{ label: since, enabled: false }]),
    line,
    ...(hasFixes ? [entry('tray.fixes', openFixes)] : []),
    entry('tray.check-again', checkAgain, { enabled: !paused }),
    entry(paused ? 'tray.resume' : 'tray.pause', () => setPaused(!paused)),
    line,
    entry(live ? 'tray.live-end' : 'tray.live-begin', () => setLive(!live)),
    snoozeEntry(view, actions),
    line,
    entry('tray.open', open),
    entry('tray.quit', quit),
  ];
};
