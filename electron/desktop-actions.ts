// What the user does from the tray and from notifications: one list for both, over the engine, its memory and the window.
import type { Dialog } from 'electron';
import { speaking, speechNow } from '../contract/message.ts';
import type { Speech } from '../contract/message.ts';
import { failureWords } from '../contract/refusal.ts';
import type { Failure } from '../contract/result.ts';
import type { Engine } from '../engine/engine.ts';
import type { Memory } from '../engine/memory/memory.ts';
import type { DesktopWindow } from './window.ts';

/** Everything that can be done without the window; `now` is the present moment in epoch ms. */
export type DesktopActions = Pick<Engine, 'checkAgain' | 'setLive' | 'setPaused'> & {
  open: () => void;
  openFixes: () => void;
  /** Tells nothing for so many minutes; null ends that. */
  snooze: (minutes: number | null) => void;
  quit: () => void;
  now: () => number;
};

/** What the actions act on. */
export type ActionNeeds = {
  engine: Pick<Engine, 'checkAgain' | 'setLive' | 'setPaused'>;
  memory: Pick<Memory, 'snooze'>;
  window: Pick<DesktopWindow, 'show' | 'openView'>;
  dialog: Pick<Dialog, 'showMessageBox'>;
  quit: () => void;
  now: () => number;
  speech?: () => Speech;
};

/** Makes the actions. A snooze that cannot be had is said in a box, since whoever asked for quiet counts on it. */
export const desktopActions = (needs: ActionNeeds): DesktopActions => {
  const { engine, memory, window, dialog, quit, now, speech = speechNow } = needs;
  const words = (failure: Failure): string => speaking(speech(), () => failureWords(failure));
  const snooze = async (minutes: number | null): Promise<void> => {
    const snoozed = await memory.snooze(minutes);
    if (!snoozed.ok) await dialog.showMessageBox({ type: 'info', title: 'Tokwatch', message: words(snoozed.error) });
  };
  return {
    checkAgain: engine.checkAgain,
    setLive: engine.setLive,
    setPaused: engine.setPaused,
    open: window.show,
    openFixes: () => window.openView('fixes'),
    snooze: (minutes) => void snooze(minutes).catch(console.error),
    quit,
    now,
  };
};
