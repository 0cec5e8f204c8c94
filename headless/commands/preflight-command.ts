import { message, say } from '../../contract/message.ts';
import type { PreflightAnswer, PreflightProgress, PreflightReport } from '../../contract/preflight.ts';
import { check, fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { uploadTargetSchema } from '../../contract/settings.ts';
import type { EngineEdges } from '../../engine/deps.ts';
import { openToRead } from '../../engine/history/open-history.ts';
import { capBytesOf } from '../../engine/memory/cap.ts';
import { historyFile } from '../../engine/memory/remember.ts';
import { glanceAtObs } from '../../engine/obs/glance-at-obs.ts';
import type { ObsGlance } from '../../engine/obs/glance-at-obs.ts';
import type { Inputs } from '../../engine/places/inputs.ts';
import { chooseBitrate } from '../../engine/preflight/judge/choose-bitrate.ts';
import type { Bitrate } from '../../engine/preflight/judge/choose-bitrate.ts';
import { mostOf } from '../../engine/preflight/judge/plan-load.ts';
import type { PreflightInputs, WantedLoad } from '../../engine/preflight/preflight-inputs.ts';
import { pastSessions } from '../../engine/preflight/past-sessions.ts';
import { takePreflight } from '../../engine/preflight/take-preflight.ts';
import { targetOf } from '../../engine/preflight/target.ts';
import type { LoadTarget } from '../../engine/preflight/target.ts';
import { whyUntried, withObsServer } from '../../engine/probes/live-server.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import { createPaint } from '../view/paint.ts';
import { preflightLines } from '../view/preflight-view.ts';
import { word } from '../view/words.ts';
import { agreesTo } from './fix-consent.ts';
import { loadInputs, placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';
import { whetherLive } from './whether-live.ts';

/** The options of `preflight`; `bitrate` in kbit/s, `target` is where a load may go. */
export type PreflightOptions = CommonOptions & {
  bitrate?: number;
  target?: string;
  quick?: boolean;
  seconds: number;
  yes?: boolean;
  notLive?: boolean;
};

const statusOf: Record<PreflightAnswer, ExitStatus> = {
  go: exitStatus.ok,
  careful: exitStatus.fault,
  'no-go': exitStatus.fault,
  unknown: exitStatus.cannotTell,
};

// The JSON is for programs and for people reading it: next to each sentence's id stands its English text.
const withSummaries = (report: PreflightReport): unknown => ({
  ...report,
  summary: say(report.message),
  reasons: report.reasons.map((reason) => ({
    ...reason,
    summary: say(reason.message),
    do: reason.todo && say(reason.todo),
  })),
});

const wantedTarget = (
  { catalog, settings }: Pick<Inputs, 'catalog' | 'settings'>,
  { target, quick }: PreflightOptions,
): Result<LoadTarget | null> => {
  if (quick === true || target === 'none') return ok(null);
  const url =
    target === undefined
      ? ok(settings.live.uploadTarget)
      : check(uploadTargetSchema, target, 'usage', 'The option --target');
  if (!url.ok) return url;
  return url.value === null ? ok(null) : targetOf(url.value, catalog, settings);
};

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

// The bytes are named first, also to whoever has agreed beforehand. Where nobody knows whether the user is LIVE, he says that he is not.
const agreedLoad = async (
  around: Surroundings,
  target: LoadTarget | null,
  { quick, seconds, yes, json = false }: PreflightOptions,
  { kilobitsPerSecond, isUnsure }: { kilobitsPerSecond: number; isUnsure: boolean },
): Promise<WantedLoad> => {
  if (!target) return { type: 'none', why: quick === true ? 'quick' : 'no-target' };
  const durationMs = seconds * 1000;
  const most = mostOf({ kilobitsPerSecond, durationMs });
  const params = { megabytes: megabytes(most.bytes), host: target.host, seconds: Math.ceil(most.durationMs / 1000) };
  const tell = (said: string): void => void (json || around.terminal.err.write(`${said}\n`));
  tell(say(message('preflight.consent', params)));
  if (isUnsure) tell(word('preflight.live-unknown'));
  if (isUnsure && yes === true) {
    tell(word('preflight.yes-unknown'));
    return { type: 'none', why: 'live-unknown' };
  }
  const question = isUnsure ? 'preflight.question-unknown' : 'preflight.question';
  if (yes === true || (await agreesTo(around, question, json))) return { type: 'to', target, durationMs };
  around.terminal.err.write(`${word('preflight.without')}\n`);
  return { type: 'none', why: 'no-consent' };
};

/** In JSON nobody sees what would be agreed to. */
const isUnasked = ({ terminal }: Surroundings, { yes, json }: PreflightOptions): boolean =>
  yes !== true && (json === true || terminal.keyboard?.isTTY !== true);

const progressTo =
  ({ terminal }: Surroundings, json: boolean) =>
  (progress: PreflightProgress): void => {
    if (json || !terminal.err.isTTY) return;
    const params =
      progress.doing === 'sending' ? { bitrate: progress.kilobitsPerSecond, seconds: progress.seconds } : {};
    terminal.err.write(`${say(message(`preflight.${progress.doing}`, params))}\n`);
  };

/** What is known before anything is asked of the network: what OBS is set to do, the sessions of the past, whether the user is LIVE. */
type Known = { obs: ObsGlance; past: PreflightInputs['past']; live: boolean | null };

// Looking needs no file of its own: where there is no history yet, there are no sessions.
const knownOf = async (
  around: Surroundings,
  options: PreflightOptions,
  { settings }: Inputs,
  edges: EngineEdges,
): Promise<Result<Known>> => {
  const file = historyFile(placesFor(around, options).dataDirectory);
  const history = await openToRead({ file, capBytes: capBytesOf(settings), clock: edges.clock });
  try {
    const [obs, past] = await Promise.all([glanceAtObs(edges, settings, around.interrupted), pastSessions(history)]);
    const live = await whetherLive(around, options, { history, obsStreams: obs.isStreaming });
    return live.ok ? ok({ obs, past, live: live.value }) : live;
  } finally {
    await history.close();
  }
};

const sayBitrate = ({ terminal }: Surroundings, { from, kilobitsPerSecond }: Bitrate): void => {
  if (from === 'user') return;
  const id = from === 'obs' ? 'preflight.obs-bitrate' : 'preflight.default-bitrate';
  terminal.err.write(`${say(message(id, { bitrate: kilobitsPerSecond }))}\n`);
};

/** `tokwatch preflight`: can I go LIVE? Exit status by the answer. */
export const preflightCommand = async (around: Surroundings, options: PreflightOptions): Promise<ExitStatus> => {
  const { terminal, platform, interrupted: signal } = around;
  const { json = false } = options;
  const loaded = await loadInputs(placesFor(around, options), terminal);
  if (!loaded.ok) return reportFailure(terminal, loaded.error, json);
  const edges = openEdges(platform, terminal.environment);
  const known = await knownOf(around, options, loaded.value, edges);
  if (!known.ok) return reportFailure(terminal, known.error, json);
  const { obs, past } = known.value;
  const { catalog } = loaded.value;
  const settings = withObsServer(loaded.value.settings, obs.server);
  const target = wantedTarget({ catalog, settings }, options);
  if (!target.ok) return reportFailure(terminal, target.error, json);
  if (target.value && isUnasked(around, options))
    return reportFailure(terminal, fail('usage', word('preflight.not-asked')).error, json);
  const bitrate = chooseBitrate({ user: options.bitrate ?? null, obs: obs.kilobitsPerSecond, past });
  if (!json) sayBitrate(around, bitrate);
  // Whoever is LIVE at this moment is asked for nothing that will not be sent.
  const live = known.value.live === true;
  const load = await agreedLoad(around, live ? null : target.value, options, {
    kilobitsPerSecond: bitrate.kilobitsPerSecond,
    isUnsure: known.value.live === null && options.notLive !== true,
  });
  const untried = whyUntried(loaded.value.settings, obs.server);
  const inputs = { catalog, settings, bitrate, load, live, untried, past, signal };
  const report = await takePreflight(edges, { ...inputs, onProgress: progressTo(around, json) });
  if (json) printJson(terminal, withSummaries(report));
  else {
    const lines = preflightLines(report, textWidth(terminal), createPaint(wantsColour(terminal)));
    printLines(terminal, lines);
  }
  return statusOf[report.answer];
};
