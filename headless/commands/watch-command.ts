import { fail, ok } from '../../contract/result.ts';
import { createEngine } from '../../engine/engine.ts';
import type { Engine, EngineEvent } from '../../engine/engine.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import { listenForKeys } from '../keyboard.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { takePlace } from '../../engine/instance/take-place.ts';
import { canRedraw } from '../terminal.ts';
import { createLiveView } from '../view/live-view.ts';
import { loadInputs, placesFor, printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The live view's clock ("since …, 3 min") moves by itself. */
const REDRAW_MS = 1000;

const printLines = ({ terminal }: Surroundings, event: EngineEvent): void => {
  if (event.type === 'verdict')
    printJson(terminal, { type: 'verdict', at: event.verdict.settledAt, verdict: event.verdict });
  if (event.type === 'round') {
    const { at, verdict, layers, looking, traffic } = event.snapshot;
    printJson(terminal, {
      type: 'round',
      at,
      code: verdict.code,
      looking,
      layers,
      features: verdict.features,
      traffic,
    });
  }
};

const showLive = (around: Surroundings, engine: Engine): (() => void) => {
  const view = createLiveView(around.terminal);
  const stopKeys = canRedraw(around.terminal) ? listenForKeys(around, engine.stop) : undefined;
  const unsubscribe = engine.subscribe((event) => {
    if (event.type === 'snapshot') view.show(event.snapshot);
  });
  const ticking = canRedraw(around.terminal) ? setInterval(() => view.show(engine.snapshot()), REDRAW_MS) : undefined;
  return () => {
    clearInterval(ticking);
    unsubscribe();
    view.show(engine.snapshot());
    view.close();
    stopKeys?.();
  };
};

/** `tokwatch watch`: keeps looking until it is interrupted; only one at a time for each data directory. */
export const watchCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const places = placesFor(around, options);
  const inputs = await loadInputs(places, around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  const where = `The data directory ${places.dataDirectory}`;
  const role = { where, advice: 'Mend it, or name another with --data-dir.', code: 'usage' } as const;
  const taken = await withFile(role, async () => ok(await takePlace(around.platform, places.dataDirectory)));
  if (!taken.ok) return reportFailure(around.terminal, taken.error, json);
  const place = taken.value;
  if (place.type === 'taken') {
    const { error } = fail('already-running', 'Tokwatch is already running. Use that one, or end it first.');
    return reportFailure(around.terminal, error, json);
  }
  const engine = createEngine(openEdges(around.platform, around.terminal.environment), inputs.value);
  const stopShowing = json ? engine.subscribe((event) => printLines(around, event)) : showLive(around, engine);
  around.interrupted.addEventListener('abort', engine.stop, { once: true });
  if (around.interrupted.aborted) engine.stop();
  try {
    await engine.start();
    return exitStatus.ok;
  } finally {
    engine.stop();
    stopShowing();
    await place.release();
  }
};
