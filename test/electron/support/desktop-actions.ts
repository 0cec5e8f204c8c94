import type { DesktopActions } from '../../../electron/desktop-actions.ts';

/** Actions that do nothing but write down that they were asked for; the moment is 21:43:10 UTC. */
export const notedActions = (): { actions: DesktopActions; done: string[] } => {
  const done: string[] = [];
  const noting =
    (what: string) =>
    (...how: unknown[]): void =>
      // Menus and notifications hand over events of their own too.
      void done.push([what, ...how.filter((part) => part !== undefined && typeof part !== 'object')].join(' '));
  const actions: DesktopActions = {
    checkAgain: noting('check again'),
    open: noting('open'),
    openFixes: noting('open fixes'),
    snooze: noting('snooze'),
    setLive: noting('live'),
    setPaused: noting('pause'),
    quit: noting('quit'),
    now: () => Date.parse('2026-11-21T21:43:10.000Z'),
  };
  return { actions, done };
};
