// The dock for OBS in each state, and the looks that it has to bear: it is always dark, and as large as OBS makes it.
import type { DockView } from '../../../contract/dock.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { withFrames } from '../../../engine/dock/dock-view.ts';
import type { Frames } from '../../../engine/dock/dock-view.ts';
import { liveIn, rowsIn } from '../support/live-stories.ts';
import { dockView } from '../support/open-dock.ts';
import type { OpenDock } from '../support/open-dock.ts';
import { lossyLine, restingFor, snapshotOf, toldCodes } from '../support/stories.ts';

/** A dock in a state: what it is shown, and what happens then. */
export type DockState = { state: string; view: DockView; act?: (dock: OpenDock) => Promise<unknown> };

/** The least that OBS gives a dock, two corners, and a column. */
export const dockSizes = [
  { width: 300, height: 80 },
  { width: 380, height: 120 },
  { width: 300, height: 250 },
  { width: 400, height: 600 },
] as const;

const well = snapshotOf('ok');

/** The dock of the LIVE that goes on, while this is so, with the frames of its last minute. */
const whileLive = (snapshot: Snapshot): DockView => {
  const live = liveIn(snapshot);
  const frames = rowsIn(snapshot).reduce<readonly Frames[]>((sofar, row) => withFrames(sofar, { ...live, row }), []);
  return dockView(snapshot, live, frames);
};

/** Before and during a LIVE, with each sentence that the dock can be given, and without anybody who tells it one. */
export const dockStates: readonly DockState[] = [
  { state: 'nobody is LIVE', view: dockView(well) },
  { state: 'paused', view: dockView(restingFor(1, 'ok', { paused: true })) },
  { state: 'LIVE, all is well', view: whileLive(well) },
  { state: 'LIVE, wobbling', view: whileLive(lossyLine) },
  { state: 'LIVE, failing', view: whileLive(snapshotOf('router.down')) },
  ...toldCodes.map((code) => ({ state: `LIVE, ${code}`, view: whileLive(snapshotOf(code)) })),
  {
    ...{ state: 'the engine is gone', view: whileLive(well) },
    act: async ({ page, server }: OpenDock): Promise<void> => {
      await server.goAway();
      await page.locator('.gone').waitFor();
    },
  },
  {
    ...{ state: 'its address is out of date', view: whileLive(well) },
    act: async ({ page, server }: OpenDock): Promise<void> => {
      await server.useKey('n'.repeat(43));
      await page.locator('.gone').waitFor();
    },
  },
];
