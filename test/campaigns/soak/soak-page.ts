// The page of the campaign: what was said that should not have been, how often the watch doubted, and what it cost.
import { medianOf } from '../scenarios/score.ts';
import { inWords, weather } from './disturbance.ts';
import { BLAMED_FOR_MS } from './score-soak.ts';
import type { DoubtSpell, FalseAlarm, FeatureAlarm, Made, SoakResult } from './soak-result.ts';

const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const code = (text: string): string => `\`${text}\``;
const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const megabytes = (kilobytesHeld: number | undefined): string => ((kilobytesHeld ?? 0) / 1024).toFixed(1);

const minuteAndSecond = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${((ms % 60_000) / 1000).toFixed(1).padStart(4, '0')}`;

const causes = (before: readonly string[]): string => before.join('; ') || 'only what is there all the time';

const sums = ({ minutes, made, samples, trouble, score }: SoakResult): string => {
  const blips = made.filter(({ disturbance }) => disturbance.kind === 'blip').length;
  const { linkBytesByMinute: bytes, doubts } = score;
  const [first, last] = [samples[0], samples.at(-1)];
  return [
    `- False alarms, verdicts other than \`ok\`: **${score.falseAlarms.length}** in ${minutes} minutes. Features shown as ` +
      `broken under \`ok\`: **${score.featureAlarms.length}**.`,
    `- Made: blips ${blips}, slow names ${made.length - blips}.`,
    `- \`ok\` was said ${score.firstOkMs === null ? 'never' : `after ${seconds(score.firstOkMs)} s`}. The watch looked ` +
      `${score.looks} times; ${score.doubtfulLooks} looks ended in doubt, in ${doubts.length} spells.`,
    `- Processor time: ${(100 * score.cpuShare).toFixed(1)} % of one processor, the programs that it ran included. Memory: ` +
      `${megabytes(first?.residentKb)} MiB after a minute, ${megabytes(last?.residentKb)} MiB at the end, ` +
      `${megabytes(last?.mostResidentKb)} MiB at most.`,
    `- On the client’s link: ${kilobytes(medianOf(bytes))} kB a minute in the middle, ` +
      `${kilobytes(Math.max(0, ...bytes))} kB at most.`,
    ...(trouble === null ? [] : [`- **The watch did not live to the end**: ${trouble.replaceAll(/\s+/g, ' ')}`]),
  ].join('\n');
};

const alarmRow = ({ atMs, code: said, summary, before }: FalseAlarm): string =>
  row(minuteAndSecond(atMs), code(said), summary.replaceAll('|', '/'), causes(before));

const featureRow = ({ atMs, feature, status, before }: FeatureAlarm): string =>
  row(minuteAndSecond(atMs), code(feature), `shown as ${status} under \`ok\``, causes(before));

const doubtRow = ({ fromMs, untilMs, looks, before }: DoubtSpell): string =>
  row(minuteAndSecond(fromMs), seconds(untilMs - fromMs), looks, causes(before));

const madeRow = ({ disturbance, fromMs, untilMs }: Made): string =>
  row(minuteAndSecond(fromMs), inWords(disturbance), seconds(untilMs - fromMs));

const sampleTable = ({ samples, score }: SoakResult): string =>
  table(
    ['When', 'Memory (MiB)', 'Processor (s)', 'On the link since (kB)'],
    samples.map(({ atMs, residentKb, cpuMs, childrenCpuMs }, index) => {
      const bytes = score.linkBytesByMinute[index] ?? 0;
      const spent = seconds(cpuMs + childrenCpuMs);
      return row(minuteAndSecond(atMs), megabytes(residentKb), spent, kilobytes(bytes));
    }),
  );

/** The body of the page. */
export const soakPage = (result: SoakResult): string => {
  const { minutes, seed, made, score } = result;
  const alarms = [...score.falseAlarms.map(alarmRow), ...score.featureAlarms.map(featureRow)];
  return [
    `\`tokwatch watch\` lives for ${minutes} minutes on a line with what every home line has. All the time it loses ` +
      `${(200 * weather.lossEachWay).toFixed(1)} % of packets, half of them each way, and a round trip beyond the provider ` +
      `takes ${2 * weather.delayMs} ms, more or less by up to ${2 * weather.jitterMs} ms. And every one to three minutes, ` +
      `drawn from seed ${seed}, names come slowly for a few seconds, or the line is gone for one. Owed is nothing but \`ok\`.`,
    sums(result),
    '## False alarms',
    alarms.length === 0
      ? 'None.'
      : table(['When', 'Said', 'In words', `Made in the ${BLAMED_FOR_MS / 1000} s before`], alarms),
    '## Doubts',
    score.doubts.length === 0
      ? 'None.'
      : table(['First look', 'Until the last (s)', 'Looks', 'Made before'], score.doubts.map(doubtRow)),
    '## What was made',
    made.length === 0 ? 'Nothing.' : table(['When', 'What', 'In force (s)'], made.map(madeRow)),
    '## Cost',
    sampleTable(result),
  ].join('\n\n');
};
