import { message, say } from '../../contract/message.ts';
import type { PreflightAnswer, PreflightProgress, PreflightReport } from '../../contract/preflight.ts';
import { check, fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { uploadTargetSchema } from '../../contract/settings.ts';
import type { Inputs } from '../../engine/places/inputs.ts';
import { mostOf } from '../../engine/preflight/judge/plan-load.ts';
import { openMachine } from '../../engine/preflight/machine/machine.ts';
import type { PreflightInputs, WantedLoad } from '../../engine/preflight/preflight-inputs.ts';
import { takePreflight } from '../../engine/preflight/take-preflight.ts';
import { targetOf } from '../../engine/preflight/target.ts';
import type { LoadTarget } from '../../engine/preflight/target.ts';
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

/** The options of `preflight`; `bitrate` in kbit/s, `target` is where a load may go. */
export type PreflightOptions = CommonOptions & {
  bitrate?: number;
  target?: string;
  quick?: boolean;
  seconds: number;
  yes?: boolean;
};

/** What guides name as the safe profile for LIVE on TikTok: 720p, 30 pictures a second, 4000 kbit/s (ttwise.live, 2026). */
const USUAL_KBIT_S = 4000;

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
  { catalog, settings }: Inputs,
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

// The bytes are named first, also to whoever has agreed beforehand.
const agreedLoad = async (
  around: Surroundings,
  target: LoadTarget | null,
  { quick, seconds, yes, json = false }: PreflightOptions,
  kilobitsPerSecond: number,
): Promise<WantedLoad> => {
  if (!target) return { type: 'none', why: quick === true ? 'quick' : 'no-target' };
  const durationMs = seconds * 1000;
  const most = mostOf({ kilobitsPerSecond, durationMs });
  const params = { megabytes: megabytes(most.bytes), host: target.host, seconds: Math.ceil(most.durationMs / 1000) };
  if (!json) around.terminal.err.write(`${say(message('preflight.consent', params))}\n`);
  if (yes === true || (await agreesTo(around, 'preflight.question', json))) return { type: 'to', target, durationMs };
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

/** `tokwatch preflight`: can I go LIVE? Exit status by the answer. */
export const preflightCommand = async (around: Surroundings, options: PreflightOptions): Promise<ExitStatus> => {
  const { terminal, platform, home, interrupted: signal } = around;
  const { json = false } = options;
  const loaded = await loadInputs(placesFor(around, options), terminal);
  if (!loaded.ok) return reportFailure(terminal, loaded.error, json);
  const target = wantedTarget(loaded.value, options);
  if (!target.ok) return reportFailure(terminal, target.error, json);
  const bitrate: PreflightInputs['bitrate'] = {
    kilobitsPerSecond: options.bitrate ?? USUAL_KBIT_S,
    from: options.bitrate === undefined ? 'default' : 'user',
  };
  if (target.value && isUnasked(around, options))
    return reportFailure(terminal, fail('usage', word('preflight.not-asked')).error, json);
  if (bitrate.from === 'default' && !json)
    terminal.err.write(`${say(message('preflight.default-bitrate', { bitrate: USUAL_KBIT_S }))}\n`);
  const load = await agreedLoad(around, target.value, options, bitrate.kilobitsPerSecond);
  const { clock, net, os } = openEdges(platform, terminal.environment);
  const machine = openMachine(platform, terminal.environment, home);
  const { catalog, settings } = loaded.value;
  const inputs = { catalog, settings, bitrate, load, live: false, past: null, signal };
  const report = await takePreflight({ clock, net, os, machine }, { ...inputs, onProgress: progressTo(around, json) });
  if (json) printJson(terminal, withSummaries(report));
  else {
    const lines = preflightLines(report, textWidth(terminal), createPaint(wantsColour(terminal)));
    printLines(terminal, lines);
  }
  return statusOf[report.answer];
};
