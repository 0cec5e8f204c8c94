// The dock for OBS in each state, and the looks that it has to bear: it is always dark, and as large as OBS makes it.
import type { DockView } from '../../../contract/dock.ts';
import { message } from '../../../contract/message.ts';
import { dockView } from '../support/open-dock.ts';
import type { OpenDock } from '../support/open-dock.ts';
import { fares, liveWith, runsWell } from '../support/session-stories.ts';
import { snapshotOf, toldCodes } from '../support/stories.ts';

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
const wobbling = message('verdict.internet.loss', { percent: 12 });
const failing = message('session.cause.router-silent');

/** Before and during a LIVE, with each sentence that the dock can be given, and without anybody who tells it one. */
export const dockStates: readonly DockState[] = [
  { state: 'nobody is LIVE', view: dockView(well) },
  { state: 'paused', view: dockView(snapshotOf('ok', { paused: true })) },
  { state: 'LIVE, all is well', view: dockView(well, runsWell) },
  { state: 'LIVE, wobbling', view: dockView(well, liveWith(fares('wobbling', wobbling, 'your-provider'))) },
  {
    state: 'LIVE, failing',
    view: dockView(snapshotOf('router.down'), liveWith(fares('failing', failing, 'your-network'))),
  },
  ...toldCodes.map((code) => ({ state: `LIVE, ${code}`, view: dockView(snapshotOf(code), runsWell) })),
  {
    ...{ state: 'the engine is gone', view: dockView(well, runsWell) },
    act: async ({ page, server }: OpenDock): Promise<void> => {
      await server.goAway();
      await page.locator('.gone').waitFor();
    },
  },
  {
    ...{ state: 'its address is out of date', view: dockView(well, runsWell) },
    act: async ({ page, server }: OpenDock): Promise<void> => {
      await server.useKey('n'.repeat(43));
      await page.locator('.gone').waitFor();
    },
  },
];
