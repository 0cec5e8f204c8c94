// The page of the campaign: what came out, scenario by scenario.
import { findScenario } from '../../scenarios/all.ts';
import type { Confusion, ScenarioRun, ScenariosResult, Totals } from './scenario-run.ts';
import { durationsOf, medianOf } from './score.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const code = (text: string): string => `\`${text}\``;
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

const each = (texts: readonly string[]): string => [...new Set(texts)].join(', ');

const scenarioRow = (id: string, runs: readonly ScenarioRun[]): string => {
  const { title, expect } = findScenario(id);
  const faults = runs.filter(({ phase }) => phase === 'fault');
  const undone = runs.filter(({ phase }) => phase === 'undone');
  const durations = durationsOf(faults);
  return row(
    id,
    title,
    [expect.code, ...(expect.orCode ?? [])].map(code).join(' or '),
    each(faults.map(({ got }) => (got === null ? 'no report' : code(got)))),
    each(faults.flatMap(({ blame }) => blame ?? [])),
    each(faults.flatMap(({ confidence }) => confidence ?? [])),
    `${faults.filter(({ passed }) => passed).length} of ${faults.length}`,
    each(undone.map(({ passed, got }) => (passed ? 'ok' : (got ?? 'no report')))),
    seconds(medianOf(durations)),
    seconds(Math.max(0, ...durations)),
  );
};

const scenarioTable = (runs: readonly ScenarioRun[]): string => {
  const head = ['Id', 'When …', 'Owed', 'Said', 'Blames', 'Confidence', 'Right', 'After undo', 'Median s', 'Max s'];
  const ids = [...new Set(runs.map(({ id }) => id))];
  return table(
    head,
    ids.map((id) =>
      scenarioRow(
        id,
        runs.filter((run) => run.id === id),
      ),
    ),
  );
};

const confusionTable = (confusions: readonly Confusion[]): string =>
  confusions.length === 0
    ? 'No code was mistaken for another.'
    : table(
        ['Owed', 'Said', 'Times'],
        confusions.map(({ expected, got, count }) => row(code(expected), code(got), count)),
      );

const failureList = (runs: readonly ScenarioRun[]): string => {
  const failures = runs.filter(({ passed }) => !passed);
  if (failures.length === 0) return 'Everything was right in every run.';
  return failures
    .map(({ id, phase, round, wrong }) => {
      const when = phase === 'undone' ? 'after the undo' : `run ${round}`;
      return `- ${id}, ${when}: ${wrong.join('; ').replaceAll(/\s+/g, ' ')}`;
    })
    .join('\n');
};

const sums = (totals: Totals): string =>
  [
    `- Right: ${totals.faultRunsPassed} of ${totals.faultRuns} checks, in code, features, notes and exit status.`,
    `- \`ok\` after the undo: ${totals.checksAfterUndoOk} of ${totals.checksAfterUndo}.`,
    `- Innocents blamed: ${totals.wrongAccusations}, of these TikTok ${totals.tiktokWronglyAccused}; ` +
      `others for a fault of TikTok ${totals.othersAccusedForTiktok}.`,
    `- A check took ${seconds(totals.medianMs)} s in the middle and ${seconds(totals.maxMs)} s at most, ` +
      'from the start of `npm run` to its end.',
  ].join('\n');

/** The body of the page. */
export const scenariosPage = ({ repeats, copies, totals, confusions, runs }: ScenariosResult): string =>
  [
    `Each fault is made in a network of namespaces and proven from the client; then \`tokwatch check --json\` runs there as ` +
      `a user would run it, ${repeats} times in a row with a new home directory each time, and once more after the last ` +
      `undo. ${copies} such networks shared the machine, so the times are those of a busy one.`,
    sums(totals),
    '## By scenario',
    scenarioTable(runs),
    '## Codes mistaken for others',
    confusionTable(confusions),
    '## What was wrong',
    failureList(runs),
  ].join('\n\n');
