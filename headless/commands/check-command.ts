import type { CheckReport } from '../../contract/report.ts';
import { say } from '../../contract/message.ts';
import { checkOnce } from '../../engine/check.ts';
import { statusOfVerdict } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { openEdges } from '../open-edges.ts';
import { wantsColour } from '../terminal.ts';
import { renderFrame } from '../view/frame.ts';
import { createPaint } from '../view/paint.ts';
import { loadInputs, placesFor, printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

const MAX_WIDTH = 100;

/** The options of `check`; `timeout` is in seconds. */
export type CheckOptions = CommonOptions & { timeout: number; outside: boolean };

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
  const width = Math.min(MAX_WIDTH, terminal.out.columns ?? 80);
  const { verdict, layers, at, traffic } = report;
  const frame = renderFrame({ at, verdict, layers, looking: false, traffic }, width, paint);
  const evidence = verdict.evidence.map(({ stands, message }) => `  ${stands === 'for' ? '+' : '-'} ${say(message)}`);
  terminal.out.write(`${[...frame, '', ...evidence].join('\n')}\n`);
};

/** `tokwatch check`: one full look of its own; exit status by verdict. */
export const checkCommand = async (around: Surroundings, options: CheckOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const inputs = await loadInputs(placesFor(around, options));
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  const edges = openEdges(around.platform, around.terminal.environment);
  const timeoutMs = options.timeout * 1000;
  const report = await checkOnce(edges, { ...inputs.value, timeoutMs, signal: around.interrupted });
  if (json) printJson(around.terminal, withSummaries(report));
  else printReport(around, report);
  return statusOfVerdict(report.verdict.code);
};
