// The tray's menu: what the verdict says, since when, and what one can do. Pure.
import type { MenuItemConstructorOptions } from 'electron';
import { message, say } from '../contract/message.ts';
import type { Snapshot } from '../contract/report.ts';

/** What the entries do. */
export type TrayActions = { checkAgain: () => void; open: () => void; quit: () => void };

/** The verdict's sentence: the tooltip, and the first line of the menu. */
export const sentenceOf = ({ verdict }: Snapshot): string => say(verdict.message);

const DAY_MS = 24 * 60 * 60 * 1000;

/** Local time; a moment that is a day or more ago comes with its date, since its hour alone would mislead. */
const momentOf = (since: string, now: string): string => {
  const isOld = Date.parse(now) - Date.parse(since) >= DAY_MS;
  const day = isOld ? ({ day: 'numeric', month: 'short' } as const) : {};
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en', { ...day, ...time }).format(new Date(since));
};

/** Since when the verdict stands; null before the first one has settled. */
export const sinceOf = ({ verdict, at }: Snapshot): string | null =>
  verdict.settledAt === null ? null : say(message('tray.since', { time: momentOf(verdict.since, at) }));

/** A lone ampersand would underline the letter behind it. */
const asLabel = (text: string): string => text.replaceAll('&', '&&');

/** The menu for a snapshot. */
export const trayMenu = (snapshot: Snapshot, { checkAgain, open, quit }: TrayActions): MenuItemConstructorOptions[] => {
  const since = sinceOf(snapshot);
  return [
    { label: asLabel(sentenceOf(snapshot)), click: open },
    ...(since === null ? [] : [{ label: since, enabled: false }]),
    { type: 'separator' },
    { label: say(message('tray.check-again')), click: checkAgain },
    { label: say(message('tray.open')), click: open },
    { type: 'separator' },
    { label: say(message('tray.quit')), click: quit },
  ];
};
