import { fail } from '../../contract/result.ts';
import type { EngineEvent } from '../../engine/engine.ts';
import { createMonitor } from '../../engine/monitor.ts';
import type { Monitor } from '../../engine/monitor.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { notifyDesktop } from '../notify.ts';
import { openToWatch } from './own-place.ts';
import { offerLive } from './offer-live.ts';
import { tellHistoryTrouble } from './history-trouble.ts';
import { runEngine, showLive } from './show-engine.ts';
import type { Show } from './show-engine.ts';
import { closeRecording, recorderFor } from './record.ts';
import { showRunning } from './show-running.ts';
import { printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

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

const showLines =
  (around: Surroundings, { engine, memory }: Monitor): Show =>
  () => {
    const endIncidents = memory.subscribe((event) => {
      if (event.type === 'incident') printJson(around.terminal, event);
    });
    const endLines = engine.subscribe((event) => printLines(around, event));
    return () => {
      endLines();
      endIncidents();
    };
  };

/** The options of `watch`. */
export type WatchOptions = CommonOptions & { record?: string; live?: boolean; notify?: boolean };

const watchUntilEnd = async (around: Surroundings, options: WatchOptions, monitor: Monitor): Promise<void> => {
  const { engine, memory } = monitor;
  engine.setLive(options.live === true);
  const endNotices = options.notify === false ? null : notifyDesktop(around, { engine, memory, openPage: null });
  const endTrouble = tellHistoryTrouble(around, memory);
  const show = options.json === true ? showLines(around, monitor) : showLive(around, engine);
  const endOffers = offerLive(around, monitor);
  await runEngine(around, engine, show).finally(endNotices).finally(endTrouble).finally(endOffers);
};

/** `tokwatch watch`: keeps looking until it is interrupted; only one at a time for each data directory. */
export const watchCommand = async (around: Surroundings, options: WatchOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const opened = await openToWatch(around, options);
  if (!opened.ok) return reportFailure(around.terminal, opened.error, json);
  const { inputs, places, place } = opened.value;
  if (place.type === 'taken' && !json && !options.live) return showRunning(around, place, {});
  if (place.type === 'taken') {
    // A program that wants lines is told that it gets none, and who streams that the running one does not look closely.
    const { error } = fail('already-running', 'Tokwatch is already running. Use that one, or end it first.');
    return reportFailure(around.terminal, error, json);
  }
  const recorder = await recorderFor(options.record, inputs);
  try {
    if (!recorder.ok) return reportFailure(around.terminal, recorder.error, json);
    const edges = openEdges(around.platform, around.terminal.environment);
    const { record } = recorder.value;
    const monitor = await createMonitor(edges, { inputs, places, runsIn: 'terminal', record });
    place.obeyWith(monitor.obey);
    await watchUntilEnd(around, options, monitor).finally(monitor.memory.close);
    return exitStatus.ok;
  } finally {
    if (recorder.ok) await closeRecording(recorder.value, around.terminal);
    await place.release();
  }
};
