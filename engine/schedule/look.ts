// One look at everything: all probes start at once, each reading is handed on the moment it exists, and what a failure
// calls for is asked while the rest still runs. There are no rounds to wait for.
import type { Reading } from '../../contract/reading.ts';
import { probeAnchors } from '../probes/anchor-probe.ts';
import { probeCanaries } from '../probes/canary-probe.ts';
import { probeGateways } from '../probes/gateway-probe.ts';
import { probeIngest } from '../probes/ingest-probe.ts';
import { createLoadMeter } from '../probes/load-probe.ts';
import { probeLogHosts } from '../probes/log-hosts-probe.ts';
import type { LoadMeter } from '../probes/load-probe.ts';
import { sparingNothing } from '../probes/look-context.ts';
import type { LookContext, ProbeEdges } from '../probes/look-context.ts';
import { namesToAsk, probeLookups } from '../probes/lookup-probe.ts';
import { readNetwork, usableFamilies } from '../probes/network-probe.ts';
import { probeProxy } from '../probes/proxy-probe.ts';
import { probeQuality } from '../probes/quality-probe.ts';
import { probeTunnel } from '../probes/tunnel-probe.ts';
import { probeWifi } from '../probes/wifi-probe.ts';
import { askTikTok } from './ask-tiktok.ts';
import { askAgain, askDeep, createHeavy } from './heavy.ts';
import type { Heavy } from './heavy.ts';
import { openContext, watchEmissions } from './open-look.ts';
import type { Emission, LookInputs } from './open-look.ts';
import { createSuspicion } from './suspicion.ts';
import type { Suspicion } from './suspicion.ts';
import { openTargets } from './targets.ts';
import type { LookTargets } from './targets.ts';

export type { LookInputs } from './open-look.ts';
export { targetsFor } from './targets.ts';

// What this machine carries itself while the line is measured tells whether it fills the line.
const whileLoadIsMeasured = async <T>(context: LookContext, load: LoadMeter, work: () => Promise<T>): Promise<T> => {
  const measure = async (): Promise<void> => {
    const reading = await load.measure(context.network, context.signal);
    if (reading && !context.signal.aborted) context.emit(reading);
  };
  await measure();
  const done = await work();
  await measure();
  return done;
};

const probeBeyond = async (
  context: LookContext,
  inputs: LookInputs,
  emission: Emission,
  targets: LookTargets,
): Promise<void> => {
  if (!context.scope.tiktok) return;
  const { asides = true, ingest = asides } = inputs;
  await Promise.all([
    probeCanaries(context),
    probeLookups(context, namesToAsk(context, [])).finally(emission.lookupsDone),
    askTikTok(context, inputs, emission, targets),
    ...(ingest ? [probeIngest(context)] : []),
    ...(asides ? [probeLogHosts(context)] : []),
  ]);
};

const probeAll = async (
  context: LookContext,
  inputs: LookInputs,
  emission: Emission,
  { heavy, targets, suspicion }: { heavy: Heavy; targets: LookTargets; suspicion: Suspicion },
): Promise<void> => {
  const load = inputs.load ?? createLoadMeter(context);
  const quality = whileLoadIsMeasured(context, load, () => probeQuality(context));
  const [line] = await Promise.all([
    quality,
    probeGateways(context),
    probeProxy(context),
    probeTunnel(context),
    probeWifi(context),
    probeAnchors(context).finally(emission.anchorsDone),
    probeBeyond(context, inputs, emission, targets),
    context.scope.deep
      ? askDeep(context, heavy, targets, { line: quality, resolverAnswers: emission.resolverAnswers })
      : undefined,
    inputs.again ? askAgain(context, heavy, targets, inputs.again) : undefined,
  ]);
  // What answered in the first second is no word on a line that went dead in the third.
  if (line.broke) await Promise.all([probeGateways(context), probeAnchors(sparingNothing(context))]);
  await suspicion.idle();
};

/** Looks once; `onReading` sees every reading as it comes. Resolves when nothing is left to ask, or the signal fires. */
export const lookOnce = async (
  edges: ProbeEdges,
  inputs: LookInputs,
  onReading: (reading: Reading) => void,
  signal: AbortSignal,
): Promise<void> => {
  const network = await edges.os.networkState(signal);
  if (!network || signal.aborted) return;
  readNetwork(edges.clock, network).forEach(onReading);
  if (usableFamilies(network).length === 0) return;
  const ended = new AbortController();
  const within = AbortSignal.any([signal, ended.signal]);
  const notice: { of: (reading: Reading) => void } = { of: () => undefined };
  const emission = watchEmissions((reading) => {
    onReading(reading);
    notice.of(reading);
  });
  const context = await openContext(edges, inputs, network, emission, within);
  // Where TikTok is left alone nobody asks it for the region.
  const targets = openTargets(inputs.catalog, inputs.settings, inputs.scope.tiktok ? inputs.detected : null);
  const heavy = createHeavy(context, targets.now);
  const { wayWasBad = false, lineWasBad = false } = inputs;
  const suspicion = createSuspicion(context, { heavy, wayWasBad, lineWasBad });
  notice.of = suspicion.notice;
  try {
    await probeAll(context, inputs, emission, { heavy, targets, suspicion });
  } finally {
    // Echo requests that nobody waits for any more end with the look.
    ended.abort();
  }
};
