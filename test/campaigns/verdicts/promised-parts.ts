// The parts of the page about two promises: a dead network is told within six seconds, and a feature of TikTok's that fails
// alone is named alone.
import { medianOf } from '../scenarios/score.ts';
import { scenariosFor } from '../../scenarios/all.ts';
import { code, each, row, seconds, table } from './table.ts';
import type { VerdictRun } from './verdict-run.ts';

/** Nothing at all can be reached. */
const deadNetwork = /^(device\.(link-down|no-address|no-route)|router\.down|internet\.down|dns\.down)$/;

const ofFaults = (runs: readonly VerdictRun[]): VerdictRun[] => runs.filter(({ phase }) => phase === 'fault');

/** How long a check took where the network was dead; empty without such runs. */
export const deadNetworkPart = (runs: readonly VerdictRun[]): string[] => {
  const dead = ofFaults(runs).filter(({ expected }) => deadNetwork.test(expected));
  const rows = [...Map.groupBy(dead, ({ expected }) => expected)].map(([expected, its]) => {
    const looks = its.flatMap(({ lookMs }) => lookMs ?? []);
    const whole = its.flatMap(({ durationMs }) => durationMs ?? []);
    return row(
      code(expected),
      its.length,
      seconds(medianOf(looks)),
      seconds(Math.max(...looks)),
      seconds(Math.max(...whole)),
    );
  });
  return rows.length === 0
    ? []
    : ['## A dead network', table(['Owed', 'Checks', 'Median s', 'Longest s', 'Longest with `npm run`'], rows)];
};

/** How often each feature that failed alone was named, and no other with it; empty without such runs. */
export const alonePart = (runs: readonly VerdictRun[]): string[] => {
  const lonely = scenariosFor(0).filter(({ expect }) => expect.alone === true);
  const rows = lonely.flatMap(({ id, expect }) => {
    const its = ofFaults(runs).filter((run) => run.id === id);
    const said = each(its.map(({ got }) => code(got ?? 'no report')));
    const right = `${its.filter(({ passed }) => passed).length} of ${its.length}`;
    return its.length === 0 ? [] : [row(Object.keys(expect.features ?? {}).join(', '), id, said, right)];
  });
  return rows.length === 0
    ? []
    : [
        '## Each feature alone',
        'One feature fails, the rest works: it must be said to fail, and no other.',
        table(['Feature', 'Scenario', 'Said', 'Right'], rows.toSorted()),
      ];
};
