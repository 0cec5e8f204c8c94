// Asks the questions about content and LIVE from inside the client's namespace, with the shipped catalog and the real edges
// of this machine, and prints what was seen as JSON. usage: ask-in-lab.ts QUESTION
import type { FactsKind } from '../../../contract/reading.ts';
import { parse } from 'valibot';
import { settingsSchema } from '../../../contract/settings.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { probeEdges } from '../../../engine/probes/edges-probe.ts';
import { probeIngest } from '../../../engine/probes/ingest-probe.ts';
import { limitsFor } from '../../../engine/probes/limits.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { openNameBook } from '../../../engine/probes/resolve/name-book.ts';
import { probeSizes } from '../../../engine/probes/sizes-probe.ts';
import { probeThroughput } from '../../../engine/probes/throughput-probe.ts';
import { openEdges } from '../../../engine/real-edges.ts';
import { createContext } from '../support/look-contexts.ts';

const loaded = shippedCatalog();
if (!loaded.ok) throw new Error(loaded.error.message);
const catalog = loaded.value;
const edges = openEdges(process.platform, process.env);
const { signal } = new AbortController();
const sources = { edges, resolvers: await edges.os.resolvers(), hosts: await edges.os.hostsFile(), signal };
const { context, readings } = createContext({
  ...edges,
  catalog,
  signal,
  families: [4, 6],
  names: openNameBook(sources),
  limits: () => limitsFor(10),
  settings: parse(settingsSchema, { live: { ingestUrl: 'rtmp://push-rtmp-f5-va01.tiktokcdn.com/game' } }),
});

const targets = catalog.targets.filter(({ region }) => region === 'any' || region === 'row');
const video = targets.find(({ feature }) => feature === 'video');
if (!video) throw new Error('the catalog has no video host');

const questions: Partial<Record<FactsKind, (context: LookContext) => Promise<void>>> = {
  edge: () => probeEdges(context, video),
  throughput: () => probeThroughput(context, targets),
  sizes: () => probeSizes(context, 'www.tiktok.com'),
  ingest: () => probeIngest(context),
};
const asked = questions[process.argv[2] as FactsKind];
if (!asked) throw new Error(`no such question: ${process.argv[2]}`);
await asked(context);
console.log(JSON.stringify(readings));
