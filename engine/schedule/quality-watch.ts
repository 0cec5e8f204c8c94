// Measures the line properly once it is suspected: windows of echo requests, one after the other while they are bad, and
// until three in a row were good. It runs beside the looks and the pulse, so that a cable that is pulled out meanwhile is
// noticed no later.
import type { Reading } from '../../contract/reading.ts';
import { QUALITY_WINDOWS, WINDOW_SAMPLES } from '../diagnosis/line-limits.ts';
import type { LoadMeter } from '../probes/load-probe.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { isBadWindow, sampleQuality } from '../probes/quality-probe.ts';
import type { QualityWindow, SilenceMeans } from '../probes/quality-probe.ts';
import { openContext, watchEmissions } from './open-look.ts';
import type { LookInputs } from './open-look.ts';

/** A line that stays bad is measured back to back at first, then at this pace: three good windows within half a minute. */
const QUICK_WINDOWS = 6;
const WINDOW_EVERY_MS = 7000;

const isSilent = (window: QualityWindow): boolean => window.every(({ run }) => run.rttsMs.length === 0);

// Only of a line that nothing is known of may silence be its anchors' habit.
const silenceOf = (measurement: Measurement, window: number): SilenceMeans =>
  measurement === 'glance' && window === 1 ? 'habit' : 'outage';

/** What measuring needs besides the edges; `usualRttMs` is asked anew for each window. */
export type QualityInputs = Pick<LookInputs, 'catalog' | 'settings'> & {
  load: LoadMeter;
  usualRttMs: () => number | null;
};

/** Good windows in a row that end a measurement: one for a `glance` at a line not known yet, three on `suspicion`. */
export type Measurement = 'glance' | 'suspicion';

/** Measures until the line is good, or silent. Hands every reading to `take` as it comes. */
export const measureLine = async (
  edges: ProbeEdges,
  { catalog, settings, load, usualRttMs }: QualityInputs,
  measurement: Measurement,
  take: (reading: Reading) => void,
  signal: AbortSignal,
): Promise<void> => {
  const { clock } = edges;
  const network = await edges.os.networkState(signal);
  if (!network || usableFamilies(network).length === 0 || signal.aborted) return;
  const inputs = { catalog, settings, scope: { samples: WINDOW_SAMPLES, tiktok: false } };
  const context = await openContext(edges, inputs, network, watchEmissions(take), signal);
  const takeLoad = async (): Promise<void> => {
    const reading = await load.measure(network, signal);
    if (reading && !signal.aborted) take(reading);
  };
  let needed = measurement === 'glance' ? 1 : QUALITY_WINDOWS;
  await load.measure(network, signal);
  for (let [window, good] = [1, 0]; good < needed && !signal.aborted; window += 1) {
    const startedMs = clock.monotonicMs();
    const usual = usualRttMs();
    const [measured] = await sampleQuality(
      { ...context, usualRttMs: usual },
      { windows: 1, silence: silenceOf(measurement, window) },
    );
    await takeLoad();
    // A dead line is another matter, which the pulse and the looks follow.
    if (!measured || signal.aborted || isSilent(measured)) return;
    const isBad = isBadWindow(measured, usual);
    good = isBad ? 0 : good + 1;
    if (isBad) needed = QUALITY_WINDOWS;
    const restMs = WINDOW_EVERY_MS - (clock.monotonicMs() - startedMs);
    if (window >= QUICK_WINDOWS && good < needed) await clock.sleep(Math.max(0, restMs), signal);
  }
};
