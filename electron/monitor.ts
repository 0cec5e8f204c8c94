// The monitor behind this shell. It has not begun to watch yet.
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { EngineEdges } from '../engine/deps.ts';
import type { Startup } from '../engine/desktop/startup.ts';
import type { PrintPage } from '../engine/exports/print-page.ts';
import { createMonitor } from '../engine/monitor.ts';
import type { Monitor } from '../engine/monitor.ts';
import { loadInputs } from '../engine/places/inputs.ts';
import type { Places } from '../engine/places/inputs.ts';

/** Makes the monitor over `edges`, whose PDFs `print` makes and which `startup` starts with the computer, or says which field of which file is wrong. */
export const openMonitor = async (
  places: Places,
  edges: EngineEdges,
  { print, startup }: { print: PrintPage; startup: Startup | undefined },
): Promise<Result<Monitor>> => {
  const inputs = await loadInputs(places);
  if (!inputs.ok) return inputs;
  return ok(
    await createMonitor(edges, { inputs: inputs.value, places, runsIn: 'desktop', print, ...(startup && { startup }) }),
  );
};
