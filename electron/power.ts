// Sleep and wake. A locked screen is neither: the machine goes on, and so does the watch.
import type { PowerMonitor } from 'electron';
import type { Engine } from '../engine/engine.ts';

/** Tells the engine about sleep and wake until the returned function is called. */
export const watchPower = (
  powerMonitor: Pick<PowerMonitor, 'on' | 'off'>,
  { slept, woke }: Pick<Engine, 'slept' | 'woke'>,
): (() => void) => {
  powerMonitor.on('suspend', slept);
  powerMonitor.on('resume', woke);
  return () => {
    powerMonitor.off('suspend', slept);
    powerMonitor.off('resume', woke);
  };
};
