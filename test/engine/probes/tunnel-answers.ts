// Runs inside a network namespace whose VPN has died: probes the line below it with the real adapter, and prints the
// readings and how many bytes each interface sent for them as JSON.
import { systemClock } from '../../../engine/deps/clock.ts';
import { createNet } from '../../../engine/deps/real-net.ts';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { createLinuxOs } from '../../../engine/os/linux.ts';
import { createRun } from '../../../engine/os/run-command.ts';
import { limitsFor } from '../../../engine/probes/limits.ts';
import { probeTunnel } from '../../../engine/probes/tunnel-probe.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createContext } from '../support/look-contexts.ts';

const os = createLinuxOs({ run: createRun('linux', process.env), files: realFiles, environment: {} });
const network = await os.networkState();
if (!network) throw new Error('no network state');

const sentBytes = async (): Promise<ReadonlyMap<string, number>> =>
  new Map([...((await os.counters()) ?? [])].map(([name, bytes]) => [name, bytes.sentBytes]));

const before = await sentBytes();
const { context, readings } = createContext({
  os,
  network,
  clock: systemClock,
  net: createNet(),
  limits: () => limitsFor(null),
  catalog: smallCatalog,
  internetAnswers: Promise.resolve(false),
});
await probeTunnel(context);
const after = await sentBytes();
const sent = Object.fromEntries([...after].map(([name, bytes]) => [name, bytes - (before.get(name) ?? 0)]));
console.log(JSON.stringify({ readings, sent }));
