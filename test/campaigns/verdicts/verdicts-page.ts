// The page of the campaign: sums first, then layers, codes, scenarios, and how soon a watch said so.
import { medianOf } from '../scenarios/score.ts';
import { alonePart, deadNetworkPart } from './promised-parts.ts';
import { code, each, row, seconds, table } from './table.ts';
import type { Place, Share, VerdictRun, VerdictScore, VerdictsResult } from './verdict-run.ts';
import { watchPart } from './watch-part.ts';

const ratio = ({ right, of }: Share): string =>
  of === 0 ? 'none' : `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

const sums = (score: VerdictScore): string =>
  [
    `- Right code: ${ratio(score.code)}; the best one: ${ratio(score.bestCode)}. Right layer: ${ratio(score.layer)}.`,
    `- Right in everything, with features, notes, further causes and exit status: ${ratio(score.whole)}.`,
    `- Features that a scenario names and that looked so: ${ratio(score.features)}.`,
    `- False alarms, anything but \`ok\` where \`ok\` is owed: ${ratio(score.falseAlarms)}.`,
    `- Innocents blamed: ${score.wrongAccusations}, of these TikTok ${score.tiktokWronglyAccused}; ` +
      `others for a fault of TikTok ${score.othersAccusedForTiktok}.`,
    `- \`ok\` after the undo: ${ratio(score.okAfterUndo)}.`,
    `- A check took ${seconds(score.durationMs.median)} s in the middle, ${seconds(score.durationMs.p90)} s for nine in ` +
      `ten, ${seconds(score.durationMs.max)} s at most, from the start of \`npm run\` to its end.`,
    ...(score.healthyWire
      ? [
          `- A check of a healthy network moved ${kilobytes(score.healthyWire.bytes)} in ` +
            `${Math.round(score.healthyWire.packets)} frames over the client's link; the costliest one under a fault ` +
            `${kilobytes(score.wireBytes.max)}.`,
        ]
      : []),
  ].join('\n');

const layerTable = (score: VerdictScore): string => {
  const places = [...new Set(score.layerMatrix.flatMap(({ expected, got }) => [expected, got]))];
  const count = (expected: Place, got: Place): number =>
    score.layerMatrix.find((cell) => cell.expected === expected && cell.got === got)?.count ?? 0;
  const shares = new Map(score.byLayer.map(({ layer, share }) => [layer, share]));
  return table(
    ['Owed \\ said', ...places, 'Right layer'],
    places.map((expected) =>
      row(
        expected,
        ...places.map((got) => count(expected, got) || ''),
        ratio(shares.get(expected) ?? { right: 0, of: 0 }),
      ),
    ),
  );
};

const scenarioRow = (runs: readonly VerdictRun[]): string => {
  const [first] = runs;
  if (!first) return '';
  const durations = runs.flatMap(({ durationMs }) => durationMs ?? []);
  return row(
    first.id,
    first.title,
    first.right.map(code).join(' or '),
    each(runs.map(({ got, also }) => [got ?? 'no report', ...also].map(code).join(' + '))),
    `${runs.filter(({ passed }) => passed).length} of ${runs.length}`,
    seconds(medianOf(durations)),
    kilobytes(medianOf(runs.flatMap(({ wire }) => wire?.bytes ?? []))),
  );
};

const scenarioTable = (runs: readonly VerdictRun[]): string => {
  const byId = Map.groupBy(runs, ({ id }) => id);
  const rows = [...byId.values()].toSorted((a, b) => ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1)).map(scenarioRow);
  return table(['Id', 'When …', 'Owed', 'Said', 'Right', 'Median s', 'On the wire'], rows);
};

const failures = (runs: readonly VerdictRun[]): string => {
  const failed = runs.filter(({ passed }) => !passed);
  if (failed.length === 0) return 'Everything was right in every run.';
  return failed
    .map(({ id, seed, phase, wrong }) => {
      const when = phase === 'undone' ? 'after the undo' : `seed ${seed}`;
      return `- ${id}, ${when}: ${wrong.join('; ').replaceAll(/\s+/g, ' ').slice(0, 300)}`;
    })
    .join('\n');
};

/** The body of the page. */
export const verdictsPage = ({ seeds, repeats, copies, score, confusions, runs, watches }: VerdictsResult): string =>
  [
    `Each scenario is made in a network of namespaces and proven from the client; then \`tokwatch check --json\` runs ` +
      `there as a user would run it. Parameters were drawn from ${seeds.length === 1 ? 'the seed' : 'the seeds'} ` +
      `${seeds.join(', ')} (0 is the table of scenarios itself), ${repeats} ${repeats === 1 ? 'time' : 'times'} each; after ` +
      `the last undo one more check sees the healthy network. ${copies} such networks shared the machine.`,
    sums(score),
    ...deadNetworkPart(runs),
    ...alonePart(runs),
    '## By layer',
    layerTable(score),
    '## Codes mistaken for others',
    confusions.length === 0
      ? 'No code was mistaken for another.'
      : table(
          ['Owed', 'Said', 'Times'],
          confusions.map(({ expected, got, count }) => row(code(expected), code(got), count)),
        ),
    '## What was wrong',
    failures(runs),
    ...watchPart(watches),
    '## By scenario',
    scenarioTable(runs.filter(({ phase }) => phase === 'fault')),
  ].join('\n\n');
