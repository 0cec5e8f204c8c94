// One full look of its own: nothing read from or written to history, nothing shared with a running watch.
import type { Catalog } from '../contract/catalog.ts';
import type { CheckReport, ProbeLine } from '../contract/report.ts';
import type { Reading } from '../contract/reading.ts';
import type { Settings } from '../contract/settings.ts';
import { layers } from '../contract/verdict.ts';
import type { Verdict } from '../contract/verdict.ts';
import { isoTime } from './deps/clock.ts';
import { onTime } from './deps/on-time.ts';
import { QUALITY_WINDOWS, WINDOW_SAMPLES } from './diagnosis/line-limits.ts';
import type { JudgeEvent } from './replay/recording.ts';
import { createJudge } from './judge.ts';
import type { Judge } from './judge.ts';
import { createOutside } from './outside/outside.ts';
import { questionAbout } from './outside/question.ts';
import type { LookScope, ProbeEdges } from './probes/look-context.ts';
import { version } from './probes/user-agent.ts';
import { lookOnce, targetsFor } from './schedule/look.ts';
import { answersFor } from './schedule/outside-watch.ts';
import { standing, verdictAtEnd } from './verdict-at-end.ts';

/** A fault that three looks in a row could not confirm comes and goes; saying "unknown" is then the truth. */
const MAX_LOOKS = 3;
/** Between looks: longer than a one-second blip. */
const PAUSE_MS = 1500;

/** What a check needs to know. */
export type CheckInputs = {
  catalog: Catalog;
  settings: Settings;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** How far each look goes; as far as it can unless told. */
  scope?: LookScope;
  /** Whether others are asked: only where something is wrong, whatever is found, or not at all. */
  outside?: 'suspicion' | 'always' | 'never';
  /** Hears everything that is judged, for a recording. */
  record?: (event: JudgeEvent) => void;
};

/** A reading as a report shows it. */
export const lineOf = ({ probe, layer, target, status, fault, phasesMs, detail }: Reading): ProbeLine => ({
  id: probe,
  layer,
  target,
  status,
  fault,
  phasesMs,
  detail,
});

const byLayer = (a: ProbeLine, b: ProbeLine): number =>
  layers.indexOf(a.layer) - layers.indexOf(b.layer) || a.id.localeCompare(b.id);

/** How far a look goes that is the only one of its kind: as far as it can. */
export const wholeScope: LookScope = { samples: WINDOW_SAMPLES, windows: QUALITY_WINDOWS, tiktok: true, deep: true };

const untilSure = async (edges: ProbeEdges, inputs: CheckInputs, judge: Judge, signal: AbortSignal): Promise<void> => {
  for (let look = 1; look <= MAX_LOOKS && !signal.aborted; look += 1) {
    await lookOnce(edges, { ...inputs, scope: inputs.scope ?? wholeScope }, judge.take, signal);
    if (!judge.settled().doubted) return;
    if (look < MAX_LOOKS) await edges.clock.sleep(PAUSE_MS, signal);
  }
};

/** Others get no longer than this, and a little is left for the report, in milliseconds. */
const OTHERS_MS = 15_000;

// Those outside are asked last, about what was found, and only within the time that is left.
const askOthers = async (edges: ProbeEdges, inputs: CheckInputs, judge: Judge, signal: AbortSignal): Promise<void> => {
  const { catalog, settings, outside = 'suspicion' } = inputs;
  const { current, doubted } = judge.settled();
  const isWanted = outside === 'always' || (outside === 'suspicion' && !doubted && current?.code !== 'ok');
  if (!isWanted || signal.aborted || settings.outside.allowed.length === 0) return;
  const code = current?.code ?? 'unknown';
  const question = questionAbout(code, judge.readings(), targetsFor(catalog, settings));
  if (!question) return;
  const wanted = { settings, question, byUser: outside === 'always' };
  const listener = { onAnswer: answersFor(judge) };
  await onTime({ clock: edges.clock, timeoutMs: OTHERS_MS, signal, late: undefined }, (both) =>
    createOutside(edges, catalog).ask(wanted, listener, both),
  );
};

/** Looks until the verdict is settled or the time is up, and reports everything that was seen. Never throws for trouble. */
export const checkOnce = async (edges: ProbeEdges, inputs: CheckInputs): Promise<CheckReport> => {
  const startedAt = edges.clock.now();
  const startedMs = edges.clock.monotonicMs();
  const asked = targetsFor(inputs.catalog, inputs.settings).length;
  const judge = createJudge(edges.clock, asked, inputs.record ? { onEvent: inputs.record } : {});
  const ended = new AbortController();
  const signal = inputs.signal ? AbortSignal.any([inputs.signal, ended.signal]) : ended.signal;
  const late = edges.clock.sleep(inputs.timeoutMs, signal);
  let stood: Verdict | null = null;
  try {
    const looked = untilSure(edges, inputs, judge, signal).then(() => true);
    const isInTime = await Promise.race([looked, late.then(() => false)]);
    stood = standing(judge);
    if (isInTime) await Promise.race([askOthers(edges, inputs, judge, signal), late]);
  } finally {
    ended.abort();
  }
  const traffic = edges.net.traffic();
  return {
    schema: 1,
    version,
    at: isoTime(startedAt),
    durationMs: Math.round(edges.clock.monotonicMs() - startedMs),
    verdict: verdictAtEnd(judge, startedAt, stood),
    layers: judge.snapshot(traffic).layers,
    probes: judge.readings().map(lineOf).toSorted(byLayer),
    traffic,
  };
};
