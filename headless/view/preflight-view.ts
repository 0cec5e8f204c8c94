// A pre-flight for people: the answer, the safe bitrate, the reasons with what to do, and the figures that it rests on.
import { message, say } from '../../contract/message.ts';
import type {
  LineEnd,
  LoadStage,
  PreflightAnswer,
  PreflightReport,
  Reason,
  ReasonWeight,
} from '../../contract/preflight.ts';
import { wrap, wrapHanging } from './frame.ts';
import { severityLook } from './paint.ts';
import type { Look, Paint } from './paint.ts';
import { word } from './words.ts';

const MARGIN = '  ';

const answerLook: Record<PreflightAnswer, Look> = {
  go: severityLook.ok,
  careful: severityLook.degraded,
  'no-go': severityLook.down,
  unknown: severityLook.unknown,
};

const weightLook: Record<ReasonWeight, Look> = {
  'no-go': severityLook.down,
  careful: severityLook.degraded,
  unknown: severityLook.unknown,
  note: { shape: '·', style: 'gray' },
};

const indented = (text: string, width: number): string[] =>
  wrap(text, width - MARGIN.length).map((line) => `${MARGIN}${line}`);

const reasonLines = ({ weight, message: said, todo }: Reason, width: number, paint: Paint): string[] => {
  const { shape, style } = weightLook[weight];
  const text = todo ? `${say(said)} ${say(todo)}` : say(said);
  const [first = '', ...rest] = wrapHanging(`${MARGIN}${shape} `, text, width);
  return [first.replace(shape, () => paint(style, shape)), ...rest];
};

const endWords = (end: LineEnd | null): string =>
  end === null
    ? word('preflight.line.unknown')
    : say(message('preflight.line.end', { rtt: end.rttMs ?? 0, lost: end.lost, sent: end.sent }));

const stageLines = (stage: LoadStage, width: number): string[] => {
  const { kilobitsPerSecond: bitrate, durationMs, delivered, ends } = stage;
  const seconds = Math.round(durationMs / 1000);
  const both = { router: endWords(ends.router), internet: endWords(ends.internet) };
  return indented(say(message('preflight.line.stage', { bitrate, seconds, delivered, ...both })), width);
};

const figures = ({ idle, load, traffic }: PreflightReport, width: number): string[] => {
  const rest = { router: endWords(idle.router), internet: endWords(idle.internet) };
  const megabytes = Math.ceil((traffic.bytesSent + traffic.bytesReceived) / 100_000) / 10;
  return [
    ...indented(say(message('preflight.line.idle', rest)), width),
    ...(load.state === 'measured' ? load.stages.flatMap((stage) => stageLines(stage, width)) : []),
    ...indented(say(message('preflight.line.cost', { megabytes })), width),
  ];
};

/** The lines of a report, no wider than `width`. */
export const preflightLines = (report: PreflightReport, width: number, paint: Paint): string[] => {
  const { shape, style } = answerLook[report.answer];
  const [first = '', ...rest] = wrap(say(report.message), width - MARGIN.length);
  const { safe } = report;
  const id = safe?.atLeast === true ? 'preflight.safe-at-least' : 'preflight.safe';
  return [
    `${paint(style, shape)} ${paint('bold', first)}`,
    ...rest.map((line) => `${MARGIN}${paint('bold', line)}`),
    ...(safe && !('safe' in report.message.params)
      ? indented(say(message(id, { safe: safe.kilobitsPerSecond })), width)
      : []),
    ...(report.reasons.length > 0 ? [''] : []),
    ...report.reasons.flatMap((reason) => reasonLines(reason, width, paint)),
    '',
    ...figures(report, width).map((line) => paint('gray', line)),
  ];
};
