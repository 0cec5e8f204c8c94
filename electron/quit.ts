// How the program ends: what was begun is ended in reverse order and awaited, and only then the process goes.
// A closed window is no end, since the watch goes on in the tray.
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from 'electron';

/** Something that hangs must not keep the program from ending. */
const ENDING_MS = 5000;

/** The end of the program, for those who have something to end, and those who end it. */
export type Ending = {
  /** Does `step` when the program ends; the one that was added last comes first. */
  atEnd: (step: () => unknown) => void;
  /** Ends the program with this exit status. */
  end: (status: number) => void;
  /** True as soon as the program is about to end. */
  isEnding: () => boolean;
};

/** Takes over how `app` ends. */
export const arrangeEnding = (app: Pick<App, 'on' | 'quit' | 'exit'>): Ending => {
  const steps = new AsyncDisposableStack();
  let isEnding = false;
  let status = 0;
  let ended: Promise<void> | null = null;
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', () => {
    isEnding = true;
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    ended ??= Promise.race([steps.disposeAsync(), wait(ENDING_MS, undefined, { ref: false })]).then(
      () => app.exit(status),
      (bug: unknown) => {
        console.error(bug);
        app.exit(4);
      },
    );
  });
  return {
    atEnd: (step) => {
      // What is begun while the program already ends is ended at once.
      if (steps.disposed) step();
      else steps.defer(async () => void (await step()));
    },
    end: (with_) => {
      status = with_;
      app.quit();
    },
    isEnding: () => isEnding,
  };
};
