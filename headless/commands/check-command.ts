import type { CheckReport } from '../../contract/report.ts';
import { say } from '../../contract/message.ts';
import { checkOnce } from '../../engine/check.ts';
import { statusOfVerdict } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import { renderFrame, wrapHanging } from '../view/frame.ts';
import { createPaint } from '../view/paint.ts';
import { closeRecording, recorderFor } from './record.ts';
import { loadInputs, placesFor, printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `check`; `timeout` is in seconds. */
export type CheckOptions = CommonOptions & { timeout: number; outside?: boolean; record?: string };

// The JSON is for programs and for people reading it: next to each message id stands its English text.
const withSummaries = (report: CheckReport): unknown => ({
  ...report,
  verdict: {
    ...report.verdict,
    evidence: report.verdict.evidence.map((line) => ({ ...line, summary: say(line.message) })),
  },
  layers: Object.fromEntries(
    Object.entries(report.layers).map(([layer, state]) => [layer, { ...state, summary: say(state.message) }]),
  ),
});

const printReport = ({ terminal }: Surroundings, report: CheckReport): void => {
  const paint = createPaint(wantsColour(terminal));
  const width = textWidth(terminal);
  const { verdict, layers, at, traffic } = report;
  // A single look cannot know since when.
  const shown = { ...verdict, settledAt: null };
  const moment = { at, verdict: shown, layers, looking: false, recent: [], traffic };
  const frame = renderFrame({ ...moment, paused: false, fixing: false, live: false, discreet: false }, width, paint);
  const evidence = verdict.evidence.flatMap(({ stands, message }) =>
    wrapHanging(`  ${stands === 'for' ? '+' : '-'} `, say(message), width),
  );
  const text = [...frame, ...(evidence.length > 0 ? [''] : []), ...evidence].join('\n');
  terminal.out.write(`${text}\n`);
};

/** `tokwatch check`: one full look of its own; exit status by verdict. */
export const checkCommand = async (around: Surroundings, options: CheckOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  if (options.outside === true && inputs.value.settings.outside.allowed.length === 0) {
    around.terminal.err.write('tokwatch: Nobody outside may be asked yet. To allow it, see: tokwatch outside\n');
  }
  const edges = openEdges(around.platform, around.terminal.environment);
  const timeoutMs = options.timeout * 1000;
  const recorder = await recorderFor(options.record, inputs.value);
  if (!recorder.ok) return reportFailure(around.terminal, recorder.error, json);
  const { record } = recorder.value;
  const outside = options.outside === undefined ? 'suspicion' : options.outside ? 'always' : 'never';
  const report = await checkOnce(edges, { ...inputs.value, timeoutMs, signal: around.interrupted, record, outside });
  await closeRecording(recorder.value, around.terminal);
  if (json) printJson(around.terminal, withSummaries(report));
  else printReport(around, report);
  return statusOfVerdict(report.verdict.code);
};
