// The monitor behind this shell. It has not begun to watch yet.
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { OpenDock } from '../engine/dock/open-dock.ts';
import type { EngineEdges } from '../engine/deps.ts';
import type { Startup } from '../engine/desktop/startup.ts';
import type { PrintPage } from '../engine/exports/print-page.ts';
import { createMonitor } from '../engine/monitor.ts';
import type { Monitor } from '../engine/monitor.ts';
import { loadInputs } from '../engine/places/inputs.ts';
import type { Places } from '../engine/places/inputs.ts';

/** What only this shell can do for the monitor: print pages, serve the dock from its own window, be started with the computer. */
export type ShellParts = { print: PrintPage; serveDock: OpenDock; startup: Startup | undefined };

/** Makes the monitor over `edges`, or says which field of which file is wrong. */
export const openMonitor = async (
  places: Places,
  edges: EngineEdges,
  { startup, ...parts }: ShellParts,
): Promise<Result<Monitor>> => {
  const inputs = await loadInputs(places);
  if (!inputs.ok) return inputs;
  const shell = { ...parts, ...(startup && { startup }) };
  return ok(await createMonitor(edges, { inputs: inputs.value, places, runsIn: 'desktop', ...shell }));
};
