import type { Engine } from '../../engine/engine.ts';
import { listenForKeys } from '../keyboard.ts';
import { canRedraw } from '../terminal.ts';
import { createLiveView } from '../view/live-view.ts';
import type { Surroundings } from './surroundings.ts';

/** The live view's clock ("since …, 3 min") moves by itself. */
const REDRAW_MS = 1000;

/** Begins to show an engine; the returned function ends that. */
export type Show = () => () => void;

/** Shows the engine on the terminal; Ctrl-C interrupts. */
export const showLive =
  (around: Surroundings, engine: Engine): Show =>
  () => {
    const view = createLiveView(around.terminal);
    const stopKeys = canRedraw(around.terminal) ? listenForKeys(around, around.interrupt) : undefined;
    const unsubscribe = engine.subscribe((event) => {
      if (event.type === 'snapshot') view.show(event.snapshot);
    });
    const ticking = canRedraw(around.terminal) ? setInterval(() => view.show(engine.snapshot()), REDRAW_MS) : undefined;
    return () => {
      clearInterval(ticking);
      unsubscribe();
      view.show(engine.snapshot());
      view.close();
      stopKeys?.();
    };
  };

/** Runs the engine until it stops or the user wants to end; it is shown at once, or after `waitsFor` has been said. */
export const runEngine = async (
  around: Surroundings,
  engine: Engine,
  show: Show,
  waitsFor: Promise<void> | null = null,
): Promise<void> => {
  let stopShowing = (): void => undefined;
  let isOver = false;
  const begin = (): void => {
    if (!isOver) stopShowing = show();
  };
  around.interrupted.addEventListener('abort', engine.stop, { once: true });
  if (around.interrupted.aborted) engine.stop();
  try {
    if (waitsFor === null) begin();
    await Promise.all([engine.start(), waitsFor?.then(begin)]);
  } finally {
    isOver = true;
    engine.stop();
    stopShowing();
  }
};
