// Compares two networks as macOS and Windows do it, by source addresses alone. On Linux that is a false test: packets leave by
// whatever the routes say. Arguments: the two interfaces. Prints the report.
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import type { CompareProgress } from '../../../contract/compare.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { bindByAddress } from '../../../engine/compare/bound-net.ts';
import { compareNetworks } from '../../../engine/compare/compare-networks.ts';
import { choosePair, findNetworks } from '../../../engine/compare/find-networks.ts';
import { noNetworks } from '../../../engine/compare/no-networks.ts';
import { openEdges } from '../../../engine/real-edges.ts';

const { clock, os, networks = noNetworks } = openEdges(process.platform, process.env);
const edges = { clock, os, details: networks.details, bind: bindByAddress };
const pair = choosePair(await findNetworks(edges), process.argv.slice(2));
if (!pair.ok || !pair.value) throw new Error('there are no two networks of these names');
const catalog = shippedCatalog();
if (!catalog.ok) throw new Error(catalog.error.message);
const enough = new AbortController();
const inputs = { catalog: catalog.value, settings: defaultSettings, via: pair.value, signal: enough.signal };
// One look over each shows it.
const onProgress = ({ look }: CompareProgress): void => {
  if (look > 1) enough.abort();
};
const report = await compareNetworks(edges, { ...inputs, onProgress });
process.stdout.write(JSON.stringify(report));
