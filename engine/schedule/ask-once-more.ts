// Questions of an earlier look that the present one had no reason to ask, such as those to hosts of another region: they are asked
// once more, for a comparison of before and after. Nothing of it is judged.
import type { Catalog } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import type { Settings } from '../../contract/settings.ts';
import { probeAnchors } from '../probes/anchor-probe.ts';
import { probeEdges } from '../probes/edges-probe.ts';
import { probeFamilies } from '../probes/family-probe.ts';
import type { LookContext, ProbeEdges } from '../probes/look-context.ts';
import { probeLookups } from '../probes/lookup-probe.ts';
import type { NameToAsk } from '../probes/lookup-probe.ts';
import { readNetwork, usableFamilies } from '../probes/network-probe.ts';
import { putQuestions } from './ask-tiktok.ts';
import { openContext, watchEmissions } from './open-look.ts';

/** A question of a look: which probe, and whom it asks. */
export type AskedQuestion = { probe: string; target: string };

/** A single echo shows life; nothing here measures. */
const scope = { samples: 1, tiktok: true } as const;

const nameIn = ({ catalog }: LookContext, name: string): NameToAsk => {
  const isOf = ({ host }: { host: string }): boolean => host === name;
  return { name, about: catalog.targets.some(isOf) ? 'tiktok' : catalog.logHosts.some(isOf) ? 'log' : 'control' };
};

/** The hosts that questions of this probe are about: they stand first in the target, with the record type or address behind. */
const hostsOf = (questions: readonly AskedQuestion[], probe: string): string[] => [
  ...new Set(questions.filter((one) => one.probe === probe).map(({ target }) => target.split(' ')[0] ?? '')),
];

// Where no proxy is in use any more, the way that is set is the straight one: does a control answer on it?
const askWithoutProxy = async (context: LookContext): Promise<void> => {
  const settings = await context.os.proxy(context.signal);
  if (settings !== null || context.signal.aborted) return;
  const answers: Reading[] = [];
  await probeAnchors({ ...context, emit: (reading) => void answers.push(reading) });
  const told = answers.findLast(({ status }) => status === 'ok') ?? answers.at(-1);
  if (!told) return;
  const asked = { probe: 'device.proxy', target: 'proxy', key: 'device.proxy proxy', layer: 'device' } as const;
  context.emit({ ...told, ...asked, detail: 'no proxy is in use any more; a control was asked directly' });
};

const askEach = async (context: LookContext, questions: readonly AskedQuestion[]): Promise<void> => {
  const { targets } = context.catalog;
  const isAsked = (id: string): boolean => questions.some(({ probe }) => probe === `tiktok.${id}`);
  const names = hostsOf(questions, 'dns.lookup').map((name) => nameIn(context, name));
  const edges = hostsOf(questions, 'tiktok.edge').map((host) =>
    targets.find((target) => target.content && target.host === host),
  );
  const ask = targets.filter(({ id }) => isAsked(id));
  await Promise.all([
    probeLookups(context, names),
    putQuestions(context, { ask, reach: [], families: false, onAsk: () => undefined }),
    ...hostsOf(questions, 'path.family').map((host) => probeFamilies(context, host)),
    ...edges.map((target) => target && probeEdges(context, target)),
    questions.some(({ probe }) => probe === 'device.proxy') ? askWithoutProxy(context) : undefined,
  ]);
};

/** Asks these questions, as far as there is still somebody to ask; `onReading` sees every reading as it comes. */
export const askOnceMore = async (
  edges: ProbeEdges,
  inputs: { catalog: Catalog; settings: Settings; questions: readonly AskedQuestion[] },
  onReading: (reading: Reading) => void,
  signal: AbortSignal,
): Promise<void> => {
  const network = await edges.os.networkState(signal);
  if (!network || signal.aborted) return;
  readNetwork(edges.clock, network).forEach(onReading);
  if (usableFamilies(network).length === 0) return;
  const emission = watchEmissions(onReading);
  const context = await openContext(edges, { ...inputs, scope }, network, emission, signal);
  await askEach(context, inputs.questions);
};
