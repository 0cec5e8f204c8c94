// The filter doctor's report for people: the sentence, what to do, the filter, what to allow, host by host, what changed.
import type { DnsDifference } from '../../contract/doctor-difference.ts';
import type { DnsFilter, DnsHost, DnsReport, DnsVerdict, HostState } from '../../contract/doctor.ts';
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import type { Feature } from '../../contract/verdict.ts';
import { wrap, wrapHanging } from './frame.ts';
import type { Look, Paint } from './paint.ts';
import { featureLook, severityLook } from './paint.ts';
import { dayAndTime, word } from './words.ts';

const MARGIN = '  ';

const verdictLook: Record<DnsVerdict, Look> = {
  clean: severityLook.ok,
  'only-logs': severityLook.ok,
  breaks: featureLook.blocked,
  'cannot-tell': severityLook.unknown,
};

const stateLook: Record<HostState, Look> = {
  fine: severityLook.ok,
  filtered: featureLook.blocked,
  failing: severityLook.degraded,
  gone: severityLook.unknown,
  unknown: severityLook.unknown,
};

const indented = (text: string, width: number): string[] =>
  wrap(text, width - MARGIN.length).map((line) => `${MARGIN}${line}`);

const featuresIn = (features: readonly Feature[]): MessageId[] =>
  features.map((feature): MessageId => `feature.${feature}`);

const hostLines = (host: DnsHost, width: number, paint: Paint): string[] => {
  const { shape, style } = stateLook[host.state];
  const isLog = host.kind === 'log';
  const what = isLog ? word('doctor.for-logs') : say(message('doctor.for', { features: featuresIn(host.features) }));
  const said = [word(`doctor.here.${host.here}`), word(`doctor.truth.${host.truth}`), what].join(', ');
  const [first = '', ...rest] = wrapHanging(`${MARGIN}${shape} `, `${host.host}: ${said}`, width);
  return [first.replace(shape, () => paint(isLog ? 'gray' : style, shape)), ...rest];
};

// What is meant for copying is never broken or painted.
const filterLines = ({ name, confidence, because, how, lines }: DnsFilter, width: number): string[] => {
  const params = { name: word(`doctor.filter.${name}`), confidence: word(`doctor.confidence.${confidence}`) };
  const named = [
    '',
    ...indented(
      `${say(message(name === 'unnamed' ? 'doctor.filter-unnamed' : 'doctor.filter', params))} ${say(because)}`,
      width,
    ),
  ];
  if (lines.length === 0) return named;
  return [...named, ...indented(say(how), width), ...lines.map((line) => `${MARGIN}${MARGIN}${line}`)];
};

const differenceLines = ({ since, hosts, mended, newlyBroken }: DnsDifference, width: number): string[] => {
  const stateWord = (state: HostState): string => word(`doctor.state.${state}`);
  const said = [
    ...(mended.length > 0 ? [say(message('doctor.mended', { features: featuresIn(mended) }))] : []),
    ...(newlyBroken.length > 0 ? [say(message('doctor.newly-broken', { features: featuresIn(newlyBroken) }))] : []),
    ...hosts.map(({ host, was, now }) =>
      say(message('doctor.became', { host, was: stateWord(was), now: stateWord(now) })),
    ),
  ];
  const lines = said.length > 0 ? said : [word('doctor.same')];
  const heading = say(message('doctor.since-report', { time: dayAndTime(since) }));
  return ['', ...indented(heading, width), ...lines.flatMap((line) => wrapHanging(`${MARGIN}${MARGIN}`, line, width))];
};

const hostSection = ({ hosts }: DnsReport, width: number, paint: Paint): string[] => {
  if (hosts.length === 0) return [];
  const odd = hosts.filter(({ state }) => state !== 'fine');
  const well = hosts.length - odd.length;
  return [
    '',
    ...odd.flatMap((host) => hostLines(host, width, paint)),
    ...(well > 0
      ? [
          `${MARGIN}${paint(severityLook.ok.style, severityLook.ok.shape)} ${say(message('doctor.well', { count: well }))}`,
        ]
      : []),
  ];
};

/** The lines of a report, no wider than `width` but for what is meant for copying; `difference` to an earlier one, if asked for. */
export const doctorLines = (
  report: DnsReport,
  difference: DnsDifference | null,
  width: number,
  paint: Paint,
): string[] => {
  const { shape, style } = verdictLook[report.verdict];
  const [first = '', ...rest] = wrap(say(report.message), width - MARGIN.length);
  return [
    `${paint(style, shape)} ${paint('bold', first)}`,
    ...rest.map((line) => `${MARGIN}${paint('bold', line)}`),
    ...indented(word(`doctor.todo.${report.verdict}`), width),
    ...report.filters.flatMap((filter) => filterLines(filter, width)),
    ...hostSection(report, width, paint),
    ...(difference ? differenceLines(difference, width) : []),
    ...(report.notes.length > 0 ? [''] : []),
    ...report.notes.flatMap((note) => indented(say(note), width)).map((line) => paint('gray', line)),
  ];
};
