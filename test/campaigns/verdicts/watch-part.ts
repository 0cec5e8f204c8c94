// The part of the page that tells how soon a watch said so.
import { promiseFor } from './promises.ts';
import { percentileOf } from './score-verdicts.ts';
import { code, each, row, seconds, table } from './table.ts';
import type { WatchRun } from './verdict-run.ts';

// What never came counts as endless, and shows as such.
const p90 = (times: ReadonlyArray<number | null>): string => {
  const endless = times.map((ms) => ms ?? Infinity);
  const value = percentileOf(endless, 0.9);
  return value === Infinity ? 'never' : seconds(value);
};

const times = (all: ReadonlyArray<number | null>): string => all.map(seconds).join(', ');

const watchRow = (runs: readonly WatchRun[]): string => {
  const [{ id, expected }] = runs as [WatchRun];
  const isSilence = expected === 'ok';
  const detours = each(runs.flatMap(({ detours: codes }) => codes.map(code)));
  const trouble = each(runs.flatMap(({ trouble: why }) => why?.replaceAll(/\s+/g, ' ') ?? []));
  return row(
    id,
    code(expected),
    isSilence ? 'silence' : times(runs.map(({ detectedMs }) => detectedMs)),
    isSilence ? '' : times(runs.map(({ doubtToVerdictMs }) => doubtToVerdictMs)),
    isSilence ? '' : times(runs.map(({ recoveredMs }) => recoveredMs)),
    detours || 'none',
    trouble,
  );
};

const promiseRow = (runs: readonly WatchRun[]): string => {
  const [first] = runs as [WatchRun];
  const { kind, from, saidMs, overMs } = promiseFor(first);
  const said = runs.map(({ detectedMs, doubtToVerdictMs }) => (from === 'fault' ? detectedMs : doubtToVerdictMs));
  const over = runs.map(({ recoveredMs }) => recoveredMs);
  const since = from === 'fault' ? 'the fault' : 'the look that met it';
  return row(kind, runs.length, `${p90(said)} from ${since}`, seconds(saidMs), p90(over), seconds(overMs));
};

const promiseTable = (watches: readonly WatchRun[]): string => {
  const faults = watches.filter(({ expected, trouble }) => expected !== 'ok' && trouble === null);
  const groups = [...Map.groupBy(faults, (run) => promiseFor(run).kind).values()];
  return table(['Kind', 'Faults', 'Said, 90 %', 'Promised', 'Over, 90 %', 'Promised'], groups.map(promiseRow));
};

const watchTables = (watches: readonly WatchRun[]): string[] => {
  const byId = [...Map.groupBy(watches, ({ id }) => id)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    promiseTable(watches),
    table(
      ['Id', 'Owed', 'Said after', 'From doubt', 'Over after', 'Other verdicts', 'Trouble'],
      byId.map(([, runs]) => watchRow(runs)),
    ),
  ];
};

/** The part of the page about watches; empty without any. */
export const watchPart = (watches: readonly WatchRun[]): string[] => {
  if (watches.length === 0) return [];
  const live = watches.filter(({ cadence }) => cadence === 'live');
  return [
    '## How soon a watch says so',
    'Each fault comes while `tokwatch watch --json` runs and has said `ok`, at any moment of its round. Times are seconds: from the fault in force to ' +
      'the settled verdict, from the first look that doubted to that verdict, and from the end of the fault to the ' +
      'settled `ok`. A quiet watch looks at TikTok once a minute, so that the first of these contains the wait for the ' +
      'next look.',
    ...watchTables(watches.filter(({ cadence }) => cadence === 'quiet')),
    ...(live.length === 0 ? [] : ['### While the user is LIVE', ...watchTables(live)]),
  ];
};
