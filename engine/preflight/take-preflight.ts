// Can I go LIVE? One whole look, the filter doctor, the line at rest and, where the user agreed, the line under the load of the
// stream to come. Measuring is done here; what it comes to is said in judge/.
import type { PreflightLoad, PreflightProgress, PreflightReport } from '../../contract/preflight.ts';
import { checkOnce, wholeScope } from '../check.ts';
import { isoTime } from '../deps/clock.ts';
import { onTime } from '../deps/on-time.ts';
import { examineDns } from '../doctor/examine-dns.ts';
import type { LookContext, LookScope, ProbeEdges } from '../probes/look-context.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { version } from '../probes/user-agent.ts';
import { openContext, watchEmissions } from '../schedule/open-look.ts';
import { startEchoes } from './echoes.ts';
import { judgePreflight } from './judge/judge-preflight.ts';
import { mostOf } from './judge/plan-load.ts';
import { usualOf } from './judge/usual.ts';
import type { Sights } from './judge/sights.ts';
import { cpuPercentBetween } from './machine/machine.ts';
import type { Machine } from './machine/machine.ts';
import type { PreflightInputs } from './preflight-inputs.ts';
import { noLoad, runLoad } from './run-load.ts';
import { blockedHosts, seenIn } from './seen-in.ts';

const LOOK_MS = 20_000;
/** Long enough to tell one lost packet in fifty, and how late the line is at rest. */
const IDLE_MS = 10_000;
/** Connections, what is queued and targets that think, beyond the planned time of a load. */
const LOAD_SLACK_MS = 120_000;
/** What may be looked at in the middle of a LIVE: nothing that is heavy. */
const liveScope: LookScope = { samples: 14, tiktok: true };

/** The edges of a pre-flight. */
export type PreflightEdges = ProbeEdges & { machine: Machine };

/** A context over the network as it is now; null where there is none to send over. */
const openLine = async (
  { clock, net, os }: PreflightEdges,
  { catalog, settings }: PreflightInputs,
  signal: AbortSignal,
): Promise<LookContext | null> => {
  const network = await os.networkState(signal);
  if (!network || usableFamilies(network).length === 0) return null;
  const inputs = { catalog, settings, scope: wholeScope };
  return openContext(
    { clock, net, os },
    inputs,
    network,
    watchEmissions(() => undefined),
    signal,
  );
};

const atRest = async (context: LookContext | null, signal: AbortSignal): Promise<Sights['idle']> => {
  if (!context) return { router: null, internet: null };
  const echoes = startEchoes(context);
  await context.clock.sleep(IDLE_MS, signal);
  return echoes.end();
};

const underLoad = async (
  context: LookContext | null,
  { load: wanted, live, bitrate }: PreflightInputs,
  signal: AbortSignal,
  onProgress: (progress: PreflightProgress) => void,
): Promise<PreflightLoad> => {
  // Said before anything else: no word of the user's makes a load right in the middle of a LIVE.
  if (live) return noLoad('live');
  if (wanted.type === 'none') return noLoad(wanted.why);
  if (!context) return noLoad('no-network');
  if (signal.aborted) return noLoad('cancelled');
  const plan = { kilobitsPerSecond: bitrate.kilobitsPerSecond, durationMs: wanted.durationMs };
  const timeoutMs = mostOf(plan).durationMs + LOAD_SLACK_MS;
  return onTime({ clock: context.clock, timeoutMs, signal, late: noLoad('cancelled') }, (within) =>
    runLoad({ ...context, signal: within }, { plan, target: wanted.target }, onProgress),
  );
};

const look = async (edges: PreflightEdges, inputs: PreflightInputs, signal: AbortSignal) => {
  const { catalog, settings, live } = inputs;
  const seen = seenIn();
  const scope: LookScope = { ...(live ? liveScope : wholeScope), patient: true };
  const asked = {
    catalog,
    settings,
    timeoutMs: LOOK_MS,
    signal,
    scope,
    outside: 'never',
    record: seen.record,
  } as const;
  const { verdict } = await checkOnce(edges, asked);
  const dns = signal.aborted ? null : await examineDns(edges, { catalog, settings, signal });
  return { verdict, dns, ...seen.found(verdict.notes) };
};

// The processors are watched while nothing is done but waiting for echoes.
const measureMachine = async (
  { machine }: PreflightEdges,
  idle: Promise<unknown>,
  signal: AbortSignal,
): Promise<Sights['machine']> => {
  const before = machine.cpuTimes();
  const [power, freeDiskMegabytes] = await Promise.all([machine.power(signal), machine.freeDiskMegabytes(), idle]);
  return { power, freeDiskMegabytes, cpuPercent: cpuPercentBetween(before, machine.cpuTimes()) };
};

/**
 * Takes a pre-flight. It ends by its own deadlines, and within a second of the signal, which then leaves what was not measured
 * unknown; never throws for trouble with the network.
 */
export const takePreflight = async (edges: PreflightEdges, inputs: PreflightInputs): Promise<PreflightReport> => {
  const { clock, net } = edges;
  const { signal, onProgress = () => undefined, bitrate, untried } = inputs;
  const [startedAt, startedMs, before] = [clock.now(), clock.monotonicMs(), net.traffic()];
  const ended = new AbortController();
  const within = AbortSignal.any([signal, ended.signal]);
  try {
    onProgress({ doing: 'looking' });
    const looked = await look(edges, inputs, within);
    const context = await openLine(edges, inputs, within);
    onProgress({ doing: 'idle' });
    const resting = atRest(context, within);
    const [idle, machine] = await Promise.all([resting, measureMachine(edges, resting, within)]);
    const load = await underLoad(context, inputs, within, onProgress);
    const sights: Sights = { ...looked, bitrate, untried, idle, load, machine, usual: usualOf(inputs.past) };
    const judged = judgePreflight(sights);
    const after = net.traffic();
    return {
      ...{ schema: 1, version, at: isoTime(startedAt), durationMs: Math.round(clock.monotonicMs() - startedMs) },
      ...{ answer: judged.answer, message: judged.message, safe: judged.safe, reasons: [...judged.reasons] },
      ...{ bitrate, verdict: looked.verdict, idle, load, ingest: [...looked.doors], machine, usual: sights.usual },
      ...{ blockedHosts: blockedHosts(looked.dns), wifiDbm: looked.wifiDbm, families: [...looked.families] },
      traffic: {
        bytesSent: after.bytesSent - before.bytesSent,
        bytesReceived: after.bytesReceived - before.bytesReceived,
        requests: after.requests - before.requests,
      },
    };
  } finally {
    ended.abort();
  }
};
