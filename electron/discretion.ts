// Streamer mode: while the snapshot is discreet the window is kept out of what others see of the screen.
import type { Engine } from '../engine/engine.ts';
import type { DesktopWindow } from './window.ts';

/** Follows the engine until the returned function is called. */
export const keepDiscreet = (
  engine: Pick<Engine, 'subscribe'>,
  window: Pick<DesktopWindow, 'hideFromCapture'>,
): (() => void) => {
  let isHidden = false;
  return engine.subscribe((event) => {
    if (event.type !== 'snapshot' || event.snapshot.discreet === isHidden) return;
    isHidden = event.snapshot.discreet;
    window.hideFromCapture(isHidden);
  });
};
