import { differenceOf } from '../../contract/doctor-difference.ts';
import type { DnsDifference } from '../../contract/doctor-difference.ts';
import type { DnsReport, DnsVerdict } from '../../contract/doctor.ts';
import { say } from '../../contract/message.ts';
import { ok } from '../../contract/result.ts';
import { realFiles } from '../../engine/deps/real-files.ts';
import { examineDns } from '../../engine/doctor/examine-dns.ts';
import { readSavedReport } from '../../engine/doctor/saved-report.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import { doctorLines } from '../view/doctor-view.ts';
import { createPaint } from '../view/paint.ts';
import { loadInputs, placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `doctor dns`; `against` is the file of an earlier report. */
export type DoctorOptions = CommonOptions & { against?: string };

const statusOf: Record<DnsVerdict, ExitStatus> = {
  clean: exitStatus.ok,
  'only-logs': exitStatus.ok,
  breaks: exitStatus.fault,
  'cannot-tell': exitStatus.cannotTell,
};

// The JSON is for programs and for people reading it: next to each sentence's id stands its English text.
const withSummaries = (report: DnsReport, difference: DnsDifference | null): unknown => ({
  ...report,
  summary: say(report.message),
  filters: report.filters.map((filter) => ({ ...filter, why: say(filter.because), do: say(filter.how) })),
  notes: report.notes.map((note) => ({ ...note, summary: say(note) })),
  ...(difference ? { difference } : {}),
});

/** `tokwatch doctor dns`: which features a filter breaks, whose it seems to be, what to allow; exit status by what it comes to. */
export const doctorDnsCommand = async (around: Surroundings, options: DoctorOptions): Promise<ExitStatus> => {
  const { terminal } = around;
  const json = options.json === true;
  const before = options.against === undefined ? ok(null) : await readSavedReport(realFiles, options.against);
  if (!before.ok) return reportFailure(terminal, before.error, json);
  const inputs = await loadInputs(placesFor(around, options), terminal);
  if (!inputs.ok) return reportFailure(terminal, inputs.error, json);
  const edges = openEdges(around.platform, terminal.environment);
  const report = await examineDns(edges, { ...inputs.value, signal: around.interrupted });
  const difference = before.value && differenceOf(before.value, report);
  if (json) printJson(terminal, withSummaries(report, difference));
  else {
    const lines = doctorLines(report, difference, textWidth(terminal), createPaint(wantsColour(terminal)));
    printLines(terminal, lines);
  }
  return statusOf[report.verdict];
};
