// Watches as `tokwatch watch --json` does, for somebody who is LIVE. It is run inside the client's namespace.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../engine/engine.ts';
import { usualDirectories } from '../../../engine/places/directories.ts';
import { loadInputs } from '../../../engine/places/inputs.ts';
import { openEdges } from '../../../engine/real-edges.ts';

const { config, data } = usualDirectories(process.platform, process.env, homedir());
const inputs = await loadInputs({
  settingsFile: join(config, 'settings.json'),
  settingsWereNamed: false,
  catalogFile: join(config, 'catalog.json'),
  catalogWasNamed: false,
  dataDirectory: data,
});
if (!inputs.ok) throw new Error(inputs.error.message);

const engine = createEngine(openEdges(process.platform, process.env), inputs.value);
engine.subscribe((event) => {
  if (event.type === 'verdict') console.log(JSON.stringify({ type: 'verdict', verdict: event.verdict }));
  if (event.type !== 'round') return;
  const { verdict, looking } = event.snapshot;
  console.log(JSON.stringify({ type: 'round', code: verdict.code, looking }));
});
process.once('SIGINT', engine.stop);
engine.setLive(true);
await engine.start();
