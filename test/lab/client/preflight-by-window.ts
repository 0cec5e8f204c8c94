// Runs a whole monitor, as `tokwatch serve` does, and asks it for a pre-flight as its window would: what is planned, another plan's
// word first, then this one's. Prints one JSON object: what was answered, what the pre-flight did, and what the watch made of it.
// usage: preflight-by-window.ts DATA_DIRECTORY SETTINGS_FILE
import { setTimeout as wait } from 'node:timers/promises';
import { api } from '../../../contract/api.ts';
import { connect } from '../../../contract/derive.ts';
import type { PreflightState } from '../../../contract/preflight.ts';
import type { Result } from '../../../contract/result.ts';
import { createMonitor } from '../../../engine/monitor.ts';
import { loadInputs } from '../../../engine/places/inputs.ts';
import { openEdges } from '../../../engine/real-edges.ts';

/** What the pre-flight has to look like from outside. */
export type ByWindow = {
  plan: unknown;
  refused: unknown;
  begun: unknown;
  doings: string[];
  report: PreflightState['report'];
  /** Settled verdicts from the begin of the pre-flight until the watch has looked again after it, and while the load was sent. */
  codes: string[];
  whileSending: string[];
  incidents: unknown;
  gaps: number;
};

const [, , dataDirectory = '', settingsFile = ''] = process.argv;
const LONGEST_MS = 200_000;

const valueOf = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const until = async (isSo: () => boolean): Promise<void> => {
  const untilMs = performance.now() + LONGEST_MS;
  while (!isSo()) {
    if (performance.now() > untilMs) throw new Error('it did not come to that');
    await wait(100);
  }
};

const places = {
  ...{ dataDirectory, settingsFile, settingsWereNamed: true },
  ...{ catalogFile: '/none/catalog.json', catalogWasNamed: false },
};
const inputs = valueOf(await loadInputs(places));
const edges = openEdges(process.platform, process.env);
const { engine, memory, server } = await createMonitor(edges, { inputs, places, runsIn: 'terminal' });
const window = connect(api, { ...server, listen: (channel, listener) => valueOf(server.listen(channel, listener)) });

let state: PreflightState = { going: null, report: null };
const [doings, codes, whileSending] = [new Set<string>(), new Set<string>(), new Set<string>()];
let gaps = 0;
window.preflight.changed((next) => {
  state = next;
  if (next.going) doings.add(next.going.progress.doing);
});
engine.subscribe((event) => {
  if (event.type === 'gap') gaps += 1;
  if (event.type === 'verdict') codes.add(event.verdict.code);
  if (event.type !== 'snapshot' || state.going?.progress.doing !== 'sending') return;
  whileSending.add(`${event.snapshot.verdict.code} ${event.snapshot.fixing}`);
});
const watching = engine.start();
await until(() => engine.snapshot().verdict.code === 'ok' && !engine.snapshot().looking);
codes.clear();

const plan = valueOf(await window.preflight.plan({ kilobitsPerSecond: 4000 }));
const named = plan.load.state === 'possible' ? plan.load : { host: '', bytes: 0 };
const ask = (load: { host: string; bytes: number }) => window.preflight.run({ kilobitsPerSecond: 4000, load });
const refused = await ask({ host: 'speed.example.net', bytes: named.bytes });
const begun = await ask({ host: named.host, bytes: named.bytes });
await until(() => state.report !== null);
await until(() => engine.snapshot().verdict.code === 'ok' && !engine.snapshot().looking);
const incidents = await window.history.incidents({});
engine.stop();
await watching;
await memory.close();
const told: ByWindow = {
  ...{ plan, refused, begun, doings: [...doings], report: state.report, incidents, gaps },
  ...{ codes: [...codes], whileSending: [...whileSending] },
};
process.stdout.write(JSON.stringify(told));
