// Watches the small internet until the first round is over, prints the verdict, stops, and has nothing more to do.
import { defaultSettings } from '../../../contract/settings.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import { createEngine } from '../../../engine/engine.ts';
import { missingFiles } from './missing-files.ts';
import { startSmallInternet } from './small-internet.ts';

const internet = await startSmallInternet();
const { net, os, catalog } = internet;
const edges = { clock: systemClock, net, os, files: missingFiles, random: () => 0.5 };
const engine = createEngine(edges, { catalog, settings: defaultSettings });
engine.subscribe((event) => {
  if (event.type !== 'round') return;
  console.log(event.snapshot.verdict.code);
  engine.stop();
});
await engine.start();
await internet[Symbol.asyncDispose]();
