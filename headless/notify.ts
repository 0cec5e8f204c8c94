// Notices on the desktop, where the command line runs on one. Only Linux has a service for that which a plain program may
// use; elsewhere nothing is shown.
import type { Notice } from '../contract/alert.ts';
import { allowingSystemOf } from '../contract/showing.ts';
import type { Showing, UnshownReason } from '../contract/showing.ts';
import { systemClock } from '../engine/deps/clock.ts';
import { surface } from '../engine/deps/surface.ts';
import { createBusNotifier } from '../engine/desktop/bus-notifier.ts';
import type { BusNotifier, Shown } from '../engine/desktop/bus-notifier.ts';
import type { BusTrouble } from '../engine/desktop/session-bus.ts';
import type { Engine } from '../engine/engine.ts';
import type { Memory } from '../engine/memory/memory.ts';
import type { Surroundings } from './commands/surroundings.ts';

/**
 * What notices come from and what their buttons act on; `openPage` is null where there is no page to open. `unshown` is handed
 * what no desktop could show, `showing` how each of them fared.
 */
export type NoticeNeeds = {
  memory: Pick<Memory, 'subscribe' | 'snooze'>;
  engine: Pick<Engine, 'checkAgain'>;
  openPage: (() => Promise<void>) | null;
  unshown?: (notice: Notice) => void;
  showing?: (showing: Showing) => void;
};

/** How long the button of a notification keeps quiet; its label says the same. */
const SNOOZE_MINUTES = 60;

/** Nobody waits for this work. Only a bug makes it fail, and that must surface. */
const inPassing = (work: Promise<unknown>): void => void work.catch(surface);

/** The service of a Linux desktop; null on other systems. */
const notifierOn = (
  { platform, terminal }: Pick<Surroundings, 'platform' | 'terminal'>,
  { memory, engine, openPage }: NoticeNeeds,
): BusNotifier | null => {
  if (platform !== 'linux') return null;
  const snooze = async (): Promise<void> => {
    const snoozed = await memory.snooze(SNOOZE_MINUTES);
    // Whoever asked for quiet counts on it.
    if (!snoozed.ok) terminal.err.write(`tokwatch: ${snoozed.error.message}\n`);
  };
  const open = openPage === null ? {} : { show: () => inPassing(openPage()), fix: () => inPassing(openPage()) };
  const acts = { 'check-again': () => engine.checkAgain(), snooze: () => inPassing(snooze()), ...open };
  return createBusNotifier({ environment: terminal.environment, clock: systemClock }, acts);
};

const reasons: Readonly<Record<Exclude<BusTrouble, 'ended'>, UnshownReason>> = {
  'no-bus': 'no-desktop',
  'no-service': 'no-service',
  'no-answer': 'no-answer',
  refused: 'refused',
};

/** How a notice fared; null where the end of the program took it. */
const fared = (shown: Shown, platform: string): Showing | null => {
  if (shown.shown) return { state: 'taken' };
  if (shown.trouble === 'ended') return null;
  return { state: 'not-shown', why: reasons[shown.trouble], system: allowingSystemOf(platform) };
};

/** Shows each notice that the memory tells, until the returned function is called. Where there is no desktop, quietly none. */
export const notifyDesktop = (
  around: Pick<Surroundings, 'platform' | 'terminal'>,
  needs: NoticeNeeds,
): (() => void) => {
  const notifier = notifierOn(around, needs);
  const show = async (notice: Notice): Promise<void> => {
    const shown = await notifier?.show(notice);
    const how = shown && fared(shown, around.platform);
    if (how) needs.showing?.(how);
    if (!shown?.shown) needs.unshown?.(notice);
  };
  if (notifier === null)
    needs.showing?.({ state: 'not-shown', why: 'terminal', system: allowingSystemOf(around.platform) });
  const unsubscribe = needs.memory.subscribe((event) => {
    if (event.type === 'notice') inPassing(show(event.notice));
  });
  return () => {
    unsubscribe();
    notifier?.end();
  };
};

/** Shows none, since the user wants none: each notice is handed back at once, until the returned function is called. */
export const handBack = (
  { platform }: Pick<Surroundings, 'platform'>,
  { memory, unshown, showing }: Pick<NoticeNeeds, 'memory'> & Required<Pick<NoticeNeeds, 'unshown' | 'showing'>>,
): (() => void) => {
  showing({ state: 'not-shown', why: 'switched-off', system: allowingSystemOf(platform) });
  return memory.subscribe((event) => {
    if (event.type === 'notice') unshown(event.notice);
  });
};
