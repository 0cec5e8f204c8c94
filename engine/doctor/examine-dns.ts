// The filter doctor: asks the resolver in use for every host that TikTok's features need, asks others for the truth, and says
// which features a filter breaks, whose it seems to be, and the least that has to be allowed.
import type { Catalog } from '../../contract/catalog.ts';
import type { DnsReport } from '../../contract/doctor.ts';
import type { Settings } from '../../contract/settings.ts';
import { isoTime } from '../deps/clock.ts';
import type { LookContext, ProbeEdges } from '../probes/look-context.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { querySigned } from './query-signed.ts';
import { version } from '../probes/user-agent.ts';
import { openContext, watchEmissions } from '../schedule/open-look.ts';
import { learnRegion, targetsFor } from '../schedule/targets.ts';
import { ANSWER_MS, addTruth, askHere, isOdd } from './ask-host.ts';
import { findOperators } from './ask-truth.ts';
import { mapAtMost } from './at-most.ts';
import { findResolver, resolverOf } from './find-resolver.ts';
import { hostsToAsk } from './hosts-to-ask.ts';
import { judgeHost } from './judge/judge-host.ts';
import { putTogether } from './judge/put-together.ts';
import type { Answer, Seen } from './judge/seen.ts';

/** All of it ends by then; a window waits ten seconds for an answer. */
const DEADLINE_MS = 8000;

/** So many names are looked up at a time, in two types of address each: small packets, and a silent resolver is waited for once. */
const NAMES_AT_A_TIME = 24;

/** So many truths are asked for at a time: a narrow line carries so many handshakes in a second. */
const TRUTHS_AT_A_TIME = 6;

/** What an examination needs to know. */
export type DoctorInputs = { catalog: Catalog; settings: Settings; signal?: AbortSignal | undefined };

const nothingSeen: Seen = { families: [], resolvers: [], control: null, hosts: [], extra: [] };

const targetsHere = async (context: LookContext): Promise<ReturnType<typeof targetsFor>> => {
  const { catalog, settings } = context;
  const isAuto = settings.tiktok.region === 'auto' && catalog.regionPages.length > 0;
  return targetsFor(catalog, settings, isAuto ? (await learnRegion(context)).region : null);
};

// Some filters sign their denial only where a name is asked for something else than addresses.
const askFurther = async (context: LookContext, server: string, seen: Seen): Promise<Answer[]> => {
  const denied = seen.hosts.find((host) => judgeHost(host, seen.families).by.includes('resolver'));
  if (!denied || context.signal.aborted) return [];
  const limit = { timeoutMs: ANSWER_MS, signal: context.signal };
  return [await querySigned(context.net, server, { name: denied.host, type: 'TXT', ...limit })];
};

const see = async (edges: ProbeEdges, { catalog, settings }: DoctorInputs, signal: AbortSignal): Promise<Seen> => {
  const network = await edges.os.networkState(signal);
  const families = network ? usableFamilies(network) : [];
  if (!network || families.length === 0) return nothingSeen;
  const inputs = { catalog, settings, scope: { samples: 1, tiktok: true } };
  const emission = watchEmissions(() => undefined);
  const context = await openContext(edges, inputs, network, emission, signal);
  const [servers, hostsFile] = await Promise.all([edges.os.resolvers(), edges.os.hostsFile()]);
  const [found, operators, targets] = await Promise.all([
    findResolver(context, servers),
    findOperators(context),
    targetsHere(context),
  ]);
  const resolvers = servers.map((server) => ({ ...resolverOf(context, server), asked: server === found?.server }));
  if (!found) return { ...nothingSeen, families, resolvers };
  const { server, control } = found;
  const asked = hostsToAsk(targets, catalog, settings);
  const told = await mapAtMost(NAMES_AT_A_TIME, asked, (host) => askHere(context, server, hostsFile, host));
  // Where a late line leaves no time for all, the truth about what is denied comes first.
  const oddFirst = told.toSorted((a, b) => Number(isOdd(b)) - Number(isOdd(a)));
  const hosts = await mapAtMost(TRUTHS_AT_A_TIME, oddFirst, (host) => addTruth(context, operators, host));
  const seen = { families, resolvers, control, hosts, extra: [] };
  return { ...seen, extra: await askFurther(context, server, seen) };
};

/** Examines the resolver in use; ends within eight seconds and never throws for trouble with the network. */
export const examineDns = async (edges: ProbeEdges, inputs: DoctorInputs): Promise<DnsReport> => {
  const { clock } = edges;
  const [startedAt, startedMs] = [clock.now(), clock.monotonicMs()];
  const ended = new AbortController();
  const signal = inputs.signal ? AbortSignal.any([inputs.signal, ended.signal]) : ended.signal;
  const late = clock.sleep(DEADLINE_MS, signal).then(() => ended.abort());
  try {
    const findings = putTogether(await see(edges, inputs, signal));
    const durationMs = Math.round(clock.monotonicMs() - startedMs);
    return { schema: 1, version, at: isoTime(startedAt), durationMs, ...findings };
  } finally {
    ended.abort();
    await late;
  }
};
